import { normalized, type RankingMethod, weightedShare } from "./aggregate.js";
import type { Alternative } from "./alternative.js";
import { type CompromiseSet, compromiseSet } from "./compromise-set.js";
import type { Normalization, NormalizedColumn } from "./normalization.js";
import { type MethodDisagreement, otherWinners } from "./other-winners.js";
import { placesOf, tiesOf } from "./places-of.js";
import { conventionsOf } from "./ranking-conventions.js";
import type { RankingCriterion } from "./ranking-criterion.js";
import type { Unranked } from "./score-matrix.js";
import { descendingOrder } from "./score-order.js";
import { scoreRanges } from "./score-ranges.js";
import { indicesOf, type RankOptions, type ScoredRows, scoreRows } from "./score-rows.js";

/** Up to this many alternatives, contributions and other conventions are worked out unless refused. */
const DETAIL_LIMIT = 1000;

/** One ranked alternative. Equal scores share the better rank, and the next rank is left out (1, 1, 3). */
export interface RankedAlternative<CriterionId extends string = string> {
  readonly id: string;
  readonly score: number;
  readonly rank: number;
  /** Of additive methods: what each criterion adds. They sum to the score exactly, in any order. */
  readonly contributions?: { readonly [Id in CriterionId]: number };
  /**
   * The worst and best score that ranges and missing values leave possible, each alternative by itself. Where
   * scores are measured within the list, it is the list of central values, and its best is the best there is.
   */
  readonly scoreRange?: { readonly low: number; readonly high: number };
}

/** Alternatives in order, and by which rules. Ordered by rank, then id. */
export interface Ranking<CriterionId extends string = string> {
  readonly method: RankingMethod;
  readonly normalization: Normalization;
  /** Whether a higher or a lower score is better: lower for VIKOR, whose score is its index Q. */
  readonly better: "higher" | "lower";
  readonly conventions: readonly string[];
  readonly entries: readonly RankedAlternative<CriterionId>[];
  /** Groups of ids with one score. */
  readonly ties: readonly (readonly string[])[];
  readonly unranked: readonly Unranked[];
  /** Present where another normalization has other winners. */
  readonly methodDisagreement?: readonly MethodDisagreement[];
  /** Of VIKOR: the alternatives that its conditions leave as the compromise. */
  readonly compromise?: CompromiseSet;
  /** What was ranked, as it was given: `explainRanking` reads it again. */
  readonly inputs: {
    readonly alternatives: readonly Alternative<CriterionId>[];
    readonly criteria: readonly RankingCriterion<CriterionId>[];
    readonly options: RankOptions;
  };
}

/**
 * Ranks alternatives by criteria. Weights count in proportion; the default normalization `scale` makes scores
 * independent of the other alternatives, so that adding one cannot turn two others around (`topsis` then
 * measures from the ends of the scales, `vikor` from the largest possible regret). The order of alternatives
 * and criteria never matters, equal inputs tie.
 *
 * @throws OperatingModelError `invalid-argument` with all issues for criteria and alternatives that
 *   `checkRankingCriteria` and `checkAlternatives` object to (weights that sum to 0, NaN, repeated ids).
 * @example
 * import { rank, rankingCriterion } from "ai-operating-model/prioritization";
 * const criteria = [
 *   rankingCriterion({ id: "value", direction: "maximize", scale: { min: 0, max: 10, unit: "points" }, weight: 3 }),
 *   rankingCriterion({ id: "risk", direction: "minimize", scale: { min: 0, max: 4, unit: "tier" }, weight: 1 }),
 * ];
 * const ranking = rank(
 *   [{ id: "chat", values: { value: 6, risk: 0 } }, { id: "triage", values: { value: 8, risk: 2 } }],
 *   criteria,
 *   { method: "weighted-sum" },
 * );
 * ranking.entries.map(({ id, score }) => [id, Number(score.toFixed(3))]); // => [["triage", 0.725], ["chat", 0.7]]
 */
export function rank<const Id extends string>(
  alternatives: readonly Alternative<NoInfer<Id>>[],
  criteria: readonly RankingCriterion<Id>[],
  options: RankOptions,
): Ranking<Id> {
  const scored = scoreRows(alternatives, criteria, options);
  const { method } = options;
  const normalization = options.normalization ?? "scale";
  const { matrix } = scored;
  const better = method === "vikor" ? "lower" : "higher";
  const details = options.details ?? alternatives.length <= DETAIL_LIMIT;
  const { entries, ties } = placed(scored, options, details);
  const disagreement = details ? otherWinners(scored, options) : [];
  return {
    method,
    normalization,
    better,
    conventions: conventionsOf(method, normalization, options),
    entries: entries as readonly RankedAlternative<Id>[],
    ties,
    unranked: matrix.unranked,
    ...(disagreement.length > 0 ? { methodDisagreement: disagreement } : {}),
    ...(method === "vikor" && matrix.ids.length > 0 ? { compromise: compromiseOf(scored, options) } : {}),
    inputs: { alternatives, criteria, options },
  };
}

function compromiseOf({ matrix, columns, weights }: ScoredRows, options: RankOptions): CompromiseSet {
  return compromiseSet(matrix.ids, indicesOf(matrix.central, columns, weights, options));
}

function placed(
  scored: ScoredRows,
  options: RankOptions,
  details: boolean,
): { entries: readonly RankedAlternative[]; ties: string[][] } {
  const { criteria, matrix, columns, weights, scores } = scored;
  const { method } = options;
  const order = descendingOrder(method === "vikor" ? scores.map((score) => -score) : scores);
  const ties = tiesOf(order, scores, matrix.ids);
  const places = placesOf(order, scores, matrix.ids);
  const contributions = details && method === "weighted-sum";
  const ranges = matrix.low === undefined ? undefined : scoreRanges(scored, options);
  if (!contributions && ranges === undefined) return { entries: places, ties };
  const entries = places.map((entry, place) => {
    const row = order[place] as number;
    return {
      ...entry,
      ...(contributions ? { contributions: contributionsOf(row) } : {}),
      ...(ranges === undefined ? {} : { scoreRange: ranges(row) }),
    };
  });
  return { entries, ties };

  function contributionsOf(row: number): Record<string, number> {
    return Object.fromEntries(
      criteria.map((criterion, j) => {
        const value = normalized(
          columns[j] as NormalizedColumn,
          matrix.central[row * criteria.length + j] as number,
        );
        return [criterion.id, weightedShare(weights[j] as number, value)];
      }),
    );
  }
}
