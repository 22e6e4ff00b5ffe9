import { type Alternative, checkAlternatives, refuse, type Score } from "./alternative.js";
import type { RankingCriterion } from "./ranking-criterion.js";

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
  const rows = alternatives.length;
  const columns = criteria.length;
  const names = criteria.map((criterion) => criterion.id);
  const minima = Float64Array.from(criteria, (criterion) => criterion.scale.min);
  const maxima = Float64Array.from(criteria, (criterion) => criterion.scale.max);
  const central = new Float64Array(rows * columns);
  const ids: string[] = new Array(rows);
  let at = 0;
  let plain = true;
  for (let row = 0; row < rows; row++) {
    const { id, values } = alternatives[row] as Alternative;
    ids[row] = id;
    for (let column = 0; column < columns; column++) {
      const score = values[names[column] as string];
      // The comparisons also fail for NaN.
      if (
        typeof score === "number" &&
        score >= (minima[column] as number) &&
        score <= (maxima[column] as number)
      ) {
        central[at++] = score;
      } else {
        plain = false;
        central[at++] = Number.NaN;
      }
    }
  }
  if (new Set(ids).size < rows || ids.includes("")) refuse(checkAlternatives(alternatives, criteria));
  if (plain) return { ids, columns, central, unranked: [] };
  refuse(checkAlternatives(alternatives, criteria));
  return packIrregular(alternatives, criteria, missing);
}

function packIrregular(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
  missing: MissingPolicy,
): ScoreMatrix {
  const means = criteria.map((criterion) => meanOf(alternatives, criterion.id));
  const kept: string[] = [];
  const rows: number[][][] = [];
  const unranked: Unranked[] = [];
  for (const { id, values } of alternatives) {
    const absent = criteria.filter((criterion) => isMissing(values[criterion.id]));
    const hopeless =
      missing === "refuse"
        ? absent
        : missing === "impute"
          ? absent.filter((c) => means[criteria.indexOf(c)] === null)
          : [];
    if (hopeless.length > 0) {
      const reasons = hopeless.map((criterion) => `${criterion.id}: ${reasonOf(values[criterion.id])}`);
      unranked.push({
        id,
        reason: reasons.join("; "),
        criterionIds: hopeless.map((criterion) => criterion.id),
      });
      continue;
    }
    kept.push(id);
    rows.push(
      criteria.map((criterion, column) => {
        const score = values[criterion.id];
        if (!isMissing(score)) return rangeOf(score as Score);
        const { min, max } = criterion.scale;
        if (missing === "interval") return [min, (min + max) / 2, max];
        const worst = criterion.direction === "maximize" ? min : max;
        const filled = missing === "worst" ? worst : (means[column] as number);
        return [filled, filled, filled];
      }),
    );
  }
  const part = (index: number): Float64Array =>
    Float64Array.from(rows.flatMap((row) => row.map((range) => range[index] as number)));
  const ranged = rows.some((row) => row.some(([low, , high]) => low !== high));
  return {
    ids: kept,
    columns: criteria.length,
    central: part(1),
    ...(ranged ? { low: part(0), high: part(2) } : {}),
    unranked: unranked.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const isMissing = (score: Score | undefined): boolean =>
  score === undefined || (typeof score === "object" && score.kind === "missing");

const reasonOf = (score: Score | undefined): string =>
  typeof score === "object" && score.kind === "missing" ? score.reason : "not stated";

/** Low, central and high value: the middle of an interval, the mean of a triangular range. */
function rangeOf(score: Score): [number, number, number] {
  if (typeof score === "number") return [score, score, score];
  if (score.kind === "interval") return [score.low, score.low + (score.high - score.low) / 2, score.high];
  if (score.kind === "triangular") {
    return [score.low, score.low / 3 + score.mode / 3 + score.high / 3, score.high];
  }
  throw new Error("a missing score has no range");
}

/** The mean of the known scores, added from small to large so that the order of input cannot matter. */
function meanOf(alternatives: readonly Alternative[], criterionId: string): number | null {
  const known = alternatives
    .map(({ values }) => values[criterionId])
    .filter((score): score is Score => !isMissing(score))
    .map((score) => rangeOf(score)[1])
    .sort((a, b) => a - b);
  if (known.length === 0) return null;
  return known.reduce((sum, value) => sum + value / known.length, 0);
}
