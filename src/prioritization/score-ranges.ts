import { ends } from "./aggregate.js";
import type { RankingCriterion } from "./ranking-criterion.js";
import { indicesOf, type RankOptions, type ScoredRows, scoresOf } from "./score-rows.js";

/** From the worst to the best score of a row. */
export interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Scores with every range at its worse and at its better end, measured as the central values are: by the
 * columns, ideals and spans of the list that they make. Where the best of the list is the measure (`min-max`,
 * `max`, TOPSIS and VIKOR within a list) what lies beyond it counts as the best, as it would be if it were there.
 */
export function scoreRanges(
  { criteria, matrix, columns, weights }: ScoredRows,
  options: RankOptions,
): (row: number) => ScoreRange {
  const { central, low = central, high = central } = matrix;
  const width = criteria.length;
  const { method, normalization = "scale" } = options;
  const within = normalization !== "scale";
  const ended =
    within &&
    (method === "topsis" || method === "vikor" || normalization === "min-max" || normalization === "max");
  const limits = criteria.map((_, j) =>
    ended
      ? ends(central.filter((_, at) => at % width === j))
      : { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY },
  );
  const pick = (better: boolean): Float64Array =>
    central.map((_, at) => {
      const { direction } = criteria[at % width] as RankingCriterion;
      const { min, max } = limits[at % width] as { min: number; max: number };
      const end = ((direction === "maximize") === better ? high : low)[at] as number;
      return Math.min(max, Math.max(min, end));
    });
  const scoresAt = (values: Float64Array): Float64Array => {
    if (method !== "vikor" || !within) return scoresOf(values, columns, weights, options);
    const { s, r } = indicesOf(central, columns, weights, options);
    return indicesOf(values, columns, weights, options, { s: ends(s), r: ends(r) }).q;
  };
  const [worse, best] = [scoresAt(pick(false)), scoresAt(pick(true))];
  return (row) => {
    const both = [worse[row] as number, best[row] as number];
    return { low: Math.min(...both), high: Math.max(...both) };
  };
}
