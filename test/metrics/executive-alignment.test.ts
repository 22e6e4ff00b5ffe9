import fc from "fast-check";
import { expect, test } from "vitest";
import { executiveAlignment } from "../../src/metrics/executive-alignment.ts";
import type { InterviewRating } from "../../src/metrics/last-ratings.ts";
import { metricStatus } from "../../src/metrics/metric-status.ts";
import { someDay, sparse } from "./arbitrary-record.ts";
import { expectRecordLaws } from "./record-laws.ts";

const asOf = "2025-12-31";
const rate = (person: string, ...ratings: (number | null)[]): InterviewRating[] =>
  ratings.flatMap((rating, index) =>
    rating === null ? [] : [{ person, item: ["purpose", "funding", "evidence"][index] as string, rating }],
  );

test("mean over items, then over persons, with Student's t interval", () => {
  // Persons' means 0.75, 0.5, 0.25 however many items each answered; t(2, .975) = 4.302653.
  const records = [...rate("a", 4, 4, 4), ...rate("b", 3), ...rate("c", 1, 3)];
  const { headline, n, parts } = executiveAlignment(records, { asOf });
  expect(n).toBe(3);
  const { value, low, high } = headline as { value: number; low: number; high: number };
  expect(value).toBeCloseTo(0.5, 14);
  expect(high - value).toBeCloseTo(Math.min(0.5, (4.302652729696142 * 0.25) / Math.sqrt(3)), 12);
  expect(low).toBe(0);
  expect(parts["item.purpose"]?.value).toBeCloseTo((0.75 + 0.5 + 0) / 3, 14);
});

test("agreement is the mean of r_wg over items", () => {
  // James, Demaree and Wolf 1984: 1 - s²/((25 - 1)/12); s² of 4, 4, 5, 5 is 1/3, of 3, 3, 3, 3 is 0.
  const ratings = [
    [4, 3],
    [4, 3],
    [5, 3],
    [5, 3],
  ] as const;
  const records = ratings.flatMap(([one, two], person) => rate(`p${person}`, one, two));
  const { parts } = executiveAlignment(records, { asOf });
  expect(parts["agreement.purpose"]?.value).toBeCloseTo(1 - 1 / 6, 14);
  expect(parts.agreement?.value).toBeCloseTo((1 - 1 / 6 + 1) / 2, 14);
  expect(parts.lowestAgreement?.value).toBeCloseTo(1 - 1 / 6, 14);
  expect(parts.agreementJ?.value).toBeGreaterThan(parts.agreement?.value as number);
});

test("green needs the mean and the agreement", () => {
  const status = (...ratings: number[]) =>
    metricStatus(
      executiveAlignment(
        ratings.flatMap((rating, person) => rate(`p${person}`, rating)),
        { asOf },
      ),
    );
  expect(status(4, 4, 5, 5, 4).status).toBe("green");
  expect(status(5, 5, 5, 5, 1)).toMatchObject({ status: "amber", reason: "requirement-missed" });
  expect(status(5).status).toBe("amber"); // one rater agrees with nobody
  expect(status(3, 3, 3, 3).status).toBe("red");
});

test("the last rating counts; what cannot be used is left out", () => {
  const purpose = { person: "a", item: "purpose" };
  const { excluded, headline } = executiveAlignment(
    [
      { ...purpose, rating: 1, date: "2025-01-01" },
      { ...purpose, rating: 5, date: "2025-06-01" },
      { ...purpose, rating: 1, date: "2026-01-01" },
      { person: "b", item: "purpose", rating: 6 },
      { person: "c", item: "purpose", rating: Number.NaN },
      { person: "d", item: "weather", rating: 3 },
    ],
    { asOf, items: ["purpose"] },
  );
  expect(headline).toEqual({ value: 1 });
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["a/purpose"]],
    ["missing-rating", ["c/purpose"]],
    ["out-of-scale", ["b/purpose"]],
    ["superseded", ["a/purpose"]],
    ["unknown-item", ["d/weather"]],
  ]);
});

test("own items are counted and named; another scale; nothing", () => {
  const { notes, headline } = executiveAlignment([{ person: "a", item: "weather", rating: 0 }], {
    asOf,
    scale: { min: 0, max: 10 },
    minimum: 0,
  });
  expect(headline).toEqual({ value: 0 });
  expect(notes.map(({ code }) => code)).toEqual(["own-items"]);
  expect(executiveAlignment([], { asOf }).headline).toMatchObject({ reason: "no-records" });
  expect(executiveAlignment([], { asOf }).parts.agreement).toMatchObject({ reason: "one-rater" });
  expect(() => executiveAlignment([], { asOf, scale: { min: 5, max: 1 } })).toThrow("options.scale");
});

test("laws of records", () => {
  expectRecordLaws<InterviewRating>({
    measure: (records) => executiveAlignment(records, { asOf, items: ["a", "b"], provenance: true }),
    record: sparse<InterviewRating>(
      {
        person: fc.constantFrom("p1", "p2", "p3", "p4"),
        item: fc.constantFrom("a", "b"),
        rating: fc.integer({ min: 1, max: 5 }),
      },
      { date: someDay },
    ),
    leftOut: [
      { person: "x", item: "a", rating: 9 },
      { person: "x", item: "c", rating: 3 },
      { person: "x", item: "a", rating: 3, date: "2026-05-01" },
      { person: "x", item: "a", rating: 3, date: "May" },
    ],
  });
});
