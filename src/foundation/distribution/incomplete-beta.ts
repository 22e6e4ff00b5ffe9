import { exactProduct, exactSum } from "../elementary/exact-arithmetic.js";
import { exponential } from "../elementary/exponential.js";
import { exponentialMinusOne } from "../elementary/exponential-minus-one.js";
import { logarithm } from "../elementary/logarithm.js";
import { logarithmOfOnePlus } from "../elementary/logarithm-of-one-plus.js";
import { continuedFraction } from "./continued-fraction.js";
import { invertTails } from "./invert-tails.js";
import { logGammaOnePlus } from "./log-gamma.js";
import { logGammaRise } from "./log-gamma-rise.js";
import { binomialTerm } from "./saddle-point.js";
import { invertPowerTail, type PowerTail, powerTails } from "./small-shape.js";
import type { Tails } from "./tails.js";

/**
 * The regularized incomplete beta functions I_x(a, b) and its complement, for a, b > 0; y = 1 - x is passed for
 * its own precision. Continued fraction DLMF 8.17.22, on the side where it converges fast.
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) {
    const upper = lowerBeta(b, a, y, x);
    return { lower: upper > 0.9 ? powerTails(powerTail(b, a), y).upper : 1 - upper, upper };
  }
  const lower = lowerBeta(a, b, x, y);
  // So much this side of the turn happens for a < 1 only.
  return { lower, upper: lower > 0.9 ? powerTails(powerTail(a, b), x).upper : 1 - lower };
}

/** The power series DLMF 8.17.7, up to where the continued fraction turns to the other side. */
function powerTail(a: number, b: number): PowerTail {
  return {
    a,
    logFront: logGammaRise(a, b) - logGammaOnePlus(a),
    // From there on log C is a multiple of a.
    ...(b < SMALL_SHAPE && { logRatio: (p, upper) => logRatio(a, b, p, upper) }),
    series: (x) => {
      let power = 1;
      let sum = 0;
      for (let k = 1; k < 10_000; k++) {
        power *= ((k - b) / k) * x;
        sum += power / (a + k);
        if (Math.abs(power) <= 1e-17 * Math.abs(sum)) break;
      }
      return a * sum;
    },
    damping: (x) => exponential((b - 1) * logarithmOfOnePlus(-x)),
    limit: (a + 1) / (a + b + 2),
  };
}

/**
 * log of p (of 1 - p when `upper`) over C = Γ(a + b) / (Γ(a + 1) Γ(b)) = b / (a + b) times a power of e that is a
 * multiple of a. Where b is small, too, x is far from both ends only for a p next to b / (a + b), and the quotient
 * next to 1 is taken to twice the usual precision, since its logarithm is divided by a.
 */
function logRatio(a: number, b: number, p: number, upper: boolean): number {
  const [sum, sumLow] = exactSum(a, b);
  const [product, productLow] = exactProduct(p, sum);
  const low = productLow + p * sumLow;
  const [above, aboveLow] = upper ? exactSum(sum, -product) : [product, 0];
  // Normal again: of a p next to 1 the complement may be all in what was lost.
  const [top, topLow] = exactSum(above, upper ? aboveLow + (sumLow - low) : low);
  const quotient = top / b;
  const [back, backLow] = exactProduct(quotient, b);
  const correction = (top - back - backLow + topLow) / top;
  return logarithm(quotient) + correction - (logGammaRise(a, 1 + b) - logGammaOnePlus(a));
}

/**
 * The even part of the fraction. Its terms contain a y - b x, which is small where a is large and x next to 1; the
 * fraction itself would subtract there what it has just rounded.
 */
function lowerBeta(a: number, b: number, x: number, y: number): number {
  const offset = a * y - b * x + 1;
  const fraction = continuedFraction(
    (k) => {
      if (k === 1) return 1;
      const m = k - 1;
      const turn = a + 2 * m - 1;
      return ((a + (m - 1)) / turn) * ((a + b + (m - 1)) / turn) * x * (m * (b - m) * x);
    },
    (k) => {
      const m = k - 1;
      const step = ((a + m) / (a + 2 * m + 1)) * (offset + m * (1 + y));
      return m === 0 ? step : m + (m * (b - m) * x) / (a + 2 * m - 1) + step;
    },
  );
  // x^a y^b / B(a, b) is the binomial term times a b / (a + b).
  return Math.min(1, binomialTerm(a, b, x, y) * (b / (a + b)) * a * fraction);
}

/** A point of the unit interval with its distance from 1, each precise, and the logarithm of their ratio. */
export interface UnitPoint {
  readonly x: number;
  readonly y: number;
  readonly logit: number;
}

/** Below this shape the inverse goes by the power series: x may leave the range of numbers, its logarithm not. */
const SMALL_SHAPE = 1.5;

/** The x with I_x(a, b) = p, or with complement p when `upper`, for 0 < p < 1. */
export function inverseIncompleteBeta(a: number, b: number, p: number, upper = false): UnitPoint {
  const near0 = a < SMALL_SHAPE ? invertPowerTail(powerTail(a, b), p, upper) : null;
  if (near0 !== null) return besideZero(near0);
  const near1 = b < SMALL_SHAPE ? invertPowerTail(powerTail(b, a), p, !upper) : null;
  if (near1 !== null) return mirrored(besideZero(near1));
  if (upper) return mirrored(inverseIncompleteBeta(b, a, p));
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

function besideZero(logX: number): UnitPoint {
  const x = exponential(logX);
  return { x, y: -exponentialMinusOne(logX), logit: logX - logarithmOfOnePlus(-x) };
}

const mirrored = ({ x, y, logit }: UnitPoint): UnitPoint => ({ x: y, y: x, logit: -logit });

function unitPoint(logit: number): { readonly x: number; readonly y: number } {
  const odds = exponential(-Math.abs(logit));
  const near = 1 / (1 + odds);
  return logit > 0 ? { x: near, y: odds * near } : { x: odds * near, y: near };
}
