import fc from "fast-check";
import { expect, test } from "vitest";
import { logarithm } from "../../../src/foundation/elementary/logarithm.ts";

// mpmath 1.3 at 50 digits, rounded to the nearest number.
test.each([
  [2, Math.LN2],
  [0.5, -Math.LN2],
  [10, Math.LN10],
  [1e-300, -690.7755278982137],
  [1e300, 690.7755278982137],
  [1.0000001, 9.999999505838704e-8],
  [0.9999999, -1.0000000494736474e-7],
  [3.3, 1.1939224684724346],
  [5e-324, -744.4400719213812],
  [1e-10, -23.025850929940457],
  [123456.789, 11.723646487185881],
  [1.5, 0.4054651081081644],
])("ln %d", (x, expected) => {
  expect(Math.abs(logarithm(x) / expected - 1)).toBeLessThanOrEqual(4.5e-16);
});

test("the ends of the range", () => {
  expect(logarithm(1)).toBe(0);
  expect(logarithm(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(logarithm(-1)).toBeNaN();
  expect(logarithm(Number.NaN)).toBeNaN();
  expect(logarithm(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test("agrees with the engine's own to a few units in the last place", () => {
  fc.assert(
    fc.property(fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }), (x) => {
      if (x === 1) return;
      expect(Math.abs(logarithm(x) / Math.log(x) - 1)).toBeLessThan(7e-16);
    }),
    { numRuns: 2000 },
  );
});
