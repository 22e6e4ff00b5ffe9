import { expect, test } from "vitest";
import { betaFamily, pertBeta, pertFamily } from "../../../../src/foundation/distribution/families/beta.ts";

test("densities at the ends follow the shapes", () => {
  const at = (alpha: number, beta: number, x: number): number =>
    betaFamily.pdf({ kind: "beta", alpha, beta }, x);
  expect([at(2, 2, 0), at(1, 3, 0), at(0.5, 3, 0)]).toEqual([0, 3, Number.POSITIVE_INFINITY]);
  expect([at(2, 2, 1), at(3, 1, 1), at(3, 0.5, 1)]).toEqual([0, 3, Number.POSITIVE_INFINITY]);
  expect([at(2, 2, -0.1), at(2, 2, 1.1)]).toEqual([0, 0]);
});

test("moments of beta(2, 5): 2/7, 10/392, closed-form skewness", () => {
  const d = { kind: "beta", alpha: 2, beta: 5 } as const;
  expect(betaFamily.mean(d)).toBeCloseTo(2 / 7, 15);
  expect(betaFamily.variance(d)).toBeCloseTo(10 / 392, 15);
  expect(betaFamily.skewness(d)).toBeCloseTo((2 * 3 * Math.sqrt(8)) / (9 * Math.sqrt(10)), 14);
});

test("PERT 0, 3, 12: shapes 2 and 4, mean (min + 4 mode + max)/6, the beta's variance and not (range/6)²", () => {
  const d = { kind: "pert", min: 0, mode: 3, max: 12 } as const;
  expect(pertBeta(d)).toEqual({ kind: "beta", alpha: 2, beta: 4 });
  expect(pertFamily.mean(d)).toBeCloseTo(4, 14);
  expect(pertFamily.variance(d)).toBeCloseTo((144 * 8) / (36 * 7), 12);
  expect(pertFamily.variance(d)).not.toBeCloseTo(4, 1);
  expect(pertFamily.tails(d, -1)).toEqual({ lower: 0, upper: 1 });
  expect(pertFamily.tails(d, 12)).toEqual({ lower: 1, upper: 0 });
  expect(pertFamily.skewness(d)).toBe(betaFamily.skewness(pertBeta(d)));
});

test("a larger lambda gathers the PERT around its mode", () => {
  const spread = (lambda: number): number =>
    pertFamily.variance({ kind: "pert", min: 0, mode: 3, max: 12, lambda });
  expect(spread(8)).toBeLessThan(spread(4));
});
