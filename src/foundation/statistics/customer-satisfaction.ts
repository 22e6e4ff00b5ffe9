import { assertList, assertRecord, invalidArgument } from "../operating-model-error.js";
import type { IntervalEstimate } from "./confidence.js";
import { wilsonInterval } from "./proportion-interval.js";

/** A top-box share 0..1 with Wilson's interval, and the counts behind it. */
export type CustomerSatisfaction = IntervalEstimate & {
  /** Ratings in the top boxes. */
  readonly satisfied: number;
  readonly n: number;
};

/**
 * The share of satisfied answers: ratings in the `top` highest boxes of a scale from `scaleMin` (1 unless given) to
 * `scaleMax`, with Wilson's interval. `{ top: 2, scaleMax: 5 }` is the usual top-two-box score: ratings of 4 and 5.
 * Null with reason `no-ratings` where nobody answered.
 *
 * @throws OperatingModelError `invalid-argument` for a rating off the scale, or more top boxes than the scale has.
 * @example
 * import { customerSatisfaction } from "ai-operating-model/statistics";
 * customerSatisfaction([5, 4, 3, 5], { top: 2, scaleMax: 5 }).estimate; // => 0.75
 */
export function customerSatisfaction(
  ratings: readonly number[],
  options: {
    readonly top: number;
    readonly scaleMax: number;
    readonly scaleMin?: number;
    readonly confidence?: number;
  },
): CustomerSatisfaction {
  assertList(ratings, ["ratings"]);
  assertRecord(options, ["options"]);
  const { top, scaleMax, scaleMin = 1, confidence } = options;
  if (!Number.isInteger(scaleMin)) throw invalidArgument(["options", "scaleMin"], "a whole number", scaleMin);
  if (!Number.isInteger(scaleMax) || scaleMax <= scaleMin)
    throw invalidArgument(["options", "scaleMax"], `a whole number above ${scaleMin}`, scaleMax);
  if (!Number.isInteger(top) || top < 1 || top > scaleMax - scaleMin)
    throw invalidArgument(["options", "top"], `a whole number from 1 to ${scaleMax - scaleMin}`, top);
  let satisfied = 0;
  ratings.forEach((rating, index) => {
    if (!Number.isInteger(rating) || rating < scaleMin || rating > scaleMax)
      throw invalidArgument(["ratings", index], `a whole number from ${scaleMin} to ${scaleMax}`, rating);
    if (rating > scaleMax - top) satisfied++;
  });
  const n = ratings.length;
  if (n === 0) return { estimate: null, low: null, high: null, reason: "no-ratings", satisfied, n };
  return { ...wilsonInterval(satisfied, n, confidence === undefined ? {} : { confidence }), satisfied, n };
}
