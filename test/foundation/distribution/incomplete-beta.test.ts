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

// mpmath at 120 digits: x^a / (a B(a, b)) 2F1(a, 1 - b; a + 1; x), and 1 less that. R's pbeta agrees on the first and
// the fourth, to 13 digits.
test.each([
  [0.001, 5, 1e-10, 0.9792745573772474, 0.020725442622752575],
  [1e-6, 0.5, 1e-30, 0.9999295386370124, 7.046136298755745e-5],
  [4, 1e6, 6e-6, 0.8487985265623028, 0.15120147343769716],
  [30, 1e9, 3.5e-8, 0.8229545958010516, 0.1770454041989484],
  [0.01, 1e12, 1e-12, 0.997783765376772, 0.002216234623227972],
  [0.5, 1e5, 1e-6, 0.34527883111316765, 0.6547211688868324],
])("unlike shapes, I of (%d, %d) at %d and its mirror", (a, b, x, lower, upper) => {
  for (const tails of [incompleteBeta(a, b, x, 1 - x), mirror(incompleteBeta(b, a, 1 - x, x))]) {
    expectRelative(tails.lower, lower, 2e-13);
    expectRelative(tails.upper, upper, 2e-13);
  }
});

const mirror = <T>({ lower, upper }: { lower: T; upper: T }) => ({ lower: upper, upper: lower });

// mpmath at 120 digits, the root of the same function; 1 - 0.7^(1e-12) for the shape 1, by its series; R's qbeta for
// the fourth.
test.each([
  [0.001, 5, 0.5, 1.162875252445778e-302, 1e-12],
  [0.001, 1e6, 0.5, 5.24420902776017e-308, 1e-12],
  [1, 1e12, 0.3, 3.566749439386688e-13, 1e-12],
  [4, 1e6, 0.9, 6.680750730791488e-6, 1e-12],
  [1e-4, 1, 0.9999, 0.36786104643297046, 1e-12],
])("unlike shapes, the inverse of (%d, %d) at %d", (a, b, p, x, tolerance) => {
  expectRelative(inverseIncompleteBeta(a, b, p).x, x, tolerance);
  expectRelative(inverseIncompleteBeta(b, a, p, true).y, x, tolerance);
  expectRelative(inverseIncompleteBeta(a, b, 1 - p, true).x, x, Math.max(tolerance, 3e-16 / (a * p)));
});

test("far below the range of numbers the logit still stands", () => {
  // For b = 1 the tail is x^a.
  expectRelative(inverseIncompleteBeta(0.05, 1, 1e-300).logit, (-300 * Math.LN10) / 0.05, 1e-14);
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

// mpmath at 60 digits: the root of log I_x(a, b) - log p in log x, or of its mirror in log(1 - x).
test.each([
  [0.0012, 4e-6, 0.0033, 0.0036764530534757764],
  [0.0012, 4e-6, 0.00332, 0.36209986665698357],
  [0.0012, 4e-6, 0.0033222, 0.49653435617672503],
  [1.502074673930264e-6, 2.984200204870221e-6, 0.6651825288398538, 0.12962404099188918],
  [5.256362200726436e-5, 4.8755773984549184e-6, 0.08486383394942608, 0.01532525648479286],
  [1.6293883250053816e-5, 1.836435680417604e-6, 0.10129190730072067, 0.6528932083049287],
  [0.5, 1e-6, 1.9e-6, 0.5472800217183993],
  [1e-6, 1e-6, 0.5000001, 0.5498340660773996],
])("two small shapes (%d, %d): the quantile of %d to its last bits", (a, b, p, x) => {
  expectRelative(inverseIncompleteBeta(a, b, p).x, x, 2e-15);
});

test("two small shapes: a probability next to 1 and its complement lead to numbers", () => {
  for (const p of [1 - 2 ** -53, 0.5, 2 ** -53, 1e-300]) {
    for (const upper of [false, true]) {
      const { x, y, logit } = inverseIncompleteBeta(1e-6, 0.3, p, upper);
      expect([x, y, logit].every((each) => !Number.isNaN(each))).toBe(true);
      expect(x).toBeLessThanOrEqual(1);
    }
  }
});
