import { assertNoIssues } from "../foundation/operating-model-error.js";
import { type Alternative, checkAlternatives, ownScore, type Score } from "./alternative.js";
import { plainScores } from "./plain-scores.js";
import type { RankingCriterion } from "./ranking-criterion.js";
import { hasRepeatedIds } from "./repeated-ids.js";

/**
 * What to do with an alternative that lacks a score. `refuse`: leave it unranked and say so. `worst`: the
 * worst end of the scale. `impute`: the mean of the others. `interval`: anything on the scale, carried to a
 * range of its own score.
 */
export type MissingPolicy = "refuse" | "worst" | "impute" | "interval";

/** An alternative that could not be ranked, and why. */
export interface Unranked {
  readonly id: string;
  readonly reason: string;
  readonly criterionIds: readonly string[];
}

/**
 * The alternatives that are ranked as rows of numbers, criteria in the order given. `low` and `high` exist
 * only where some score is a range.
 */
export interface ScoreMatrix {
  readonly ids: readonly string[];
  readonly columns: number;
  readonly central: Float64Array;
  readonly low?: Float64Array;
  readonly high?: Float64Array;
  readonly unranked: readonly Unranked[];
}

/** Packs alternatives into numbers. Anything irregular is looked into only when it occurs. */
export function packScores(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
  missing: MissingPolicy,
): ScoreMatrix {
  const plain = plainScores(alternatives, criteria);
  if (plain !== null && !hasRepeatedIds(plain.ids)) {
    return { ids: plain.ids, columns: criteria.length, central: plain.values, unranked: [] };
  }
  assertNoIssues(checkAlternatives(alternatives, criteria));
  return packIrregular(alternatives, criteria, missing);
}

/** Rows with ranges and gaps, filled or left out as the policy says. */
function packIrregular(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
  missing: MissingPolicy,
): ScoreMatrix {
  const columns = criteria.length;
  const means = missing === "impute" ? criteria.map(({ id }) => meanOf(alternatives, id)) : [];
  const [low, central, high] = [0, 1, 2].map(() => new Float64Array(alternatives.length * columns)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const ids: string[] = [];
  const unranked: Unranked[] = [];
  let ranged = false;
  for (const { id, values } of alternatives) {
    const gaps: RankingCriterion[] = [];
    for (const [column, criterion] of criteria.entries()) {
      const score = ownScore(values, criterion.id);
      const range = isMissing(score) ? filled(criterion, missing, means[column] ?? null) : rangeOf(score);
      if (range === null) {
        gaps.push(criterion);
        continue;
      }
      // A row that is left out is written over by the next.
      const at = ids.length * columns + column;
      [low[at], central[at], high[at]] = range;
    }
    if (gaps.length === 0) {
      const from = ids.length * columns;
      for (let at = from; at < from + columns; at++) ranged ||= low[at] !== high[at];
      ids.push(id);
    } else {
      const reasons = gaps.map((criterion) => `${criterion.id}: ${reasonOf(ownScore(values, criterion.id))}`);
      unranked.push({ id, reason: reasons.join("; "), criterionIds: gaps.map((criterion) => criterion.id) });
    }
  }
  const part = (values: Float64Array): Float64Array => values.slice(0, ids.length * columns);
  return {
    ids,
    columns,
    central: part(central),
    ...(ranged ? { low: part(low), high: part(high) } : {}),
    unranked: unranked.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

type Missing = undefined | { readonly kind: "missing"; readonly reason: string };

const isMissing = (score: Score | undefined): score is Missing =>
  score === undefined || (typeof score === "object" && score.kind === "missing");

const reasonOf = (score: Score | undefined): string =>
  typeof score === "object" && score.kind === "missing" ? score.reason : "not stated";

/** What stands for a missing score: low, central, high; null where nothing may. */
function filled(
  { direction, scale: { min, max } }: RankingCriterion,
  missing: MissingPolicy,
  mean: number | null,
): [number, number, number] | null {
  if (missing === "interval") return [min, min / 2 + max / 2, max];
  const value = missing === "worst" ? (direction === "maximize" ? min : max) : mean;
  return value === null ? null : [value, value, value];
}

/** Low, central and high value: the middle of an interval, the mean of a triangular range. */
function rangeOf(score: Exclude<Score, Missing>): [number, number, number] {
  if (typeof score === "number") return [score, score, score];
  if (score.kind === "interval") return [score.low, score.low + (score.high - score.low) / 2, score.high];
  // From the low end up, so that a range without width is its value and not a rounding beside it.
  return [score.low, score.low + (score.mode - score.low + (score.high - score.low)) / 3, score.high];
}

/**
 * The mean of the known scores: from the smallest up, so that equal scores have themselves for a mean (a column that
 * differs by a rounding would be stretched over the whole scale), and the order of input cannot matter.
 */
function meanOf(alternatives: readonly Alternative[], criterionId: string): number | null {
  const known: number[] = [];
  for (const { values } of alternatives) {
    const score = ownScore(values, criterionId);
    if (!isMissing(score)) known.push(rangeOf(score)[1]);
  }
  const sorted = Float64Array.from(known).sort();
  const [least] = sorted;
  if (least === undefined) return null;
  return least + sorted.reduce((sum, value) => sum + (value - least) / known.length, 0);
}
