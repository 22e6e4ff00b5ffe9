import { expect, test } from "vitest";
import { outcomeSummary, sumOf } from "../../src/simulation/outcome-summary.ts";

test("every figure of a small sample by hand", () => {
  const summary = outcomeSummary(Float64Array.of(30, -10, 0, 20, 10), "monte-carlo", 0.8);
  expect(summary.mean).toBe(10);
  expect(summary.standardDeviation).toBeCloseTo(Math.sqrt(250), 12);
  expect(summary.standardError).toBeCloseTo(Math.sqrt(50), 12);
  expect(summary.quantiles.p50).toBe(10);
  expect(summary.quantiles.p10).toBeCloseTo(-6, 12);
  expect(summary.probabilityPositive).toBe(0.6);
  // Loss above 2 (type 7 at 0.2) with probability 0.2: 2 + (10 - 2)/5/0.2.
  expect(summary.valueAtRisk.value).toBeCloseTo(2, 12);
  expect(summary.conditionalValueAtRisk.value).toBeCloseTo(10, 12);
  expect(summary.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  expect(summary.histogram[0]?.from).toBe(-10);
  expect(summary.histogram.at(-1)?.to).toBe(30);
});

test("equal outcomes have no spread and one cell", () => {
  const summary = outcomeSummary(new Float64Array(10).fill(0.1), "sobol", 0.95);
  expect(summary.mean).toBe(0.1);
  expect(summary.standardDeviation).toBe(0);
  expect(summary.standardErrors.standardDeviation).toBe(0);
  expect(summary.histogram).toEqual([{ from: 0.1, to: 0.1, count: 10 }]);
});

test("the sum keeps what plain addition loses", () => {
  expect(sumOf(Float64Array.of(1, 1e100, 1, -1e100), (x) => x)).toBe(2);
});
