import { normalized, type RankingMethod, weightedShare } from "./aggregate.js";
import type { Alternative } from "./alternative.js";
import { type CompromiseSet, compromiseSet } from "./compromise-set.js";
import { NORMALIZATIONS, type Normalization, type NormalizedColumn } from "./normalization.js";
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

/** That another convention under the same method's name has other winners. */
export interface MethodDisagreement {
  readonly normalization: Normalization;
  readonly winners: readonly string[];
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
  const { matrix, scores } = scored;
  const better = method === "vikor" ? "lower" : "higher";
  const details = options.details ?? alternatives.length <= DETAIL_LIMIT;
  const { entries, ties } = placed(scored, options, details);
  const disagreement = details
    ? otherWinners(alternatives, criteria, options, winnersOf(matrix.ids, scores, method))
    : [];
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
  const { ids } = matrix;
  const { method } = options;
  const order = descendingOrder(method === "vikor" ? scores.map((score) => -score) : scores);
  const ties = tiesOf(order, scores, ids);
  const places = placesOf(order, scores, ids);
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

/** Alternatives in order with their ranks, equal scores sharing the better one. */
function placesOf(
  order: Uint32Array,
  scores: Float64Array,
  ids: readonly string[],
): { readonly id: string; readonly score: number; readonly rank: number }[] {
  const places = new Array<{ id: string; score: number; rank: number }>(order.length);
  let rank = 1;
  let last = Number.NaN;
  for (let place = 0; place < order.length; place++) {
    const row = order[place] as number;
    const score = scores[row] as number;
    if (score !== last) rank = place + 1;
    last = score;
    places[place] = { id: ids[row] as string, score, rank };
  }
  return places;
}

/** Groups of ids with one score, each put in the order of ids, in `order` too. */
function tiesOf(order: Uint32Array, scores: Float64Array, ids: readonly string[]): string[][] {
  const ties: string[][] = [];
  for (let from = 0, to = 1; from < order.length; from = to++) {
    const score = scores[order[from] as number];
    while (to < order.length && scores[order[to] as number] === score) to++;
    if (to === from + 1) continue;
    const rows = order.subarray(from, to).sort((a, b) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1));
    ties.push(Array.from(rows, (row) => ids[row] as string));
  }
  return ties;
}

function winnersOf(ids: readonly string[], scores: Float64Array, method: RankingMethod): string[] {
  const sign = method === "vikor" ? -1 : 1;
  let best = Number.NEGATIVE_INFINITY;
  for (const score of scores) best = Math.max(best, score * sign);
  return ids.filter((_, row) => (scores[row] as number) * sign === best).sort();
}

function otherWinners(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
  options: RankOptions,
  winners: readonly string[],
): MethodDisagreement[] {
  const out: MethodDisagreement[] = [];
  for (const normalization of NORMALIZATIONS) {
    if (normalization === (options.normalization ?? "scale")) continue;
    let other: string[];
    try {
      const { matrix, scores } = scoreRows(alternatives, criteria, { ...options, normalization });
      other = winnersOf(matrix.ids, scores, options.method);
    } catch {
      // Negative scores have no share of a sum or a maximum: that convention has no say.
      continue;
    }
    if (other.join("\n") !== winners.join("\n")) out.push({ normalization, winners: other });
  }
  return out;
}
