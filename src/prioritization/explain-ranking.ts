import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { normalized, weightedShare } from "./aggregate.js";
import type { NormalizedColumn } from "./normalization.js";
import { explainPair, type PairExplanation } from "./pair-explanation.js";
import type { Ranking } from "./rank.js";
import { type ScoredRows, scoreRows } from "./score-rows.js";

/** What one criterion does to one alternative's score. */
export interface CriterionPart {
  readonly criterionId: string;
  /** The score as given; of a range its central value. */
  readonly value: number;
  /** 0..1 under `scale` and `min-max`, more being better. */
  readonly normalized: number;
  /** The criterion's share of all weights. */
  readonly weight: number;
  /**
   * Weighted sum: what it adds; these sum to the score exactly. Weighted product: the factor; these multiply
   * to the score. VIKOR: its regret; these sum to S, the largest is R. TOPSIS: null, see the distances.
   */
  readonly contribution: number | null;
  /** Of TOPSIS: squared distances, which sum to the squares of the distances to the ideals. */
  readonly squaredDistance?: { readonly toIdeal: number; readonly toAntiIdeal: number };
}

/** One alternative's score taken apart. */
export interface ScoreExplanation {
  readonly id: string;
  readonly rank: number;
  readonly score: number;
  readonly parts: readonly CriterionPart[];
  /** Of TOPSIS: the score is `toAntiIdeal / (toIdeal + toAntiIdeal)`. */
  readonly distances?: { readonly toIdeal: number; readonly toAntiIdeal: number };
  /** Of VIKOR: group utility S and individual regret R, from which Q is made. */
  readonly regrets?: { readonly s: number; readonly r: number };
}

/** A ranking taken apart, and where a pair is named why one stands above the other. */
export interface RankingExplanation {
  readonly entries: readonly ScoreExplanation[];
  readonly pair?: PairExplanation;
}

/**
 * Takes a ranking apart: what each criterion does to each score; for a pair why A stands over B, at which
 * weight of each criterion the two swap (the other weights kept in proportion), and the smallest change of a
 * single score that makes them swap.
 *
 * @throws OperatingModelError `invalid-argument` for a pair that the ranking does not hold, and for a ranking
 *   whose inputs are not with it.
 * @example
 * import { explainRanking, rank } from "ai-operating-model/prioritization";
 * const scale = { min: 0, max: 10, unit: "points" };
 * const ranking = rank(
 *   [{ id: "chat", values: { value: 4, ease: 8 } }, { id: "triage", values: { value: 8, ease: 2 } }],
 *   [
 *     { id: "value", direction: "maximize", scale, weight: 3 },
 *     { id: "ease", direction: "maximize", scale, weight: 1 },
 *   ],
 *   { method: "weighted-sum" },
 * );
 * const { pair } = explainRanking(ranking, { pair: ["triage", "chat"] });
 * const swaps = pair?.weightBreakpoints.map(({ criterionId, from, to }) => [criterionId, from, to?.toFixed(3)]);
 * swaps; // => [["ease", 0.25, "0.400"], ["value", 0.75, "0.600"]]
 */
export function explainRanking(
  ranking: Ranking,
  options: { readonly pair?: readonly [string, string] } = {},
): RankingExplanation {
  assertRecord(ranking, ["ranking"]);
  assertRecord(ranking.inputs, ["ranking", "inputs"]);
  assertRecord(options, ["options"]);
  const scored = scoreRows(ranking.inputs.alternatives, ranking.inputs.criteria, ranking.inputs.options);
  const rows = new Map(scored.matrix.ids.map((id, row) => [id, row]));
  const entries = ranking.entries.map(({ id, rank, score }) => {
    const row = rows.get(id) as number;
    return { id, rank, score, ...partsOf(ranking, scored, row) };
  });
  if (options.pair === undefined) return { entries };
  if (!Array.isArray(options.pair) || options.pair.length !== 2)
    throw invalidArgument(["options", "pair"], "two ids", options.pair);
  const [a, b] = options.pair.map((id, index) => {
    const row = rows.get(id);
    if (row === undefined) throw invalidArgument(["options", "pair", index], "a ranked alternative", id);
    return row;
  }) as [number, number];
  if (a === b) throw invalidArgument(["options", "pair"], "two different alternatives", options.pair);
  return { entries, pair: explainPair(ranking.inputs.options, scored, a, b) };
}

function partsOf(
  { method }: Ranking,
  { criteria, matrix, columns, weights }: ScoredRows,
  row: number,
): Omit<ScoreExplanation, "id" | "rank" | "score"> {
  const parts = criteria.map((criterion, j): CriterionPart => {
    const column = columns[j] as NormalizedColumn;
    const value = matrix.central[row * criteria.length + j] as number;
    const weight = weights[j] as number;
    const part = { criterionId: criterion.id, value, normalized: normalized(column, value), weight };
    const above = column.best - part.normalized;
    if (method === "weighted-sum") return { ...part, contribution: weightedShare(weight, part.normalized) };
    if (method === "weighted-product") {
      return { ...part, contribution: weight === 0 ? 1 : Math.max(0, part.normalized) ** weight };
    }
    if (method === "topsis") {
      const toIdeal = (weight * above) ** 2;
      const toAntiIdeal = (weight * (part.normalized - column.worst)) ** 2;
      return { ...part, contribution: null, squaredDistance: { toIdeal, toAntiIdeal } };
    }
    const range = column.best - column.worst;
    return { ...part, contribution: range === 0 ? 0 : weightedShare(weight / range, above) };
  });
  if (method === "topsis") {
    const length = (pick: "toIdeal" | "toAntiIdeal"): number =>
      Math.sqrt(parts.reduce((sum, part) => sum + (part.squaredDistance?.[pick] as number), 0));
    return { parts, distances: { toIdeal: length("toIdeal"), toAntiIdeal: length("toAntiIdeal") } };
  }
  if (method !== "vikor") return { parts };
  const regrets = parts.map((part) => part.contribution as number);
  return { parts, regrets: { s: regrets.reduce((sum, part) => sum + part, 0), r: Math.max(...regrets) } };
}
