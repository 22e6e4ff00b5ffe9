import { expect, test } from "vitest";
import { randomStream } from "../../../src/foundation/random.ts";
import { bootstrapInterval } from "../../../src/foundation/statistics/bootstrap-interval.ts";

const mean = (sample: readonly number[]): number | null =>
  sample.length === 0 ? null : sample.reduce((a, b) => a + b, 0) / sample.length;

test("the same seed gives the same interval, another seed another", () => {
  const values = [1, 5, 2, 8, 3, 9, 4];
  const first = bootstrapInterval(values, mean, { seed: 1 });
  expect(bootstrapInterval(values, mean, { seed: 1 })).toEqual(first);
  expect(bootstrapInterval(values, mean, { seed: 2 })).not.toEqual(first);
});

test("for the mean of 100 values it comes near the normal interval with divisor n", () => {
  const random = randomStream(5);
  const values = Array.from({ length: 100 }, () => random.uniform());
  const center = mean(values)!;
  const se = Math.sqrt(values.reduce((sum, v) => sum + (v - center) ** 2, 0) / 100) / 10;
  const { low, high } = bootstrapInterval(values, mean, { seed: 3, resamples: 10_000 });
  expect(Math.abs(low! - (center - 1.96 * se))).toBeLessThan(0.15 * se);
  expect(Math.abs(high! - (center + 1.96 * se))).toBeLessThan(0.15 * se);
});

test("covers the truth about as often as it says: 400 samples of 40 at 90 %", () => {
  const random = randomStream(8);
  let covered = 0;
  for (let round = 0; round < 400; round++) {
    const values = Array.from({ length: 40 }, () => random.uniform());
    const { low, high } = bootstrapInterval(values, mean, { seed: round, resamples: 300, confidence: 0.9 });
    if (low! <= 0.5 && high! >= 0.5) covered++;
  }
  // The share is 0.9 less a little for n = 40; four standard errors of 400 draws are 0.06.
  expect(covered / 400).toBeGreaterThan(0.83);
  expect(covered / 400).toBeLessThan(0.96);
});

test("undefined cases carry their reason", () => {
  const missing = { estimate: null, low: null, high: null };
  expect(bootstrapInterval([], mean, { seed: 1 })).toEqual({ ...missing, reason: "no-values" });
  expect(bootstrapInterval([1], () => null, { seed: 1 })).toEqual({
    ...missing,
    reason: "statistic-undefined",
  });
  let calls = 0;
  const once = (): number | null => (calls++ === 0 ? 1 : null);
  expect(bootstrapInterval([1, 2], once, { seed: 1 })).toMatchObject({ reason: "too-few-defined-resamples" });
});

test("refuses few resamples and statistics that are not finite", () => {
  expect(() => bootstrapInterval([1], mean, { seed: 1, resamples: 10 })).toThrow("options.resamples");
  expect(() => bootstrapInterval([1], () => Number.NaN, { seed: 1 })).toThrow("statistic");
});
