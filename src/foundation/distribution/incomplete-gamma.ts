import { exponential } from "../elementary/exponential.js";
import { logarithm } from "../elementary/logarithm.js";
import { continuedFraction } from "./continued-fraction.js";
import { invertTails } from "./invert-tails.js";
import { logGammaOnePlus } from "./log-gamma.js";
import { polishedQuantile } from "./polished-quantile.js";
import { poissonTerm } from "./saddle-point.js";
import { invertPowerTail, type PowerTail, powerTails } from "./small-shape.js";
import type { Tails } from "./tails.js";

/**
 * The regularized incomplete gamma functions P(a, x) and Q(a, x), for a > 0 and x >= 0: the series DLMF 8.11.4
 * below a + 1, the continued fraction DLMF 8.9.2 above.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (a < 1 && x < 1.5) return powerTails(powerTail(a), x);
  const front = poissonTerm(a, x);
  if (x < a + 1) {
    let term = 1;
    let sum = 1;
    for (let k = 1; term > sum * 1e-17; k++) {
      term *= x / (a + k);
      sum += term;
    }
    const lower = Math.min(1, front * sum);
    return { lower, upper: 1 - lower };
  }
  const fraction = continuedFraction(
    (k) => (k === 1 ? 1 : (k - 1) * (a - k + 1)),
    (k) => x - a + 2 * k - 1,
  );
  const upper = Math.min(1, front * a * fraction);
  return { lower: 1 - upper, upper };
}

/** The power series DLMF 8.7.1. */
function powerTail(a: number): PowerTail {
  return {
    a,
    logFront: -logGammaOnePlus(a),
    series: (x) => {
      let power = 1;
      let sum = 0;
      for (let k = 1; k < 60; k++) {
        power *= -x / k;
        sum += power / (a + k);
        if (Math.abs(power) < 1e-18) break;
      }
      return a * sum;
    },
    damping: (x) => exponential(-x),
    limit: 1.5,
  };
}

/** The x with P(a, x) = p, or with Q(a, x) = p when `upper`, for 0 < p < 1. */
export function inverseIncompleteGamma(a: number, p: number, upper = false): number {
  const small = a < 1 ? invertPowerTail(powerTail(a), p, upper) : null;
  if (small !== null) return exponential(small);
  const logX = invertTails(
    (u) => {
      const x = exponential(u);
      // The derivative with respect to u = log x is x times the density.
      return { ...incompleteGamma(a, x), slope: a * poissonTerm(a, x) };
    },
    p,
    upper,
    logarithm(Math.max(a, 1)),
  );
  return polishedQuantile(
    (x) => ({ ...incompleteGamma(a, x), slope: (a * poissonTerm(a, x)) / x }),
    p,
    upper,
    exponential(logX),
  );
}
