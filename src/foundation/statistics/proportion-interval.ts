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
  const lower = (k: number, rest: number): number => {
    if (k === 0) return 0;
    const middle = 2 * k + z * z;
    const radicand = options.continuity
      ? z * z - 2 - 1 / n + (4 * k * (rest + 1)) / n
      : z * z + (4 * k * rest) / n;
    const reach = z * Math.sqrt(radicand) + (options.continuity ? 1 : 0);
    return Math.max(0, (middle - reach) / (2 * (n + z * z)));
  };
  // The upper limit is the lower one of the failures, so that the two are exact mirrors.
  return {
    estimate: (successes + 0) / n,
    low: lower(successes, failures),
    high: 1 - lower(failures, successes),
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
