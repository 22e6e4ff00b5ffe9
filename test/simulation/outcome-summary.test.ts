import fc from "fast-check";
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

test("the mean of the worst 5 % of ten trials is the worst of them, not beyond it", () => {
  const summary = outcomeSummary(
    Float64Array.from({ length: 10 }, (_, k) => -k - 1),
    "monte-carlo",
    0.95,
  );
  expect(summary.conditionalValueAtRisk.value).toBe(10);
});

test("conditional value at risk is the mean of the worst trials, the last of them in part, ties and all", () => {
  const outcomes = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 });
  const level = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(outcomes, level, (values, level) => {
      const worst = values.map((x) => -x).sort((a, b) => b - a);
      let left = (1 - level) * values.length;
      const sum = worst.reduce((total, loss) => {
        const part = Math.min(1, left);
        left -= part;
        return total + part * loss;
      }, 0);
      const summary = outcomeSummary(Float64Array.from(values), "monte-carlo", level);
      const { value } = summary.conditionalValueAtRisk;
      expect(value).toBeCloseTo(sum / ((1 - level) * values.length), 9);
      expect(value).toBeLessThanOrEqual(0 - summary.minimum + 1e-12);
      expect(value).toBeGreaterThanOrEqual(summary.valueAtRisk.value - 1e-12);
    }),
  );
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
