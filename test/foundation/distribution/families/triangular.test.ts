import fc from "fast-check";
import { expect, test } from "vitest";
import { triangularFamily as family } from "../../../../src/foundation/distribution/families/triangular.ts";

const d = { kind: "triangular", min: 0, mode: 1, max: 5 } as const;

test("mean, variance and skewness in closed form", () => {
  expect(family.mean(d)).toBe(2);
  // (a² + b² + c² - ab - ac - bc)/18
  expect(family.variance(d)).toBeCloseTo((0 + 25 + 1 - 0 - 0 - 5) / 18, 14);
  // √2 (a + b - 2c)(2a - b - c)(a - 2b + c) / (5 (…)^1.5)
  expect(family.skewness(d)).toBeCloseTo((Math.SQRT2 * 3 * -6 * -9) / (5 * 21 ** 1.5), 14);
});

test("nothing outside; the peak at the mode", () => {
  expect([family.pdf(d, -1), family.pdf(d, 1), family.pdf(d, 6)]).toEqual([0, 0.4, 0]);
  expect(family.tails(d, -1)).toEqual({ lower: 0, upper: 1 });
  expect(family.tails(d, 6)).toEqual({ lower: 1, upper: 0 });
});

test("with the mode at an end, quantile and tails still undo each other to the last digits, near both ends", () => {
  for (const mode of [0, 1, 5]) {
    const edge = { kind: "triangular", min: 0, mode, max: 5 } as const;
    fc.assert(
      fc.property(fc.double({ min: -40, max: -0.01, noNaN: true }), (exponent) => {
        const p = Math.exp(exponent);
        const x = family.quantile(edge, p, false);
        expect(family.tails(edge, x).lower / p).toBeCloseTo(1, 12);
        expect(family.tails(edge, family.quantile(edge, p, true)).upper).toBeCloseTo(p, 12);
      }),
    );
  }
});
