import { assertFinite, assertList, assertRecord, invalidArgument } from "../operating-model-error.js";

/** How differences between two ratings count. */
export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "ratio";

/** Krippendorff's alpha. `reason` says why it is null: `one-rater`, `no-pairable-values`, `no-variation` or `out-of-range`. */
export interface KrippendorffAlpha {
  readonly alpha: number | null;
  readonly reason?: string;
  /** Ratings of units that at least two raters rated; the others say nothing of agreement. */
  readonly pairableValues: number;
  readonly pairableUnits: number;
}

/**
 * Krippendorff's alpha, the agreement of raters beyond chance (1 full, 0 as by chance, below 0 systematic
 * disagreement), for any number of raters and with missing ratings: Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (2011). Each row holds one rater's ratings of all units in order, null where there is none.
 * Where all ratings are equal alpha is undefined, not 1: nothing shows that raters tell units apart.
 *
 * Linear in the ratings, but for the level `ratio`, which compares all pairs of distinct values.
 *
 * @throws OperatingModelError `invalid-argument` for a rating that is no finite number or null, a negative one at
 *   level `ratio`, or an unknown level.
 * @example
 * import { krippendorffAlpha } from "ai-operating-model/statistics";
 * const a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
 * const b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
 * krippendorffAlpha([a, b], { level: "nominal" }).alpha?.toFixed(3); // => "0.095"
 */
export function krippendorffAlpha(
  ratingsByRater: readonly (readonly (number | null)[])[],
  options: { readonly level: MeasurementLevel },
): KrippendorffAlpha {
  assertList(ratingsByRater, ["ratingsByRater"]);
  assertRecord(options, ["options"]);
  const { level } = options;
  if (!["nominal", "ordinal", "interval", "ratio"].includes(level))
    throw invalidArgument(["options", "level"], "nominal, ordinal, interval or ratio", level);
  const units: RatingCounts[] = [];
  let raters = 0;
  ratingsByRater.forEach((row, rater) => {
    assertList(row, ["ratingsByRater", rater]);
    let rated = false;
    row.forEach((rating, unit) => {
      if (rating === null) return;
      assertFinite(rating, ["ratingsByRater", rater, unit]);
      if (level === "ratio" && rating < 0)
        throw invalidArgument(["ratingsByRater", rater, unit], "not negative at level ratio", rating);
      rated = true;
      let counts = units[unit];
      if (counts === undefined) {
        counts = new Map();
        units[unit] = counts;
      }
      counts.set(rating + 0, (counts.get(rating + 0) ?? 0) + 1);
    });
    if (rated) raters++;
  });
  const answer = alphaOfCounts(
    units.filter((counts) => counts !== undefined),
    level,
  );
  return raters === 1 ? { ...answer, reason: "one-rater" } : answer;
}

/** How often each rating was given to one unit. */
export type RatingCounts = Map<number, number>;

/** Krippendorff's alpha of units whose ratings are already counted; who gave them does not matter. */
export function alphaOfCounts(units: readonly RatingCounts[], level: MeasurementLevel): KrippendorffAlpha {
  const pairable = units.filter((counts) => totalOf(counts) >= 2);
  const all: RatingCounts = new Map();
  for (const counts of pairable)
    for (const [rating, count] of counts) all.set(rating, (all.get(rating) ?? 0) + count);
  const pairableValues = totalOf(all);
  const base = { pairableValues, pairableUnits: pairable.length };
  if (pairable.length === 0) return { alpha: null, reason: "no-pairable-values", ...base };
  const disagreement = pairDifferences(level, all);
  const expected = disagreement(all) / (pairableValues - 1);
  if (expected === 0) return { alpha: null, reason: "no-variation", ...base };
  const observed = pairable.reduce((sum, counts) => sum + disagreement(counts) / (totalOf(counts) - 1), 0);
  const alpha = 1 - observed / expected;
  return Number.isFinite(alpha) ? { alpha, ...base } : { alpha: null, reason: "out-of-range", ...base };
}

function totalOf(counts: RatingCounts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** The sum of squared differences over all ordered pairs of ratings, for units drawn from `all`. */
function pairDifferences(level: MeasurementLevel, all: RatingCounts): (counts: RatingCounts) => number {
  if (level === "nominal") return unequalPairs;
  if (level === "ratio") return ratioPairs;
  // Ordinal differences are differences of middle ranks, so both levels are squares of numbers on a line.
  const place = level === "interval" ? centered(all) : middleRanks(all);
  return (counts) => {
    // Equal ratings must give exactly 0, which the difference below reaches only up to rounding.
    if (counts.size === 1) return 0;
    let sum = 0;
    let squares = 0;
    for (const [rating, count] of counts) {
      const p = place(rating);
      sum += count * p;
      squares += count * p * p;
    }
    return Math.max(0, 2 * (totalOf(counts) * squares - sum * sum));
  };
}

function centered(all: RatingCounts): (rating: number) => number {
  const n = totalOf(all);
  let origin = 0;
  for (const [rating, count] of all) origin += (rating * count) / n;
  return (rating) => rating - origin;
}

function middleRanks(all: RatingCounts): (rating: number) => number {
  const ranks = new Map<number, number>();
  let below = -totalOf(all) / 2;
  for (const [rating, count] of [...all].sort(([a], [b]) => a - b)) {
    ranks.set(rating, below + count / 2);
    below += count;
  }
  return (rating) => ranks.get(rating) as number;
}

function unequalPairs(counts: RatingCounts): number {
  const total = totalOf(counts);
  let equal = 0;
  for (const count of counts.values()) equal += count * count;
  return total * total - equal;
}

function ratioPairs(counts: RatingCounts): number {
  let sum = 0;
  for (const [a, times] of counts) {
    for (const [b, others] of counts) if (a !== b) sum += times * others * ((a - b) / (a + b)) ** 2;
  }
  return sum;
}
