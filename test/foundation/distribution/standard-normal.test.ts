import fc from "fast-check";
import { expect, test } from "vitest";
import {
  standardNormalCdf,
  standardNormalPdf,
  standardNormalQuantile,
} from "../../../src/foundation/distribution/standard-normal.ts";
import { expectRelative } from "./relative.ts";

// mpmath at 40 digits: the root of log(erfc(-z/√2)/2) = log p
test.each([
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [0.001, -3.090232306167813],
  [0.2, -0.8416212335729142],
  [0.975, 1.9599639845400543],
])("the quantile of %d", (p, z) => {
  expectRelative(standardNormalQuantile(p), z, 1e-15);
  expectRelative(standardNormalCdf(z), p, 1e-12);
});

test("the ends and the middle", () => {
  expect(standardNormalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(standardNormalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(standardNormalQuantile(0.5)).toBe(0);
  expectRelative(standardNormalPdf(0), 1 / Math.sqrt(2 * Math.PI), 1e-15);
});

test("cdf and quantile undo each other, also across the seams of the approximation", () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (z) => {
      const p = standardNormalCdf(z);
      // Above 0 the probability itself can only say so much of z.
      const tolerance = 1e-13 + 2e-16 / standardNormalPdf(z);
      if (z > 0) expect(Math.abs(standardNormalQuantile(p) - z)).toBeLessThan(tolerance);
      else expect(Math.abs(standardNormalQuantile(p) - z)).toBeLessThan(1e-13 * (1 - z));
    }),
  );
});
