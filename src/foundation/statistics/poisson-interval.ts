import { inverseIncompleteGamma } from "../distribution/incomplete-gamma.js";
import { assertRecord, invalidArgument } from "../operating-model-error.js";
import { confidenceLevel } from "./confidence.js";

/**
 * The exact interval of Garwood ("Fiducial limits for the Poisson distribution", Biometrika 28, 1936) for the
 * mean of a Poisson count, such as go-lives in a period. In the unit of the count; divide all three by the
 * exposure for a rate.
 *
 * @throws OperatingModelError `invalid-argument` unless the count is a whole number from 0.
 * @example
 * import { poissonInterval } from "ai-operating-model/statistics";
 * const { low, high } = poissonInterval(10);
 * [low.toFixed(3), high.toFixed(3)]; // => ["4.795", "18.390"]
 */
export function poissonInterval(
  count: number,
  options: { readonly confidence?: number } = {},
): { readonly estimate: number; readonly low: number; readonly high: number } {
  assertRecord(options, ["options"]);
  const tail = (1 - confidenceLevel(options.confidence)) / 2;
  if (!Number.isSafeInteger(count) || count < 0)
    throw invalidArgument(["count"], "a whole number from 0", count);
  return {
    estimate: count + 0,
    low: count === 0 ? 0 : inverseIncompleteGamma(count, tail),
    high: inverseIncompleteGamma(count + 1, tail, true),
  };
}
