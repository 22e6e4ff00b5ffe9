import { erfc, expMinusSquare, scaledErfc } from "../distribution/error-function.js";
import type { Matrix } from "./symmetric-matrix.js";

const HALF_LOG_TWO_PI = 0.9189385332046727;

/** The log-likelihood at a point with its slope and the negative of its curvature. */
export interface LikelihoodAt {
  readonly value: number;
  readonly gradient: number[];
  readonly information: Matrix;
}

/** Log times with what bears on them, as flat lists: regressions over a million rows would else make as many arrays. */
export interface CensoredSample {
  readonly logTimes: Float64Array;
  /** 1 where the event came, 0 where it was not seen. */
  readonly events: Uint8Array;
  /** Covariates row by row, the first of each row 1 for the intercept. */
  readonly design: Float64Array;
}

/**
 * The log-likelihood of log times that are normal about rows of `design` × coefficients with standard deviation exp(s), those
 * without event known only to lie above. Parameters are the coefficients and s, in that order; the Jacobian of the
 * logarithm is left to the caller.
 */
export function censoredNormalLikelihood(
  { logTimes, events, design }: CensoredSample,
  parameters: readonly number[],
): LikelihoodAt {
  const k = parameters.length - 1;
  const logSigma = parameters[k]!;
  const sigma = Math.exp(logSigma);
  const gradient = new Array<number>(k + 1).fill(0);
  const information: Matrix = gradient.map(() => new Array<number>(k + 1).fill(0));
  let value = 0;
  for (let i = 0; i < logTimes.length; i++) {
    const row = i * k;
    let fitted = 0;
    for (let j = 0; j < k; j++) fitted += design[row + j]! * parameters[j]!;
    const z = (logTimes[i]! - fitted) / sigma;
    let slope = -z;
    let curvature = 1;
    if (events[i] === 1) {
      value += -logSigma - HALF_LOG_TWO_PI - (z * z) / 2;
      gradient[k]! -= 1;
    } else {
      const hazard = normalHazard(z);
      value += logUpperTail(z);
      slope = -hazard;
      curvature = hazard * (hazard - z);
    }
    const mixed = curvature * z - slope;
    gradient[k]! -= slope * z;
    information[k]![k]! += z * mixed;
    for (let a = 0; a < k; a++) {
      const x = design[row + a]!;
      gradient[a]! -= (slope * x) / sigma;
      information[k]![a]! += (x * mixed) / sigma;
      const line = information[a]!;
      for (let b = 0; b <= a; b++) line[b]! += (curvature * x * design[row + b]!) / (sigma * sigma);
    }
  }
  for (let a = 0; a <= k; a++) for (let b = a + 1; b <= k; b++) information[a]![b] = information[b]![a]!;
  return { value, gradient, information };
}

/** log P(Z > z). */
function logUpperTail(z: number): number {
  const x = z * Math.SQRT1_2;
  return x > 1 ? Math.log(scaledErfc(x) / 2) - x * x : Math.log(erfc(x) / 2);
}

/** The density of the standard normal over P(Z > z). */
function normalHazard(z: number): number {
  const x = z * Math.SQRT1_2;
  const root = Math.sqrt(2 / Math.PI);
  return x > 0 ? root / scaledErfc(x) : (root * expMinusSquare(x)) / erfc(x);
}
