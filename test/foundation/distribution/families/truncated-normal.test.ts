import { describe, expect, test } from "vitest";
import type { TruncatedNormal } from "../../../../src/foundation/distribution/distribution-kinds.ts";
import { normalFamily } from "../../../../src/foundation/distribution/families/normal.ts";
import { truncatedNormalFamily as family } from "../../../../src/foundation/distribution/families/truncated-normal.ts";
import { expectRelative } from "../relative.ts";

// mpmath at 40 digits, by quadrature: mean, variance, skewness
const moments: readonly (readonly [TruncatedNormal, number, number, number])[] = [
  [
    { kind: "truncatedNormal", mean: 1, sd: 2, min: 0, max: 5 },
    1.8914875565450295,
    1.5063753445473438,
    0.4673046617584725,
  ],
  [
    { kind: "truncatedNormal", mean: 0, sd: 1, min: 6 },
    6.158482604544599,
    0.02398763678916677,
    1.8716498535301804,
  ],
  [
    { kind: "truncatedNormal", mean: 0, sd: 1, min: 0.5, max: 0.5000152587890625 },
    0.5000076293848298,
    1.9402553637615414e-11,
    0.0000026429401192445554,
  ],
];

describe.each(moments)("%j", (d, mean, variance, skewness) => {
  test("moments", () => {
    expectRelative(family.mean(d), mean, 1e-14);
    expectRelative(family.variance(d), variance, 1e-12);
    expect(Math.abs(family.skewness(d) - skewness)).toBeLessThan(1e-10 * (1 + skewness));
  });
});

test("bounds far away leave the normal", () => {
  const d = { kind: "truncatedNormal", mean: 3, sd: 2, min: -60, max: 60 } as const;
  const plain = { kind: "normal", mean: 3, sd: 2 } as const;
  for (const x of [-9, 0, 3, 14]) {
    expectRelative(family.pdf(d, x), normalFamily.pdf(plain, x), 1e-13);
    expectRelative(family.tails(d, x).lower, normalFamily.tails(plain, x).lower, 1e-13);
    expectRelative(family.tails(d, x).upper, normalFamily.tails(plain, x).upper, 1e-13);
  }
});

test("far out in the tail, where the normal's own probabilities are 0, it is nearly exponential", () => {
  const d = { kind: "truncatedNormal", mean: 0, sd: 1, min: 1000 } as const;
  expect((family.mean(d) - 1000) * 1000).toBeCloseTo(1, 5);
  expect(family.tails(d, 1000.001).upper).toBeCloseTo(Math.exp(-1), 5);
  const mirror = { kind: "truncatedNormal", mean: 0, sd: 1, max: -1000 } as const;
  expect(family.mean(mirror)).toBeCloseTo(-family.mean(d), 9);
  expect(family.quantile(mirror, 0.25, false)).toBeCloseTo(-family.quantile(d, 0.25, true), 9);
});

test("nothing outside the bounds, and quantiles stay inside", () => {
  const d = { kind: "truncatedNormal", mean: 10, sd: 1, min: 0, max: 3 } as const;
  expect([family.pdf(d, -0.1), family.pdf(d, 3.1)]).toEqual([0, 0]);
  expect(family.tails(d, 0)).toEqual({ lower: 0, upper: 1 });
  expect(family.tails(d, 3)).toEqual({ lower: 1, upper: 0 });
  for (const p of [1e-30, 1e-9, 0.5, 1 - 1e-12]) {
    const x = family.quantile(d, p, false);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(3);
  }
});
