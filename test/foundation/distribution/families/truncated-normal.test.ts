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

// mpmath at 120 digits: lower, upper, density, variance, skewness. Bounds that share their first six digits leave
// little of the rest to a difference of standardized ones.
test.each([
  [
    { mean: 1.5, sd: 0.875, min: 20.25, max: 20.250015258789062 },
    20.25000286102295,
    0.1875284653760378,
    0.8124715346239622,
    65543.65312970651,
    1.9402553502156854e-11,
    0.0001294482056607669,
  ],
  [
    { mean: 0, sd: 1, min: 30, max: 30.0009765625 },
    30.000244140625,
    0.25275328794391344,
    0.7472467120560865,
    1031.490775633261,
    7.94694465744702e-8,
    0.010148861918549402,
  ],
] as const)("bounds close to each other, far out: %j", (bounds, x, lower, upper, pdf, variance, skewness) => {
  const d = { kind: "truncatedNormal", ...bounds } as const;
  const mirror = { ...d, mean: -d.mean, min: -d.max, max: -d.min } as const;
  for (const [one, at, low, high, sign] of [
    [d, x, lower, upper, 1],
    [mirror, -x, upper, lower, -1],
  ] as const) {
    expectRelative(family.tails(one, at).lower, low, 1e-13);
    expectRelative(family.tails(one, at).upper, high, 1e-13);
    expectRelative(family.pdf(one, at), pdf, 1e-12);
    expectRelative(family.variance(one), variance, 1e-13);
    expect(Math.abs(family.skewness(one) - sign * skewness)).toBeLessThan(1e-13);
  }
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
