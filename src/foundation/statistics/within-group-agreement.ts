import { assertFinite, assertList, assertRecord, invalidArgument } from "../operating-model-error.js";
import { median } from "./quantile.js";
import { meanAndVariance } from "./variance.js";

/**
 * Agreement within a group: `raw` as the formula gives it, `truncated` with what lies outside 0..1 set to 0.
 * `reason` says why they are null: `one-rater`, `no-complete-respondents`, `no-items` or `pole` (`raw` alone).
 */
export interface WithinGroupAgreement {
  readonly raw: number | null;
  readonly truncated: number | null;
  readonly reason?: string;
}

/**
 * r_wg, how far raters agree on one item (James, Demaree and Wolf, "Estimating within-group interrater reliability",
 * Journal of Applied Psychology 69, 1984): 1 minus the variance of the ratings over (A² - 1)/12, the variance of
 * answers spread evenly over the A answer options. 1 is full agreement, 0 no more than by chance.
 *
 * @throws OperatingModelError `invalid-argument` for ratings that are not finite or span more than the options.
 * @example
 * import { rwg } from "ai-operating-model/statistics";
 * rwg([4, 4, 5, 5], { options: 5 }).truncated?.toFixed(4); // => "0.8333"
 */
export function rwg(ratings: readonly number[], options: { readonly options: number }): WithinGroupAgreement {
  assertRecord(options, ["options"]);
  const variance = itemVariance(ratings, options.options, ["ratings"]);
  if (variance === null) return { raw: null, truncated: null, reason: "one-rater" };
  return rwgOfVariance(variance, options.options);
}

/** r_wg from the sample variance of the ratings. */
export function rwgOfVariance(variance: number, options: number): WithinGroupAgreement {
  const raw = 1 - variance / nullVariance(options);
  return { raw, truncated: Math.max(0, raw) };
}

/**
 * r_wg(J), agreement over J parallel items (James, Demaree and Wolf 1984). Each row holds one respondent's ratings
 * in the order of the items; respondents with a missing rating (null) are left out. Where the mean variance exceeds
 * that of chance the formula leaves 0..1 and `truncated` is 0.
 *
 * @throws OperatingModelError `invalid-argument` for rows of unequal length, or ratings as for {@link rwg}.
 * @example
 * import { rwgJ } from "ai-operating-model/statistics";
 * rwgJ([[4, 4], [4, 5], [5, 5]], { options: 5 }).truncated?.toFixed(4); // => "0.9091"
 */
export function rwgJ(
  respondentsByItem: readonly (readonly (number | null)[])[],
  options: { readonly options: number },
): WithinGroupAgreement {
  assertList(respondentsByItem, ["respondentsByItem"]);
  assertRecord(options, ["options"]);
  const items = respondentsByItem[0]?.length ?? 0;
  const rows = respondentsByItem.filter((row, respondent): row is readonly number[] => {
    assertList(row, ["respondentsByItem", respondent]);
    if (row.length !== items)
      throw invalidArgument(["respondentsByItem", respondent], `a list of ${items}`, row);
    return !row.includes(null);
  });
  const undefinedFor = (reason: string): WithinGroupAgreement => ({ raw: null, truncated: null, reason });
  if (rows.length === 0) return undefinedFor("no-complete-respondents");
  if (items === 0) return undefinedFor("no-items");
  if (rows.length === 1) return undefinedFor("one-rater");
  let sum = 0;
  for (let item = 0; item < items; item++) {
    const ratings = rows.map((row) => row[item]!);
    sum += itemVariance(ratings, options.options, ["respondentsByItem", "item", item]) as number;
  }
  return rwgJOfVariance(sum / items, items, options.options);
}

/** r_wg(J) from the mean of the items' sample variances. */
export function rwgJOfVariance(meanVariance: number, items: number, options: number): WithinGroupAgreement {
  const ratio = meanVariance / nullVariance(options);
  const denominator = items * (1 - ratio) + ratio;
  const truncated = ratio >= 1 ? 0 : (items * (1 - ratio)) / denominator;
  if (Math.abs(denominator) < 1e-12) return { raw: null, truncated, reason: "pole" };
  return { raw: (items * (1 - ratio)) / denominator, truncated };
}

/** The average deviation of ratings, in points of the scale, about their mean and their median. */
export interface AverageDeviation {
  readonly mean: number | null;
  readonly median: number | null;
  /** A/6, up to which the agreement counts as acceptable (Burke and Dunlap 2002). */
  readonly cutoff: number;
  /** Whether the deviation about the mean is within the cut-off. */
  readonly acceptable: boolean | null;
  /** `one-rater`. */
  readonly reason?: string;
}

/**
 * The average deviation index of agreement (Burke, Finkelstein and Dusig, "On average deviation indices for
 * estimating interrater agreement", Organizational Research Methods 2, 1999): the mean distance of the ratings from
 * their mean, and from their median. In points of the scale; 0 is full agreement.
 *
 * @throws OperatingModelError `invalid-argument` for ratings that are not finite or span more than the options.
 * @example
 * import { averageDeviation } from "ai-operating-model/statistics";
 * averageDeviation([4, 4, 5, 5], { options: 6 }); // => { mean: 0.5, median: 0.5, cutoff: 1, acceptable: true }
 */
export function averageDeviation(
  ratings: readonly number[],
  options: { readonly options: number },
): AverageDeviation {
  assertRecord(options, ["options"]);
  const variance = itemVariance(ratings, options.options, ["ratings"]);
  const cutoff = options.options / 6;
  if (variance === null) return { mean: null, median: null, cutoff, acceptable: null, reason: "one-rater" };
  const about = (center: number): number =>
    ratings.reduce((sum, rating) => sum + Math.abs(rating - center), 0) / ratings.length;
  const mean = about(meanAndVariance(ratings).mean);
  return { mean, median: about(median(ratings) as number), cutoff, acceptable: mean <= cutoff + 1e-12 };
}

/** The variance of answers spread evenly over A options one apart. */
function nullVariance(options: number): number {
  return (options * options - 1) / 12;
}

/** The sample variance of ratings of one item; null with fewer than two raters. */
function itemVariance(
  ratings: readonly number[],
  options: number,
  path: readonly (string | number)[],
): number | null {
  if (!Number.isSafeInteger(options) || options < 2)
    throw invalidArgument(["options", "options"], "a whole number from 2", options);
  assertList(ratings, path);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  Array.from(ratings).forEach((rating, index) => {
    assertFinite(rating, [...path, index]);
    low = Math.min(low, rating);
    high = Math.max(high, rating);
  });
  if (high - low > options - 1 + 1e-9)
    throw invalidArgument(path, `ratings at most ${options - 1} apart`, high - low);
  return ratings.length < 2 ? null : meanAndVariance(ratings).variance;
}
