import { assertKnown } from "../foundation/assert-known.js";
import {
  assertList,
  assertNoIssues,
  assertRecord,
  invalidArgument,
} from "../foundation/operating-model-error.js";
import {
  type CompromiseIndices,
  closeness,
  compromiseIndices,
  fixedSpans,
  type IndexSpans,
  type RankingMethod,
  weightedProducts,
  weightedSums,
} from "./aggregate.js";
import type { Alternative } from "./alternative.js";
import {
  NORMALIZATIONS,
  type Normalization,
  type NormalizedColumn,
  normalizeColumns,
} from "./normalization.js";
import { checkRankingCriteria, type RankingCriterion } from "./ranking-criterion.js";
import { type MissingPolicy, packScores, type ScoreMatrix } from "./score-matrix.js";

/** How to rank. */
export interface RankOptions {
  readonly method: RankingMethod;
  /** `scale` unless stated. */
  readonly normalization?: Normalization;
  /** `refuse` unless stated. */
  readonly missing?: MissingPolicy;
  /** VIKOR's weight of group utility against individual regret, from 0 to 1; 0.5 unless stated. */
  readonly v?: number;
  /** Whether to give the contributions and compare conventions; up to 1,000 alternatives unless stated. */
  readonly details?: boolean;
}

/** Criteria in the order of their ids, with their weights in proportion. */
export interface WeightedCriteria {
  readonly criteria: readonly RankingCriterion[];
  readonly weights: Float64Array;
}

/** A ranking's numbers before they are put in order. */
export interface ScoredRows extends WeightedCriteria {
  readonly matrix: ScoreMatrix;
  readonly columns: readonly NormalizedColumn[];
  readonly scores: Float64Array;
}

const METHODS: readonly RankingMethod[] = ["weighted-sum", "weighted-product", "topsis", "vikor"];
const MISSING_POLICIES: readonly MissingPolicy[] = ["refuse", "worst", "impute", "interval"];

/** Packs, normalizes and scores, criteria in the order of their ids. */
export function scoreRows(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
  options: RankOptions,
): ScoredRows {
  return scoreMatrixRows(alternatives, weightedCriteria(alternatives, criteria, options), options);
}

/**
 * The criteria to rank by, once everything but the alternatives' own members is known to be in order.
 *
 * @throws OperatingModelError `invalid-argument`
 */
export function weightedCriteria(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
  options: RankOptions,
): WeightedCriteria {
  assertList(alternatives, ["alternatives"]);
  assertList(criteria, ["criteria"]);
  assertRecord(options, ["options"]);
  assertKnown(options.method, METHODS, ["options", "method"]);
  assertKnown(options.normalization ?? "scale", NORMALIZATIONS, ["options", "normalization"]);
  assertKnown(options.missing ?? "refuse", MISSING_POLICIES, ["options", "missing"]);
  assertNoIssues(checkRankingCriteria(criteria));
  const sorted = [...criteria].sort((a, b) => (a.id < b.id ? -1 : 1));
  const total = sorted.reduce((sum, criterion) => sum + criterion.weight, 0);
  return { criteria: sorted, weights: Float64Array.from(sorted, (criterion) => criterion.weight / total) };
}

/** Packs, normalizes and scores by criteria that were checked. */
export function scoreMatrixRows(
  alternatives: readonly Alternative[],
  { criteria, weights }: WeightedCriteria,
  options: RankOptions,
): ScoredRows {
  const matrix = packScores(alternatives, criteria, options.missing ?? "refuse");
  const columns = normalizedBy(matrix.central, criteria, options.normalization ?? "scale");
  return { criteria, matrix, weights, columns, scores: scoresOf(matrix.central, columns, weights, options) };
}

/** The normalized columns of a matrix under the criteria's scales. */
export function normalizedBy(
  values: Float64Array,
  criteria: readonly RankingCriterion[],
  normalization: Normalization,
): NormalizedColumn[] {
  const scales = criteria.map(({ direction, scale }) => ({ direction, min: scale.min, max: scale.max }));
  return normalizeColumns(values, scales, normalization);
}

/** The score of every row under a method. */
export function scoresOf(
  values: Float64Array,
  columns: readonly NormalizedColumn[],
  weights: Float64Array,
  options: RankOptions,
): Float64Array {
  if (options.method === "weighted-sum") return weightedSums(values, columns, weights);
  if (options.method === "weighted-product") return weightedProducts(values, columns, weights);
  if (options.method === "topsis") return closeness(values, columns, weights);
  return indicesOf(values, columns, weights, options).q;
}

/** VIKOR's indices under a ranking's options. */
export function indicesOf(
  values: Float64Array,
  columns: readonly NormalizedColumn[],
  weights: Float64Array,
  { normalization = "scale", v }: RankOptions,
  spans: IndexSpans | undefined = normalization === "scale" ? fixedSpans(weights) : undefined,
): CompromiseIndices {
  return compromiseIndices(values, columns, weights, shareOfUtility(v), spans);
}

/** VIKOR's v, 0.5 unless stated. */
export function shareOfUtility(v = 0.5): number {
  if (!(typeof v === "number" && v >= 0 && v <= 1))
    throw invalidArgument(["options", "v"], "a number from 0 to 1", v);
  return v;
}
