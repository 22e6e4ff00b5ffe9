import fc from "fast-check";
import { expect, test } from "vitest";
import { type AttemptRecord, successRatio } from "../../src/metrics/success-ratio.ts";
import { someDay, someId, sparse } from "./arbitrary-record.ts";
import { expectRecordLaws } from "./record-laws.ts";

const asOf = "2025-12-31";
const attempts = (counts: Partial<Record<string, number>>): AttemptRecord[] =>
  Object.entries(counts).flatMap(([outcome, count]) =>
    Array.from({ length: count as number }, (_, index) => ({
      id: `${outcome}-${index}`,
      outcome: outcome as "success",
    })),
  );

test("81 of 263, with Wilson's interval as Newcombe 1998 gives it", () => {
  const { headline, n } = successRatio(attempts({ success: 81, failed: 100, abandoned: 82 }), { asOf });
  expect(n).toBe(263);
  const { value, low, high } = headline as { value: number; low: number; high: number };
  expect([value.toFixed(4), low.toFixed(4), high.toFixed(4)]).toEqual(["0.3080", "0.2553", "0.3662"]);
});

test("every denominator stands beside the headline", () => {
  const records = attempts({ success: 6, failed: 2, abandoned: 4, "stopped-early": 3, open: 5 });
  const { headline, parts } = successRatio(records, { asOf });
  expect(headline.value).toBe(6 / 12);
  expect(parts.withStoppedEarly?.value).toBe(6 / 15);
  expect(parts.ofStarted?.value).toBe(6 / 20);
  expect(parts.withoutAbandoned?.value).toBe(6 / 8);
  expect(parts.openShare?.value).toBe(5 / 20);
});

test("what closes later is open, what starts later is left out", () => {
  const { parts, excluded } = successRatio(
    [
      { id: "1", outcome: "success", closedAt: "2026-01-01" },
      { id: "2", outcome: "success", start: "2026-01-01" },
      { id: "3", outcome: "failed", start: "2025-05-01", closedAt: "2025-04-01" },
      { id: "4", outcome: "failed", start: "soon" },
      { id: "5" },
      { id: "6", outcome: "won" as "success" },
    ],
    { asOf },
  );
  expect(parts.open).toEqual({ value: 1 });
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["2"]],
    ["closed-before-start", ["3"]],
    ["invalid-date", ["4"]],
    ["unknown-outcome", ["5", "6"]],
  ]);
});

test("a month or a year stands for what is certain of it; what it leaves open is left out", () => {
  const { parts, excluded } = successRatio(
    [
      { id: "closes-next-year", outcome: "success", closedAt: "2027" },
      { id: "starts-next-year", outcome: "success", start: "2027" },
      { id: "closed-last-year", outcome: "failed", start: "2025", closedAt: "2025-12" },
      { id: "closed-before", outcome: "failed", start: "2025", closedAt: "2024" },
      { id: "this-month", outcome: "abandoned", closedAt: "2026-02" },
      { id: "open-anyway", outcome: "open", closedAt: "2026" },
    ],
    { asOf: "2026-02-15" },
  );
  expect([parts.success, parts.failed, parts.abandoned, parts.open].map((part) => part?.value)).toEqual([
    0, 1, 0, 2,
  ]);
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["starts-next-year"]],
    ["closed-before-start", ["closed-before"]],
    ["imprecise-date", ["this-month"]],
  ]);
});

test("nothing closed is no ratio", () => {
  const { headline, notes } = successRatio(attempts({ open: 3, "stopped-early": 1 }), { asOf });
  expect(headline).toMatchObject({ value: null, reason: "zero-denominator" });
  expect(notes.map(({ code }) => code)).toEqual(["insufficient"]);
});

test("laws of records", () => {
  expectRecordLaws<AttemptRecord>({
    measure: (records) => successRatio(records, { asOf, provenance: true }),
    record: sparse<AttemptRecord>(
      { id: someId, outcome: fc.constantFrom("success", "failed", "abandoned", "stopped-early", "open") },
      { start: someDay, closedAt: someDay },
    ),
    leftOut: [
      { id: "x1" },
      { id: "x2", outcome: "success", start: "2026-03-01" },
      { id: "x3", outcome: "success", start: "2025-03-01", closedAt: "2025-02-01" },
    ],
  });
});
