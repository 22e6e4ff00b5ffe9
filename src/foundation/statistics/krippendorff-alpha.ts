import { assertFinite, invalidArgument } from "../operating-model-error.js";

/** How differences between two ratings count. */
export type MeasurementLevel = "nominal" | "ordinal" | "interval" | "ratio";

/** Krippendorff's alpha. `reason` says why it is null: `one-rater`, `no-pairable-values` or `no-variation`. */
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
  const { level } = options;
  if (!["nominal", "ordinal", "interval", "ratio"].includes(level))
    throw invalidArgument(["options", "level"], "nominal, ordinal, interval or ratio", level);
  const units = pairableUnits(ratingsByRater, level);
  const pairableValues = units.reduce((sum, unit) => sum + unit.length, 0);
  const base = { pairableValues, pairableUnits: units.length };
  if (units.length === 0) {
    const raters = ratingsByRater.filter((row) => row.some((rating) => rating !== null)).length;
    return { alpha: null, reason: raters === 1 ? "one-rater" : "no-pairable-values", ...base };
  }
  const all = units.flat();
  const disagreement = pairDifferences(level, all);
  const expected = disagreement(all) / (pairableValues - 1);
  if (expected === 0) return { alpha: null, reason: "no-variation", ...base };
  const observed = units.reduce((sum, unit) => sum + disagreement(unit) / (unit.length - 1), 0);
  return { alpha: 1 - observed / expected, ...base };
}

/** The ratings of each unit that has at least two. */
function pairableUnits(
  ratingsByRater: readonly (readonly (number | null)[])[],
  level: MeasurementLevel,
): number[][] {
  const units: number[][] = [];
  ratingsByRater.forEach((row, rater) => {
    row.forEach((rating, unit) => {
      if (rating === null) return;
      assertFinite(rating, ["ratingsByRater", rater, unit]);
      if (level === "ratio" && rating < 0)
        throw invalidArgument(["ratingsByRater", rater, unit], "not negative at level ratio", rating);
      const unitRatings = units[unit];
      if (unitRatings === undefined) units[unit] = [rating];
      else unitRatings.push(rating);
    });
  });
  return units.filter((unit) => unit.length >= 2);
}

/** The sum of squared differences over all ordered pairs of a list, for lists drawn from `all`. */
function pairDifferences(
  level: MeasurementLevel,
  all: readonly number[],
): (list: readonly number[]) => number {
  if (level === "nominal") return unequalPairs;
  if (level === "ratio") return ratioPairs;
  // Ordinal differences are differences of middle ranks, so both levels are squares of numbers on a line.
  const place = level === "interval" ? centered(all) : middleRanks(all);
  return (list) => {
    let sum = 0;
    let squares = 0;
    for (const value of list) {
      const p = place(value);
      sum += p;
      squares += p * p;
    }
    // Equal ratings must give exactly 0, which the difference below reaches only up to rounding.
    if (list.every((value) => value === list[0])) return 0;
    return Math.max(0, 2 * (list.length * squares - sum * sum));
  };
}

function centered(all: readonly number[]): (value: number) => number {
  const origin = all.reduce((sum, value) => sum + value / all.length, 0);
  return (value) => value - origin;
}

function middleRanks(all: readonly number[]): (value: number) => number {
  const ranks = new Map<number, number>();
  let below = -all.length / 2;
  for (const [value, count] of [...countValues(all)].sort(([a], [b]) => a - b)) {
    ranks.set(value, below + count / 2);
    below += count;
  }
  return (value) => ranks.get(value + 0) as number;
}

function countValues(list: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of list) counts.set(value + 0, (counts.get(value + 0) ?? 0) + 1);
  return counts;
}

function unequalPairs(list: readonly number[]): number {
  let equal = 0;
  for (const count of countValues(list).values()) equal += count * count;
  return list.length * list.length - equal;
}

function ratioPairs(list: readonly number[]): number {
  const counts = [...countValues(list)];
  let sum = 0;
  for (const [a, times] of counts) {
    for (const [b, others] of counts) if (a !== b) sum += times * others * ((a - b) / (a + b)) ** 2;
  }
  return sum;
}
