import { normalized, type RankingMethod, weightedShare } from "./aggregate.js";
import type { Alternative } from "./alternative.js";
import { type CompromiseSet, compromiseSet } from "./compromise-set.js";
import type { Normalization, NormalizedColumn } from "./normalization.js";
import { type MethodDisagreement, otherWinners } from "./other-winners.js";
import { type Place, placesOf } from "./places-of.js";
import { type PlainSums, plainSums } from "./plain-sums.js";
import { conventionsOf } from "./ranking-conventions.js";
import type { RankingCriterion } from "./ranking-criterion.js";
import type { Unranked } from "./score-matrix.js";
import { descendingOrder } from "./score-order.js";
import { scoreRanges } from "./score-ranges.js";
import {
  indicesOf,
  type RankOptions,
  type ScoredRows,
  scoreMatrixRows,
  weightedCriteria,
} from "./score-rows.js";

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
  const weighted = weightedCriteria(alternatives, criteria, options);
  const { method, normalization = "scale", details = alternatives.length <= DETAIL_LIMIT } = options;
  const sums = details ? null : plainSums(alternatives, weighted, options);
  const { entries, ...more } =
    sums === null
      ? rankedRows(scoreMatrixRows(alternatives, weighted, options), options, details)
      : rankedSums(sums);
  return {
    method,
    normalization,
    better: method === "vikor" ? "lower" : "higher",
    conventions: conventionsOf(method, normalization, options),
    entries: entries as readonly RankedAlternative<Id>[],
    ...more,
    inputs: { alternatives, criteria, options },
  };
}

/** Entries by rank and id, and groups of equals. */
function placed(ids: readonly string[], scores: Float64Array, method: RankingMethod) {
  const order = descendingOrder(method === "vikor" ? scores.map((score) => -score) : scores);
  return { ...placesOf(order, scores, ids), order };
}

function rankedSums({ ids, scores }: PlainSums): Ranked {
  const { entries, ties } = placed(ids, scores, "weighted-sum");
  return { entries, ties, unranked: [] };
}

type Ranked = Pick<Ranking, "entries" | "ties" | "unranked" | "methodDisagreement" | "compromise">;

function rankedRows(scored: ScoredRows, options: RankOptions, details: boolean): Ranked {
  const { matrix, columns, weights, scores } = scored;
  const { entries, ties, order } = placed(matrix.ids, scores, options.method);
  const disagreement = details ? otherWinners(scored, options) : [];
  const compromise =
    options.method === "vikor" && matrix.ids.length > 0
      ? compromiseSet(matrix.ids, indicesOf(matrix.central, columns, weights, options))
      : undefined;
  return {
    entries: detailed(entries, order.rows, scored, options, details),
    ties,
    unranked: matrix.unranked,
    ...(disagreement.length > 0 ? { methodDisagreement: disagreement } : {}),
    ...(compromise === undefined ? {} : { compromise }),
  };
}

function detailed(
  places: readonly Place[],
  order: Uint32Array,
  scored: ScoredRows,
  options: RankOptions,
  details: boolean,
): readonly RankedAlternative[] {
  const { criteria, matrix, columns, weights } = scored;
  const contributions = details && options.method === "weighted-sum";
  const ranges = matrix.low === undefined ? undefined : scoreRanges(scored, options);
  if (!contributions && ranges === undefined) return places;
  return places.map((entry, place) => {
    const row = order[place] as number;
    return {
      ...entry,
      ...(contributions ? { contributions: contributionsOf(row) } : {}),
      ...(ranges === undefined ? {} : { scoreRange: ranges(row) }),
    };
  });

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
