import fc from "fast-check";
import { expect, test } from "vitest";
import { Decimal } from "../../../src/foundation/decimal.ts";
import { exponentialMinusOne } from "../../../src/foundation/elementary/exponential-minus-one.ts";

// mpmath 1.3 at 50 digits, rounded to the nearest number.
test.each([
  [0.1, 0.10517091807564763],
  [-0.1, -0.09516258196404043],
  [1e-10, 1.00000000005e-10],
  [-1e-300, -1e-300],
  [0.34, 0.4049475905635938],
  [-0.34, -0.2882296772373903],
  [0.36, 0.43332941456034024],
  [-0.36, -0.3023236739289689],
  [5, 147.4131591025766],
  [-5, -0.9932620530009145],
  [700, 1.0142320547350045e304],
])("e^%d - 1", (x, expected) => {
  expect(Math.abs(exponentialMinusOne(x) / expected - 1)).toBeLessThanOrEqual(1e-15);
});

test("the ends of the range", () => {
  expect(exponentialMinusOne(0)).toBe(0);
  expect(exponentialMinusOne(-800)).toBe(-1);
  expect(exponentialMinusOne(800)).toBe(Number.POSITIVE_INFINITY);
  expect(exponentialMinusOne(Number.NaN)).toBeNaN();
});

test("agrees with 50 digits", () => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (x) => {
      if (x === 0) return;
      const exact = new Decimal(x).exp().minus(1);
      if (exact.abs().lessThan(1e-20)) return;
      expect(Math.abs(new Decimal(exponentialMinusOne(x)).div(exact).minus(1).toNumber())).toBeLessThan(
        2e-15,
      );
    }),
  );
});
