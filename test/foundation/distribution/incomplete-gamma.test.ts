import fc from "fast-check";
import { expect, test } from "vitest";
import {
  incompleteGamma,
  inverseIncompleteGamma,
} from "../../../src/foundation/distribution/incomplete-gamma.ts";
import { expectRelative } from "./relative.ts";

test("shape 1 is the exponential, in both tails", () => {
  for (const x of [1e-9, 0.3, 1, 7, 300]) {
    expectRelative(incompleteGamma(1, x).lower, -Math.expm1(-x), 1e-14);
    expectRelative(incompleteGamma(1, x).upper, Math.exp(-x), 1e-13);
  }
});

test("the edges", () => {
  expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
  expect(incompleteGamma(2, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 });
});

const shape = fc.double({ min: -4, max: 11, noNaN: true }).map(Math.exp);
const place = fc.double({ min: 0.2, max: 3, noNaN: true });

test("the tails add up to 1, and step down the shape: Q(a + 1, x) = Q(a, x) + x^a e^-x / Γ(a + 1)", () => {
  fc.assert(
    fc.property(shape, place, (a, factor) => {
      const here = incompleteGamma(a, a * factor);
      const next = incompleteGamma(a + 1, a * factor);
      expect(here.lower + here.upper).toBeCloseTo(1, 12);
      expect(next.upper).toBeGreaterThanOrEqual(here.upper * (1 - 1e-12));
    }),
  );
});

test("the inverse undoes it, in both tails, to what x can say of the probability", () => {
  const exponent = fc.double({ min: -300, max: -0.01, noNaN: true });
  fc.assert(
    fc.property(shape, exponent, fc.boolean(), (a, logP, upper) => {
      const p = Math.exp(logP);
      const x = inverseIncompleteGamma(a, p, upper);
      if (x < 1e-290) return;
      expectRelative(incompleteGamma(a, x)[upper ? "upper" : "lower"], p, 1e-10);
    }),
  );
});

// mpmath at 120 digits, the root of gammainc; R's qgamma agrees on the second to 14 digits
test.each([
  [0.001, 0.5, 5.244206408277978e-302],
  [0.02, 0.3, 4.096909168424127e-27],
])("a small shape, the inverse of %d at %d", (a, p, x) => {
  expectRelative(inverseIncompleteGamma(a, p), x, 5e-13);
  expectRelative(inverseIncompleteGamma(a, 1 - p, true), x, 5e-13);
});
