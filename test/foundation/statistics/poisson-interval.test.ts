import { expect, test } from "vitest";
import { poissonInterval } from "../../../src/foundation/statistics/poisson-interval.ts";

// scipy.stats.gamma.ppf(0.025, k) and gamma.ppf(0.975, k + 1); k = 10 is 4.795 … 18.39 in Garwood's table.
test.each([
  [10, 4.7953886961324335, 18.39035604201778],
  [0, 0, 3.6888794541139354],
  [1_000_000, 998040.9833402939, 1001961.9119454322],
])("%d", (count, low, high) => {
  const interval = poissonInterval(count);
  expect(interval.estimate).toBe(count);
  expect(Math.abs(interval.low - low)).toBeLessThanOrEqual(1e-11 * low);
  expect(Math.abs(interval.high / high - 1)).toBeLessThan(1e-11);
});

test("at 99 %", () => {
  const { low, high } = poissonInterval(3, { confidence: 0.99 });
  expect(low).toBeCloseTo(0.33786338872773336, 12);
  expect(high).toBeCloseTo(10.977477495329765, 11);
});

test.each([-1, 2.5, Number.NaN])("refuses %d", (count) => {
  expect(() => poissonInterval(count)).toThrow("count must be a whole number");
});
