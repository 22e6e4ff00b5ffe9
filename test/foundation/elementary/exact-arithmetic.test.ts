import fc from "fast-check";
import { expect, test } from "vitest";
import { exactProduct, exactSum } from "../../../src/foundation/elementary/exact-arithmetic.ts";

/** A double times 2^1074 is a whole number; of smaller ones by less, so that products stay short. */
function scaled(value: number, bits: number): bigint {
  let rest = value;
  let shift = bits;
  for (; !Number.isInteger(rest) && shift > 0; shift--) rest *= 2;
  return BigInt(rest) << BigInt(shift);
}
const number = fc
  .double({ min: -1e20, max: 1e20, noNaN: true })
  .filter((x) => x === 0 || Math.abs(x) > 1e-20);
const BITS = 400;

test("sums and products lose nothing", () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [sum, sumLow] = exactSum(a, b);
      expect(sum).toBe(a + b);
      expect(scaled(sum, BITS) + scaled(sumLow, BITS)).toBe(scaled(a, BITS) + scaled(b, BITS));
      const [product, productLow] = exactProduct(a, b);
      expect(product).toBe(a * b);
      const exact = scaled(a, BITS) * scaled(b, BITS);
      expect((scaled(product, BITS) + scaled(productLow, BITS)) << BigInt(BITS)).toBe(exact);
    }),
    { numRuns: 2000 },
  );
});

test("what rounding takes off is in the second part", () => {
  expect(exactSum(1, 2 ** -60)).toEqual([1, 2 ** -60]);
  expect(exactProduct(1 + 2 ** -30, 1 - 2 ** -30)).toEqual([1, -(2 ** -60)]);
});
