import fc from "fast-check";
import { expect, test } from "vitest";
import { logGamma } from "../../../src/foundation/distribution/log-gamma.ts";
import { logGammaRise } from "../../../src/foundation/distribution/log-gamma-rise.ts";
import { expectRelative } from "./relative.ts";

// mpmath at 120 digits: loggamma(a + b) - loggamma(b)
test.each([
  [0.001, 5, 0.0015062283217789397],
  [1e-9, 0.3, -3.502524216077451e-9],
  [0.5, 1e12, 13.81551055796415],
  [1e-6, 2.5, 7.031568858240818e-7],
  [3, 7, 6.222576268071369],
])("the rise by %d from %d", (a, b, rise) => {
  expectRelative(logGammaRise(a, b), rise, 3e-15);
});

test("by nothing it is nothing, by 1 the logarithm, by two steps their sum", () => {
  const positive = fc.double({ min: -10, max: 10, noNaN: true }).map(Math.exp);
  fc.assert(
    fc.property(positive, positive, positive, (a, c, b) => {
      expect(logGammaRise(0, b)).toBe(0);
      expect(Math.abs(logGammaRise(1, b) - Math.log(b))).toBeLessThan(1e-14 * (1 + Math.abs(Math.log(b))));
      const size = Math.abs(logGamma(b)) + Math.abs(logGamma(a + b + c)) + 1;
      const steps = logGammaRise(a, b) + logGammaRise(c, b + a);
      expect(Math.abs(steps - logGammaRise(a + c, b))).toBeLessThan(1e-14 * size);
    }),
  );
});
