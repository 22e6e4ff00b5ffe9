import fc from "fast-check";
import { expect, test } from "vitest";
import { invertTails } from "../../../src/foundation/distribution/invert-tails.ts";

/** The logistic, whose quantile is known: log(p / (1 - p)). */
const logistic = (u: number): { lower: number; upper: number; slope: number } => {
  const lower = 1 / (1 + Math.exp(-u));
  const upper = 1 / (1 + Math.exp(u));
  return { lower, upper, slope: lower * upper };
};

test("finds the quantile of the logistic from any start, in both tails", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -200, max: 0, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.boolean(),
      (exponent, start, upper) => {
        const p = Math.exp(exponent);
        if (p >= 1) return;
        const expected = (Math.log(p) - Math.log1p(-p)) * (upper ? -1 : 1);
        expect(Math.abs(invertTails(logistic, p, upper, start) - expected)).toBeLessThan(
          1e-12 * (1 + Math.abs(expected)),
        );
      },
    ),
  );
});

test("a tail that is 0 over a whole side does not lead it astray", () => {
  const uniform = (u: number): { lower: number; upper: number; slope: number } => {
    const lower = Math.min(1, Math.max(0, u));
    return { lower, upper: 1 - lower, slope: u > 0 && u < 1 ? 1 : 0 };
  };
  for (const start of [-5, 0.5, 7]) expect(invertTails(uniform, 0.01, false, start)).toBeCloseTo(0.01, 14);
});
