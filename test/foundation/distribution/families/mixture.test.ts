import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixture, normal, point, studentT } from "../../../../src/foundation/distribution/constructors.ts";
import type { Mixture } from "../../../../src/foundation/distribution/distribution-kinds.ts";
import {
  cdf,
  mean,
  pdf,
  quantile,
  skewness,
  variance,
} from "../../../../src/foundation/distribution/evaluate.ts";
import { mixtureFamily } from "../../../../src/foundation/distribution/families/mixture.ts";
import { familyOf } from "../../../../src/foundation/distribution/family-of.ts";

const two = mixture({
  components: [
    { weight: 3, distribution: normal({ mean: 0, sd: 1 }) },
    { weight: 1, distribution: normal({ mean: 8, sd: 2 }) },
  ],
});

test("moments by hand: mean 2, variance Σ w (v + shift²), third moment Σ w (3 shift v + shift³)", () => {
  expect(mean(two)).toBeCloseTo(2, 14);
  expect(variance(two)).toBeCloseTo(0.75 * (1 + 4) + 0.25 * (4 + 36), 13);
  const third = 0.75 * (3 * -2 * 1 + -8) + 0.25 * (3 * 6 * 4 + 216);
  expect(skewness(two)).toBeCloseTo(third / 13.75 ** 1.5, 13);
});

test("density and tails are the weighted ones; the quantile undoes the cdf", () => {
  const [a, b] = two.components;
  expect(pdf(two, 1)).toBeCloseTo(0.75 * pdf(a!.distribution, 1)! + 0.25 * pdf(b!.distribution, 1)!, 15);
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 0.999999, noNaN: true }), (p) => {
      expect(cdf(two, quantile(two, p)!)).toBeCloseTo(p, 12);
      expect(cdf(two, quantile(two, p, { tail: "upper" })!, { tail: "upper" })).toBeCloseTo(p, 12);
    }),
  );
});

describe("jumps and gaps", () => {
  const atom = mixture({
    components: [
      { weight: 1, distribution: point({ value: 0 }) },
      { weight: 1, distribution: normal({ mean: 10, sd: 1 }) },
    ],
  });
  test("half of the probability sits on the point", () => {
    expect(quantile(atom, 0.3)).toBe(0);
    expect(quantile(atom, 0.5)).toBeCloseTo(0, 12);
    expect(quantile(atom, 0.75)).toBeCloseTo(10, 12);
    expect(skewness(atom)).not.toBeNull();
  });
  test("only points: exactly their values", () => {
    const points = mixture({
      components: [
        { weight: 0.7, distribution: point({ value: -2.5 }) },
        { weight: 0.1, distribution: point({ value: 4 }) },
        { weight: 0.2, distribution: point({ value: 1 / 3 }) },
      ],
    });
    expect([0.5, 0.7, 0.71, 0.9, 0.95].map((p) => quantile(points, p))).toEqual([
      -2.5,
      -2.5,
      1 / 3,
      1 / 3,
      4,
    ]);
  });
});

test("a component without moments leaves the mixture without, one of weight 0 does not count", () => {
  const heavy = { weight: 1, distribution: studentT({ df: 1 }) };
  expect(mean(mixture({ components: [heavy] }))).toBeNull();
  expect(mean(mixture({ components: [{ ...heavy, weight: 0 }, ...two.components] }))).toBeCloseTo(2, 14);
  expect(quantile(mixture({ components: [{ ...heavy, weight: 0 }, ...two.components] }), 0)).toBeNull();
});

test("nested beyond reason is refused", () => {
  let deep: Mixture = two;
  for (let level = 0; level < 60; level++)
    deep = { kind: "mixture", components: [{ weight: 1, distribution: deep }] };
  expect(() => mixtureFamily(familyOf).check(deep)).toThrow("nested at most 50 deep");
});

test("a component that is no object is refused by its place, a hole too", () => {
  const [first] = two.components;
  for (const components of [[first, null], [first, "x"], Object.assign([first], { 2: first })]) {
    const holed = { kind: "mixture", components } as unknown as Mixture;
    expect(() => mixtureFamily(familyOf).check(holed)).toThrow("components[1]");
  }
});
