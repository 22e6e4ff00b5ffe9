import { expect, test } from "vitest";
import { lognormalFamily, normalFamily } from "../../../../src/foundation/distribution/families/normal.ts";

const bell = { kind: "normal", mean: 3, sd: 2 } as const;
const skewed = { kind: "lognormal", mu: 0.5, sigma: 0.4 } as const;

test("moments of the normal are its parameters", () => {
  expect([normalFamily.mean(bell), normalFamily.variance(bell), normalFamily.skewness(bell)]).toEqual([
    3, 4, 0,
  ]);
});

test("moments of the lognormal: exp(mu + s²/2), (e^s² - 1) mean², (e^s² + 2) √(e^s² - 1)", () => {
  const w = Math.exp(0.16);
  const mean = Math.exp(0.58);
  expect(lognormalFamily.mean(skewed)).toBeCloseTo(mean, 14);
  expect(lognormalFamily.variance(skewed)).toBeCloseTo((w - 1) * mean * mean, 13);
  expect(lognormalFamily.skewness(skewed)).toBeCloseTo((w + 2) * Math.sqrt(w - 1), 13);
});

test("the lognormal is the exponential of its normal, and nothing lies at or below 0", () => {
  const log = { kind: "normal", mean: 0.5, sd: 0.4 } as const;
  expect(lognormalFamily.quantile(skewed, 0.2, false)).toBe(Math.exp(normalFamily.quantile(log, 0.2, false)));
  expect(lognormalFamily.tails(skewed, 0)).toEqual({ lower: 0, upper: 1 });
  expect(lognormalFamily.pdf(skewed, -1)).toBe(0);
});
