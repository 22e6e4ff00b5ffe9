import fc from "fast-check";
import { expect, test } from "vitest";
import {
  incompleteBeta,
  inverseIncompleteBeta,
} from "../../../src/foundation/distribution/incomplete-beta.ts";
import { expectRelative } from "./relative.ts";

// mpmath at 40 digits: betainc(a, b, 0, x, regularized=True) and its mirror
test.each([
  [2.5, 3.5, 0.4, 0.486904191526118, 0.5130958084738826],
  [0.5, 0.5, 0.01, 0.06376856085851985, 0.9362314391414802],
  [1000, 80, 0.9, 0.0013723163661493354, 0.9986276836338506],
])("I of (%d, %d) at %d", (a, b, x, lower, upper) => {
  const tails = incompleteBeta(a, b, x, 1 - x);
  expectRelative(tails.lower, lower, 3e-13);
  expectRelative(tails.upper, upper, 1e-13);
});

test("the edges", () => {
  expect(incompleteBeta(2, 3, 0, 1)).toEqual({ lower: 0, upper: 1 });
  expect(incompleteBeta(2, 3, 1, 0)).toEqual({ lower: 1, upper: 0 });
});

const shape = fc.double({ min: -4, max: 8, noNaN: true }).map(Math.exp);
const inside = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

test("mirrors, adds up to 1, and for whole shapes is a binomial tail", () => {
  fc.assert(
    fc.property(shape, shape, inside, (a, b, x) => {
      const here = incompleteBeta(a, b, x, 1 - x);
      const mirror = incompleteBeta(b, a, 1 - x, x);
      expect(here.lower).toBe(mirror.upper);
      expect(here.lower + here.upper).toBeCloseTo(1, 11);
    }),
  );
  const choose = [1, 5, 10, 10, 5, 1];
  for (const x of [0.1, 0.45, 0.9]) {
    const tail = [3, 4, 5].reduce((sum, k) => sum + choose[k]! * x ** k * (1 - x) ** (5 - k), 0);
    expectRelative(incompleteBeta(3, 3, x, 1 - x).lower, tail, 1e-13);
  }
});

test("the inverse undoes it, in both tails", () => {
  const exponent = fc.double({ min: -200, max: -0.01, noNaN: true });
  fc.assert(
    fc.property(shape, shape, exponent, fc.boolean(), (a, b, logP, upper) => {
      const p = Math.exp(logP);
      const { x, y } = inverseIncompleteBeta(a, b, p, upper);
      if (Math.min(x, y) < 1e-290) return;
      expectRelative(incompleteBeta(a, b, x, y)[upper ? "upper" : "lower"], p, 1e-10);
    }),
  );
});
