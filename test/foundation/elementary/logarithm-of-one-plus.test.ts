import fc from "fast-check";
import { expect, test } from "vitest";
import { Decimal } from "../../../src/foundation/decimal.ts";
import { logarithmOfOnePlus } from "../../../src/foundation/elementary/logarithm-of-one-plus.ts";

// mpmath 1.3 at 50 digits, rounded to the nearest number.
test.each([
  [0.1, 0.09531017980432487],
  [-0.1, -0.10536051565782631],
  [1e-10, 9.999999999500001e-11],
  [-1e-300, -1e-300],
  [1e-16, 1e-16],
  [0.5, 0.4054651081081644],
  [-0.5, -Math.LN2],
  [-0.999, -6.907755278982136],
  [3.7, 1.547562508716013],
  [1e300, 690.7755278982137],
  [-1e-8, -1.0000000050000001e-8],
])("ln(1 + %d)", (x, expected) => {
  expect(Math.abs(logarithmOfOnePlus(x) / expected - 1)).toBeLessThanOrEqual(1e-15);
});

test("the ends of the range", () => {
  expect(logarithmOfOnePlus(0)).toBe(0);
  expect(logarithmOfOnePlus(-1)).toBe(Number.NEGATIVE_INFINITY);
  expect(logarithmOfOnePlus(-2)).toBeNaN();
  expect(logarithmOfOnePlus(Number.NaN)).toBeNaN();
  expect(logarithmOfOnePlus(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("agrees with 50 digits", () => {
  fc.assert(
    fc.property(fc.double({ min: -0.9, max: 20, noNaN: true }), (x) => {
      if (Math.abs(x) < 1e-20) return;
      const exact = new Decimal(x).plus(1).ln();
      expect(Math.abs(new Decimal(logarithmOfOnePlus(x)).div(exact).minus(1).toNumber())).toBeLessThan(1e-15);
    }),
  );
});
