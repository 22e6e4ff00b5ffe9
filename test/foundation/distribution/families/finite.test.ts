import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bernoulliFamily,
  discreteFamily,
  empiricalFamily,
  pointFamily,
} from "../../../../src/foundation/distribution/families/finite.ts";

test("a point", () => {
  const d = { kind: "point", value: 3 } as const;
  expect([pointFamily.pdf(d, 3), pointFamily.pdf(d, 3.1)]).toEqual([1, 0]);
  expect([pointFamily.tails(d, 2.9).lower, pointFamily.tails(d, 3).lower]).toEqual([0, 1]);
  expect([pointFamily.quantile(d, 0.2, false), pointFamily.mean(d), pointFamily.variance(d)]).toEqual([
    3, 3, 0,
  ]);
});

test("bernoulli, also at its ends", () => {
  const d = { kind: "bernoulli", p: 0.25 } as const;
  expect([bernoulliFamily.pdf(d, 0), bernoulliFamily.pdf(d, 1), bernoulliFamily.pdf(d, 0.5)]).toEqual([
    0.75, 0.25, 0,
  ]);
  expect([bernoulliFamily.quantile(d, 0.75, false), bernoulliFamily.quantile(d, 0.76, false)]).toEqual([
    0, 1,
  ]);
  expect(bernoulliFamily.variance(d)).toBe(0.1875);
  expect(bernoulliFamily.skewness(d)).toBeCloseTo(0.5 / Math.sqrt(0.1875), 14);
  expect(bernoulliFamily.quantile({ kind: "bernoulli", p: 0 }, 0.999, false)).toBe(0);
});

describe("discrete", () => {
  const d = { kind: "discrete", values: [10, 0, 10, 5], probabilities: [0.1, 0.3, 0.2, 0.4] } as const;

  test("values are put in order and equal ones joined", () => {
    expect(discreteFamily.pdf(d, 10)).toBeCloseTo(0.3, 14);
    expect(discreteFamily.mean(d)).toBeCloseTo(5, 14);
    expect(discreteFamily.variance(d)).toBeCloseTo(15, 13);
    expect(discreteFamily.skewness(d)).toBeCloseTo(0, 13);
    expect(discreteFamily.support(d)).toEqual([0, 10]);
  });

  test("a level reached up to rounding is reached: ten steps of a tenth", () => {
    const tenths = {
      kind: "discrete",
      values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      probabilities: new Array(10).fill(0.1),
    } as const;
    for (let k = 1; k <= 10; k++) expect(discreteFamily.quantile(tenths, k / 10, false)).toBe(k - 1);
    for (let k = 1; k < 10; k++) expect(discreteFamily.quantile(tenths, k / 10, true)).toBe(9 - k);
  });
});

test("empirical: the step function of the sample and its inverse, moments with divisor n", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 30 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (values, p) => {
        const d = { kind: "empirical", values } as const;
        const n = values.length;
        const share = (x: number): number => values.filter((v) => v <= x).length / n;
        for (const x of [-10, 0, 3.5, 9]) {
          expect(empiricalFamily.tails(d, x).lower).toBeCloseTo(share(x), 12);
          expect(empiricalFamily.tails(d, x).upper).toBeCloseTo(1 - share(x), 12);
        }
        const q = empiricalFamily.quantile(d, p, false);
        expect(share(q)).toBeGreaterThanOrEqual(p - 1e-12);
        expect(share(q - 0.5)).toBeLessThan(p + 1e-12);
        const mean = values.reduce((a, b) => a + b, 0) / n;
        expect(empiricalFamily.mean(d)).toBeCloseTo(mean, 12);
        expect(empiricalFamily.variance(d)).toBeCloseTo(
          values.reduce((s, v) => s + (v - mean) ** 2, 0) / n,
          10,
        );
      },
    ),
  );
});
