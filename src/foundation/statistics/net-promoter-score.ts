import { assertList, assertRecord, invalidArgument } from "../operating-model-error.js";
import { confidenceLevel, twoSidedDeviate } from "./confidence.js";

/** A net promoter score, -100..100, with its interval; null with reason `no-ratings` where nobody answered. */
export interface NetPromoterScore {
  readonly nps: number | null;
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Ratings of 9 and 10. */
  readonly promoters: number;
  /** Ratings of 7 and 8. */
  readonly passives: number;
  /** Ratings from 0 to 6. */
  readonly detractors: number;
  readonly n: number;
  readonly reason?: string;
}

/**
 * The net promoter score of ratings from 0 to 10: the percentage of promoters (9, 10) minus that of detractors
 * (0 to 6), in points from -100 to 100. The standard error is that of a difference of two shares of one multinomial,
 * 100 √((p + d - (p - d)²)/n), the interval normal and cut at the ends of the scale.
 *
 * @throws OperatingModelError `invalid-argument` for a rating that is no whole number from 0 to 10.
 * @example
 * import { netPromoterScore } from "ai-operating-model/statistics";
 * netPromoterScore([10, 9, 9, 7, 3]).nps; // => 40
 */
export function netPromoterScore(
  ratings: readonly number[],
  options: { readonly confidence?: number } = {},
): NetPromoterScore {
  assertList(ratings, ["ratings"]);
  assertRecord(options, ["options"]);
  const z = twoSidedDeviate(confidenceLevel(options.confidence));
  let promoters = 0;
  let detractors = 0;
  ratings.forEach((rating, index) => {
    if (!Number.isInteger(rating) || rating < 0 || rating > 10)
      throw invalidArgument(["ratings", index], "a whole number from 0 to 10", rating);
    if (rating >= 9) promoters++;
    else if (rating <= 6) detractors++;
  });
  const n = ratings.length;
  const counts = { promoters, passives: n - promoters - detractors, detractors, n };
  if (n === 0)
    return { nps: null, standardError: null, low: null, high: null, ...counts, reason: "no-ratings" };
  const net = (promoters - detractors) / n;
  const nps = (100 * (promoters - detractors)) / n;
  const standardError = 100 * Math.sqrt(Math.max(0, (promoters + detractors) / n - net * net) / n);
  const low = Math.max(-100, nps - z * standardError);
  const high = Math.min(100, nps + z * standardError);
  return { nps, standardError, low, high, ...counts };
}
