import { exponential } from "../elementary/exponential.js";
import { logarithm } from "../elementary/logarithm.js";
import { continuedFraction } from "./continued-fraction.js";
import type { Tails } from "./incomplete-gamma.js";
import { invertTails } from "./invert-tails.js";
import { logGamma, logGammaOnePlus } from "./log-gamma.js";
import { binomialTerm } from "./saddle-point.js";

/**
 * The regularized incomplete beta functions I_x(a, b) and its complement, for a, b > 0; y = 1 - x is passed for
 * its own precision. Continued fraction DLMF 8.17.22, on the side where it converges fast.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) {
    const upper = lowerBeta(b, a, y, x);
    return { lower: upper > 0.9 ? lowerBeta(a, b, x, y) : 1 - upper, upper };
  }
  const lower = lowerBeta(a, b, x, y);
  return { lower, upper: lower > 0.9 ? lowerBeta(b, a, y, x) : 1 - lower };
}

function lowerBeta(a: number, b: number, x: number, y: number): number {
  const fraction = continuedFraction(
    (k) => {
      if (k === 1) return 1;
      const m = Math.floor((k - 1) / 2);
      return k % 2 === 0
        ? (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
        : (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    },
    () => 1,
  );
  // x^a y^b / (a B(a, b)) is the binomial term times b / (a + b).
  return Math.min(1, binomialTerm(a, b, x, y) * (b / (a + b)) * fraction);
}

/** A point of the unit interval with its distance from 1, each precise, and the logarithm of their ratio. */
export interface UnitPoint {
  readonly x: number;
  readonly y: number;
  readonly logit: number;
}

/** The x with I_x(a, b) = p, or with complement p when `upper`, for 0 < p < 1. */
export function inverseIncompleteBeta(a: number, b: number, p: number, upper = false): UnitPoint {
  if (upper) {
    const mirror = inverseIncompleteBeta(b, a, p);
    return { x: mirror.y, y: mirror.x, logit: -mirror.logit };
  }
  // So close to 0 that x leaves the range of numbers, x^a / (a B(a, b)) is all there is.
  const logX = (logarithm(p) + logGammaOnePlus(a) + logGamma(b) - logGamma(a + b)) / a;
  if (logX < -600) return { x: exponential(logX), y: 1, logit: logX };
  const logit = invertTails(
    (u) => {
      const { x, y } = unitPoint(u);
      // The derivative with respect to the logit is x y times the density.
      return { ...incompleteBeta(a, b, x, y), slope: binomialTerm(a, b, x, y) * (a / (a + b)) * b };
    },
    p,
    false,
    logarithm(a / b),
  );
  return { ...unitPoint(logit), logit };
}

function unitPoint(logit: number): { readonly x: number; readonly y: number } {
  const odds = exponential(-Math.abs(logit));
  const near = 1 / (1 + odds);
  return logit > 0 ? { x: near, y: odds * near } : { x: odds * near, y: near };
}
