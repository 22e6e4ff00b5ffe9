import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "../../src/foundation/calendar.ts";
import { type EvaluationRecord, modelSustainability } from "../../src/metrics/model-sustainability.ts";
import { someDay } from "./arbitrary-record.ts";
import { expectRecordLaws, expectSplitLaw } from "./record-laws.ts";

const asOf = "2025-12-31";
const evaluation = (more: Partial<EvaluationRecord>): EvaluationRecord => ({
  model: "m",
  metric: "accuracy",
  direction: "up",
  value: 0.9,
  baseline: 0.9,
  window: { from: "2025-12-01", to: "2025-12-11" },
  ...more,
});

test("model-days within tolerance over model-days evaluated; the rest is unknown", () => {
  const { headline, parts } = modelSustainability(
    [
      evaluation({}),
      evaluation({
        model: "n",
        metric: "errors",
        direction: "down",
        value: 0.12,
        baseline: 0.1,
        tolerance: 0.01,
      }),
      evaluation({ model: "n", window: { from: "2025-12-11", to: "2026-03-01" } }),
    ],
    { asOf },
  );
  expect(headline.value).toBeCloseTo(31 / 41, 14);
  expect([parts.daysEvaluated, parts.daysWithin, parts.daysUnknown]).toEqual([
    { value: 41 },
    { value: 31 },
    { value: 21 },
  ]);
  expect(parts.modelsBreached).toEqual({ value: 1 });
  expect(parts.daysToBreach50).toEqual({ value: 0 });
});

test("the limit itself is within, in either direction", () => {
  const share = (more: Partial<EvaluationRecord>) =>
    modelSustainability([evaluation(more)], { asOf }).headline.value;
  expect(share({ value: 0.85, tolerance: 0.05 })).toBe(1);
  expect(share({ value: 0.849, tolerance: 0.05 })).toBe(0);
  expect(share({ value: 0.855 })).toBe(1); // 5 % of 0.9
  expect(share({ value: 0.854 })).toBe(0);
  expect(share({ direction: "down", value: 0.95, tolerance: 0.05 })).toBe(1);
  expect(share({ direction: "down", value: 0.1 })).toBe(1);
});

test("models in use that nobody evaluates are unknown days", () => {
  const { headline, parts } = modelSustainability([], {
    asOf,
    models: [{ id: "m", deployedAt: "2025-12-01" }],
  });
  expect(headline).toMatchObject({ reason: "no-records" });
  expect(parts.daysUnknown).toEqual({ value: 31 });
});

test("what is left out, and why", () => {
  const { excluded } = modelSustainability(
    [
      evaluation({ id: "1", window: { from: "2026-01-01", to: "2026-02-01" } }),
      evaluation({ id: "2", window: { from: "2025-01-01", to: "2025-01-01" } }),
      evaluation({ id: "3", baseline: 0 }),
      evaluation({ id: "4", value: Number.NaN }),
      evaluation({ id: "5", tolerance: -1 }),
      evaluation({ id: "6", direction: "flat" as "up" }),
      evaluation({ id: "7", window: { from: "2025-01", to: "2025-02" } }),
      evaluation({ id: "8", window: undefined as never }),
    ],
    { asOf },
  );
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["1"]],
    ["empty-window", ["2"]],
    ["imprecise-date", ["7"]],
    ["invalid-tolerance", ["5"]],
    ["invalid-value", ["4"]],
    ["no-date", ["8"]],
    ["unknown-direction", ["6"]],
    ["zero-baseline", ["3"]],
  ]);
  expect(() => modelSustainability([], { asOf, binFloor: 0 })).toThrow("options.binFloor");
  expect(() => modelSustainability([], { asOf, relativeTolerance: -1 })).toThrow("options.relativeTolerance");
});

const some: fc.Arbitrary<EvaluationRecord> = fc
  .tuple(fc.constantFrom("m", "n"), fc.constantFrom(0.9, 0.88, 0.7), someDay, fc.integer({ min: 2, max: 60 }))
  .map(([model, value, from, length]) =>
    evaluation({ model, value, window: { from, to: addDays(from, length) } }),
  );

test("laws of records", () => {
  expectRecordLaws<EvaluationRecord>({
    measure: (records) => modelSustainability(records, { asOf, provenance: true }),
    record: some,
    leftOut: [
      evaluation({ id: "x1", baseline: 0 }),
      evaluation({ id: "x2", window: { from: "2026-05-01", to: "2026-06-01" } }),
    ],
  });
  expectSplitLaw<EvaluationRecord>({
    figures: (records) => {
      const { headline, parts } = modelSustainability(records, { asOf });
      return [headline, parts.daysUnknown, parts.daysToBreach50];
    },
    record: some,
    halves: (one) => {
      const { from, to } = one.window;
      const middle = addDays(from, Math.floor(daysBetween(from, to) / 2));
      return [
        { ...one, window: { from, to: middle } },
        { ...one, window: { from: middle, to } },
      ];
    },
  });
});
