import fc from "fast-check";
import { expect, test } from "vitest";
import {
  erf,
  erfc,
  expMinusSquare,
  scaledErfc,
} from "../../../src/foundation/distribution/error-function.ts";
import { expectRelative } from "./relative.ts";

// mpmath at 40 digits: exp(x²) erfc(x), erf(x), erfc(x)
test.each([
  [0.1, 0.8964569799691267, 0.1124629160182849, 0.8875370839817152],
  [0.5, 0.6156903441929259, 0.5204998778130465, 0.4795001221869535],
  [1, 0.427583576155807, 0.8427007929497149, 0.15729920705028513],
  [3, 0.17900115118138996, 0.9999779095030014, 0.000022090496998585445],
  [10, 0.05614099274382259, 1, 2.088487583762545e-45],
])("at %d", (x, scaled, lower, upper) => {
  expectRelative(scaledErfc(x), scaled, 1e-15);
  expectRelative(erf(x), lower, 1e-15);
  expectRelative(erfc(x), upper, 1e-15);
});

test("erf is odd, erfc mirrors at 1, and the two add up to 1", () => {
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
      expect(erf(-x)).toBe(-erf(x));
      expect(erf(x) + erfc(x)).toBeCloseTo(1, 14);
      expect(erfc(x) + erfc(-x)).toBeCloseTo(2, 14);
    }),
  );
});

test("the ends: nothing is left beyond 27, and the scaled function falls like 1/(x √π)", () => {
  expect(erfc(30)).toBe(0);
  expect(erf(-30)).toBe(-1);
  expect(scaledErfc(Number.POSITIVE_INFINITY)).toBe(0);
  expectRelative(scaledErfc(1e20), 1 / (1e20 * Math.sqrt(Math.PI)), 1e-14);
  expectRelative(scaledErfc(0), 1, 1e-15);
});

test("exp(-x²) where x² itself is rounded: at 20.3 by mpmath", () => {
  expectRelative(expMinusSquare(20.3), 1.0754418989816755e-179, 1e-14);
});
