import fc from "fast-check";
import { expect, test } from "vitest";
import { poissonFamily as family } from "../../../../src/foundation/distribution/families/poisson.ts";

const mean = fc.double({ min: -5, max: 9, noNaN: true }).map(Math.exp);

test("the quantile is the smallest count whose cdf reaches p, in either tail", () => {
  fc.assert(
    fc.property(mean, fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (m, p) => {
      const d = { kind: "poisson", mean: m } as const;
      const lower = family.quantile(d, p, false);
      expect(family.tails(d, lower).lower).toBeGreaterThanOrEqual(p);
      if (lower > 0) expect(family.tails(d, lower - 1).lower).toBeLessThan(p);
      const upper = family.quantile(d, p, true);
      expect(family.tails(d, upper).upper).toBeLessThanOrEqual(p);
      if (upper > 0) expect(family.tails(d, upper - 1).upper).toBeGreaterThan(p);
    }),
  );
});

test("mass on whole numbers only, and the cdf is its running sum", () => {
  const d = { kind: "poisson", mean: 3.7 } as const;
  expect([family.pdf(d, 1.5), family.pdf(d, -1)]).toEqual([0, 0]);
  let sum = 0;
  for (let k = 0; k < 20; k++) {
    sum += family.pdf(d, k);
    expect(family.tails(d, k + 0.3).lower).toBeCloseTo(sum, 13);
  }
  expect(family.tails(d, -0.5)).toEqual({ lower: 0, upper: 1 });
  expect([family.mean(d), family.variance(d)]).toEqual([3.7, 3.7]);
  expect(family.skewness(d)).toBeCloseTo(1 / Math.sqrt(3.7), 14);
});
