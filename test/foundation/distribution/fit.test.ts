import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mean, quantile, variance } from "../../../src/foundation/distribution/evaluate.ts";
import { fit as fitTo } from "../../../src/foundation/distribution/fit.ts";
import { expectRelative } from "./relative.ts";

const kinds = ["normal", "lognormal", "uniform", "gamma"] as const;

describe.each(kinds)("%s", (kind) => {
  test("has the two quantiles it was given", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.double({ min: 1.1, max: 40, noNaN: true }),
        (low, ratio) => {
          const high = low * ratio;
          const middle = fitTo(kind, { p10: low, p90: high });
          expectRelative(quantile(middle, 0.1), low, 1e-9);
          expectRelative(quantile(middle, 0.9), high, 1e-9);
          const wide = fitTo(kind, { p5: low, p95: high });
          expectRelative(quantile(wide, 0.05), low, 1e-9);
          expectRelative(quantile(wide, 0.95), high, 1e-9);
        },
      ),
      { numRuns: 25 },
    );
  });

  test("has the mean and the standard deviation it was given", () => {
    const d = fitTo(kind, { mean: 12, sd: 5 });
    expectRelative(mean(d), 12, 1e-12);
    expectRelative(variance(d), 25, 1e-12);
    expect(d.kind).toBe(kind);
  });
});

test("the beta from mean and standard deviation", () => {
  const d = fitTo("beta", { mean: 0.3, sd: 0.1 });
  expectRelative(mean(d), 0.3, 1e-13);
  expectRelative(variance(d), 0.01, 1e-12);
});

test("a lognormal by its known formula: P50 is the geometric mean of P10 and P90", () => {
  expect(quantile(fitTo("lognormal", { p10: 50, p90: 200 }), 0.5)).toBeCloseTo(100, 10);
});

test.each([
  ["lognormal", { p10: -1, p90: 3 }, "target.p10 must be above 0"],
  ["normal", { p10: 3, p90: 3 }, "target.p90 must be above p10"],
  ["normal", { mean: 3, sd: 0 }, "target.sd"],
  ["gamma", { mean: -3, sd: 1 }, "target.mean must be above 0"],
  ["gamma", { p10: 1e-300, p90: 1e300 }, "target"],
  ["beta", { p10: 0.1, p90: 0.3 }, "mean and sd for a beta"],
  ["beta", { mean: 0.5, sd: 0.5 }, "target.sd must be below"],
  ["beta", { mean: 1.5, sd: 0.5 }, "target.mean"],
  ["cauchy", { mean: 0, sd: 1 }, "kind must be normal"],
] as const)("%s refuses %j", (kind, target, message) => {
  expect(() => fitTo(kind as "normal", target)).toThrow(message);
});
