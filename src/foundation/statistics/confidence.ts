import { standardNormalQuantile } from "../distribution/standard-normal.js";
import { invalidArgument } from "../operating-model-error.js";

/** The confidence level of an interval, 0.95 unless the caller says otherwise. */
export function confidenceLevel(confidence: number | undefined): number {
  const level = confidence ?? 0.95;
  if (typeof level !== "number" || !(level > 0 && level < 1))
    throw invalidArgument(["options", "confidence"], "strictly between 0 and 1", confidence);
  return level;
}

/** The normal deviate z of a two-sided interval: 1.96 for 0.95. */
export function twoSidedDeviate(level: number): number {
  return -standardNormalQuantile((1 - level) / 2);
}

/**
 * An estimate with its interval. Where it cannot be made all three are null and `reason` says why in a stable
 * word.
 */
export type IntervalEstimate =
  | { readonly estimate: number; readonly low: number; readonly high: number }
  | { readonly estimate: null; readonly low: null; readonly high: null; readonly reason: string };

/** An interval estimate that is missing, and why. */
export function missingInterval(reason: string): IntervalEstimate {
  return { estimate: null, low: null, high: null, reason };
}
