import { inverseIncompleteBeta } from "../distribution/incomplete-beta.js";
import { assertRecord, invalidArgument } from "../operating-model-error.js";
import { confidenceLevel, type IntervalEstimate, missingInterval, twoSidedDeviate } from "./confidence.js";

/**
 * Wilson's score interval for a proportion (1927); with `continuity` the corrected one, method 4 of Newcombe
 * ("Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998). All three
 * numbers are shares 0..1. Null with reason `no-trials` where n is 0.
 *
 * @throws OperatingModelError `invalid-argument` unless 0 <= successes <= n are whole numbers.
 * @example
 * import { wilsonInterval } from "ai-operating-model/statistics";
 * wilsonInterval(0, 0); // => { estimate: null, low: null, high: null, reason: "no-trials" }
 * const { estimate, low, high } = wilsonInterval(81, 263);
 * [estimate, low, high].map((share) => share?.toFixed(4)); // => ["0.3080", "0.2553", "0.3662"]
 */
export function wilsonInterval(
  successes: number,
  n: number,
  options: { readonly confidence?: number; readonly continuity?: boolean } = {},
): IntervalEstimate {
  assertRecord(options, ["options"]);
  const level = confidenceLevel(options.confidence);
  assertCounts(successes, n);
  if (n === 0) return missingInterval("no-trials");
  const z = twoSidedDeviate(level);
  const failures = n - successes;
  const estimate = (successes + 0) / n;
  // Read for the rarer of the two, whose limits keep their digits near 0; the other's mirror them.
  const limits = options.continuity ? correctedLimits : scoreLimits;
  const { low, high } = limits(Math.min(successes, failures), n, z);
  if (successes === failures) return { estimate, low, high: 1 - low };
  return successes < failures ? { estimate, low, high } : { estimate, low: 1 - high, high: 1 - low };
}

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** Both roots over one sum of positive numbers: their product is k²/(n (n + z²)), which a difference would lose. */
function scoreLimits(k: number, n: number, z: number): Limits {
  const sum = 2 * k + z * z + z * Math.sqrt(z * z + (4 * k * (n - k)) / n);
  return { low: k === 0 ? 0 : ((2 * k) / sum) * (k / n), high: sum / (2 * (n + z * z)) };
}

function correctedLimits(k: number, n: number, z: number): Limits {
  const middle = 2 * k + z * z;
  const below = 1 + z * Math.sqrt(z * z - 2 - 1 / n + (4 * k * (n - k + 1)) / n);
  const above = 1 + z * Math.sqrt(z * z - 2 - 1 / n + (4 * (n - k) * (k + 1)) / n);
  const whole = 2 * (n + z * z);
  return {
    low: k === 0 ? 0 : Math.max(0, (middle - below) / whole),
    high: Math.min(1, (middle + above) / whole),
  };
}

/**
 * The exact interval of Clopper and Pearson (1934) for a proportion: never covers less than the confidence, at
 * the price of width. All three numbers are shares 0..1. Null with reason `no-trials` where n is 0.
 *
 * @throws OperatingModelError `invalid-argument` unless 0 <= successes <= n are whole numbers.
 * @example
 * import { clopperPearsonInterval } from "ai-operating-model/statistics";
 * const { low, high } = clopperPearsonInterval(15, 148);
 * [low, high].map((share) => share?.toFixed(4)); // => ["0.0578", "0.1617"]
 */
export function clopperPearsonInterval(
  successes: number,
  n: number,
  options: { readonly confidence?: number } = {},
): IntervalEstimate {
  assertRecord(options, ["options"]);
  const tail = (1 - confidenceLevel(options.confidence)) / 2;
  assertCounts(successes, n);
  if (n === 0) return missingInterval("no-trials");
  const failures = n - successes;
  const low = successes === 0 ? 0 : inverseIncompleteBeta(successes, failures + 1, tail).x;
  const high = failures === 0 ? 1 : inverseIncompleteBeta(successes + 1, failures, tail, true).x;
  return { estimate: (successes + 0) / n, low, high };
}

function assertCounts(successes: number, n: number): void {
  if (!Number.isSafeInteger(n) || n < 0) throw invalidArgument(["n"], "a whole number from 0", n);
  if (!Number.isSafeInteger(successes) || successes < 0 || successes > n)
    throw invalidArgument(["successes"], "a whole number from 0 to n", successes);
}
