import fc from "fast-check";
import { expect, test } from "vitest";
import { exponential } from "../../../src/foundation/elementary/exponential.ts";

// mpmath 1.3 at 50 digits, rounded to the nearest number.
test.each([
  [0, 1],
  [1, Math.E],
  [-1, 0.36787944117144233],
  [0.5, 1.6487212707001282],
  [10, 22026.465794806718],
  [-10, 4.5399929762484854e-5],
  [100, 2.6881171418161356e43],
  [-300, 5.148200222412013e-131],
  [700, 1.0142320547350045e304],
  [-700, 9.85967654375977e-305],
  [709.7, 1.6549840276802644e308],
  [1e-10, 1.0000000001],
  [0.01, 1.010050167084168],
  [3.3, 27.112638920657883],
  [-0.7, 0.4965853037914095],
])("e^%d", (x, expected) => {
  expect(Math.abs(exponential(x) / expected - 1)).toBeLessThanOrEqual(4.5e-16);
});

test("the ends of the range", () => {
  expect(exponential(709.782712893384)).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(exponential(709.79)).toBe(Number.POSITIVE_INFINITY);
  expect(exponential(-745)).toBe(5e-324);
  expect(exponential(-746)).toBe(0);
  expect(exponential(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(exponential(Number.NaN)).toBeNaN();
});

test("agrees with the engine's own to a few units in the last place", () => {
  fc.assert(
    fc.property(fc.double({ min: -708, max: 709, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(7e-16);
    }),
    { numRuns: 2000 },
  );
});
