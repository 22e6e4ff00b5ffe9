import fc from "fast-check";
import { expect, test } from "vitest";
import { metricStatus } from "../../src/metrics/metric-status.ts";
import type { SatisfactionResponse } from "../../src/metrics/satisfaction-waves.ts";
import { stakeholderSatisfaction } from "../../src/metrics/stakeholder-satisfaction.ts";
import { sparse } from "./arbitrary-record.ts";
import { expectRecordLaws } from "./record-laws.ts";

const asOf = "2025-12-31";
const responses = (wave: string, ...ratings: number[]): SatisfactionResponse[] =>
  ratings.map((rating, index) => ({ id: `${wave}-${index}`, wave, rating }));

test("nps and csat are declared and never mixed", () => {
  const records = responses("w", 5, 5, 4, 3, 1);
  const csat = stakeholderSatisfaction(records, { asOf, kind: "csat" });
  expect([csat.headline.value, csat.unit]).toEqual([0.6, "share"]);
  const nps = stakeholderSatisfaction(records, { asOf, kind: "nps" });
  expect([nps.headline.value, nps.unit]).toEqual([-100, "points"]);
  const wrong = stakeholderSatisfaction(responses("w", 9, 10), { asOf, kind: "csat" });
  expect(wrong.excluded).toEqual([{ reason: "out-of-scale", count: 2, ids: ["w-0", "w-1"] }]);
  expect(() => stakeholderSatisfaction(records, { asOf, kind: "stars" as "nps" })).toThrow("options.kind");
});

test("the standard error of an NPS is that of a multinomial difference", () => {
  const { headline, parts } = stakeholderSatisfaction(responses("w", 10, 9, 9, 7, 3), { asOf, kind: "nps" });
  expect(headline.value).toBe(40);
  expect(parts.standardError?.value).toBeCloseTo(100 * Math.sqrt((0.8 - 0.16) / 5), 12);
});

test("the headline is the last wave's, every wave is in the breakdown", () => {
  const records = [...responses("2025-Q1", 10, 10), ...responses("2025-Q2", 0, 10)];
  const measurement = stakeholderSatisfaction(records, { asOf, kind: "nps" });
  expect(measurement.headline.value).toBe(0);
  expect(measurement.n).toBe(2);
  expect(measurement.breakdown?.["2025-Q1"]?.headline.value).toBe(100);
  expect(stakeholderSatisfaction(records, { asOf, kind: "nps", wave: "2025-Q1" }).headline.value).toBe(100);
  expect(stakeholderSatisfaction(records, { asOf, kind: "nps", wave: "none" }).headline).toMatchObject({
    reason: "no-ratings",
  });
});

test("a response below 30 % can not be green", () => {
  const of = (invited: number) =>
    stakeholderSatisfaction(responses("w", 10, 10, 10), { asOf, kind: "nps", invited });
  const target = { green: 50, amber: 0 };
  expect(of(10).parts.responseRate?.value).toBe(0.3);
  expect(metricStatus(of(10), target).status).toBe("green");
  expect(metricStatus(of(11), target)).toMatchObject({ status: "amber", reason: "low-response" });
  expect(of(2).parts.responseRate).toMatchObject({ reason: "more-responses-than-invited" });
  const byWave = stakeholderSatisfaction(responses("w", 10), { asOf, kind: "nps", invited: { w: 2 } });
  expect(byWave.parts.responseRate?.value).toBe(0.5);
  const unknown = stakeholderSatisfaction(responses("w", 10), { asOf, kind: "nps" });
  expect(unknown.parts.responseRate).toMatchObject({ reason: "no-invitations" });
});

test("an answer without a person that is given twice in a wave counts once", () => {
  const twice = [...responses("2025-Q1", 10, 0), ...responses("2025-Q1", 10), ...responses("2025-Q2", 9)];
  const { n, headline, excluded } = stakeholderSatisfaction(twice, { asOf, kind: "nps", wave: "2025-Q1" });
  expect([n, headline.value]).toEqual([2, 0]);
  expect(excluded).toEqual([{ reason: "duplicate", count: 1, ids: ["2025-Q1-0"] }]);
  const numbered = ["2025-Q1", "2025-Q2"].map((wave) => ({ id: "1", wave, rating: 9 }));
  expect(stakeholderSatisfaction(numbered, { asOf, kind: "nps" }).excluded).toEqual([]);
});

test("roles, second answers and other faults", () => {
  const { parts, excluded } = stakeholderSatisfaction(
    [
      { wave: "w", rating: 10, person: "ann", role: "sponsor" },
      { wave: "w", rating: 10, person: "ann", role: "sponsor" },
      { wave: "w", rating: 2, person: "bob", role: "user" },
      { wave: "w", rating: 7.5, id: "half" },
      { wave: "w", rating: null as never, id: "none" },
      { wave: "", rating: 5, id: "lost" },
      { wave: "w", rating: 5, date: "2026-01-01", id: "later" },
    ],
    { asOf, kind: "nps" },
  );
  expect(parts["role.sponsor"]?.value).toBe(100);
  expect(parts["role.user"]?.value).toBe(-100);
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["later"]],
    ["duplicate", ["w/ann"]],
    ["missing-rating", ["none"]],
    ["no-wave", ["lost"]],
    ["out-of-scale", ["half"]],
  ]);
});

test("laws of records", () => {
  for (const kind of ["nps", "csat"] as const) {
    expectRecordLaws<SatisfactionResponse>({
      measure: (records) => stakeholderSatisfaction(records, { asOf, kind, invited: 40, provenance: true }),
      record: sparse<SatisfactionResponse>(
        { wave: fc.constantFrom("w1", "w2"), rating: fc.integer({ min: 0, max: 10 }) },
        { person: fc.constantFrom("a", "b", "c"), role: fc.constantFrom("user", "sponsor") },
      ),
      leftOut: [
        { id: "x1", wave: "w1", rating: 11 },
        { id: "x2", wave: "w1", rating: 4, date: "2026-02-01" },
      ],
    });
  }
});

test("a wave may bear any name", () => {
  const records = [...responses("__proto__", 10, 10), ...responses("constructor", 0, 0)];
  const { breakdown } = stakeholderSatisfaction(records, { asOf, kind: "nps" });
  const shown = Object.entries(breakdown ?? {}).map(([wave, { headline }]) => [wave, headline.value]);
  expect(shown).toEqual([
    ["__proto__", 100],
    ["constructor", -100],
  ]);
});
