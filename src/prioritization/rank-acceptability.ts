import { assertKnown } from "../foundation/assert-known.js";
import {
  assertList,
  assertNoIssues,
  assertRecord,
  invalidArgument,
} from "../foundation/operating-model-error.js";
import type { Seed } from "../foundation/random.js";
import { type Alternative, checkAlternatives, ownScore, type Score } from "./alternative.js";
import { checkRankingCriteria, type RankingCriterion } from "./ranking-criterion.js";
import { drawnScore, type Uniform, uniformSource } from "./score-draw.js";

/** How to draw. */
export interface AcceptabilityOptions {
  readonly seed: Seed;
  /** How many rankings to draw, from 1 to 10 million. */
  readonly draws: number;
  /** `given`: the criteria's own weights. `simplex`: every set of weights is equally likely. Given unless stated. */
  readonly weights?: "given" | "simplex";
}

/** How often one alternative takes each rank. */
export interface AcceptabilityEntry {
  readonly id: string;
  /** Share of draws in which it has rank 1, 2, …; they sum to 1. */
  readonly acceptability: readonly number[];
  /** Standard error of each share, √(p (1 - p) / draws). */
  readonly standardErrors: readonly number[];
  readonly meanRank: number;
  /** The mean of the weights that put it first: for whom it is the best. Null where it is never first. */
  readonly centralWeights: Readonly<Record<string, number>> | null;
}

/** The alternatives, those most often first at the top. */
export interface RankAcceptability {
  readonly method: "weighted-sum";
  readonly normalization: "scale";
  readonly weights: "given" | "simplex";
  readonly draws: number;
  readonly seed: Seed;
  readonly entries: readonly AcceptabilityEntry[];
}

/**
 * Rank acceptability (SMAA-2, Lahdelma and Salminen 2001): draws scores from their ranges, missing ones from
 * the whole scale, and weights where asked for, ranks by weighted sum under `scale`, and counts who takes
 * which rank. Equals share their ranks. Equal seeds give equal results in any order of input.
 *
 * @throws OperatingModelError `invalid-argument` as `rank`, and for draws or a seed out of range.
 * @example
 * import { rankAcceptability } from "ai-operating-model/prioritization";
 * const scale = { min: 0, max: 1, unit: "share" };
 * const { entries } = rankAcceptability(
 *   [{ id: "a", values: { x: 0.9 } }, { id: "b", values: { x: { kind: "interval", low: 0, high: 0.8 } } }],
 *   [{ id: "x", direction: "maximize", scale, weight: 1 }],
 *   { seed: 1, draws: 100 },
 * );
 * entries.map(({ id, acceptability }) => [id, acceptability]); // => [["a", [1, 0]], ["b", [0, 1]]]
 */
export function rankAcceptability<const Id extends string>(
  alternatives: readonly Alternative<NoInfer<Id>>[],
  criteria: readonly RankingCriterion<Id>[],
  options: AcceptabilityOptions,
): RankAcceptability {
  assertList(alternatives, ["alternatives"]);
  assertList(criteria, ["criteria"]);
  assertRecord(options, ["options"]);
  const { seed, draws, weights: kind = "given" } = options;
  assertKnown(kind, ["given", "simplex"], ["options", "weights"]);
  if (!Number.isInteger(draws) || draws < 1 || draws > 1e7) {
    throw invalidArgument(["options", "draws"], "a whole number from 1 to 10,000,000", draws);
  }
  assertNoIssues([...checkRankingCriteria(criteria), ...checkAlternatives(alternatives, criteria)]);
  const rows: Alternative[] = [...alternatives].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sorted: RankingCriterion[] = [...criteria].sort((a, b) => (a.id < b.id ? -1 : 1));
  const counts = countRanks(rows, sorted, draws, kind, uniformSource(seed, 0), uniformSource(seed, 1));
  const entries = rows.map(({ id }, row): AcceptabilityEntry => {
    const acceptability = Array.from(
      counts.ranks.subarray(row * rows.length, (row + 1) * rows.length),
      (n) => n / draws,
    );
    const first = counts.firsts[row] as number;
    const central = sorted.map((criterion, j) => [
      criterion.id,
      (counts.central[row * sorted.length + j] as number) / first,
    ]);
    return {
      id,
      acceptability,
      standardErrors: acceptability.map((p) => Math.sqrt(Math.max(0, p * (1 - p)) / draws)),
      meanRank: acceptability.reduce((sum, p, index) => sum + p * (index + 1), 0),
      centralWeights: first === 0 ? null : Object.fromEntries(central),
    };
  });
  entries.sort(
    (a, b) => (b.acceptability[0] as number) - (a.acceptability[0] as number) || a.meanRank - b.meanRank,
  );
  return { method: "weighted-sum", normalization: "scale", weights: kind, draws, seed, entries };
}

interface RankCounts {
  /** Row-major: how often a row has each rank. */
  readonly ranks: Float64Array;
  readonly firsts: Float64Array;
  /** Sums of the weights under which a row is first. */
  readonly central: Float64Array;
}

function countRanks(
  rows: readonly Alternative[],
  criteria: readonly RankingCriterion[],
  draws: number,
  kind: "given" | "simplex",
  weightSource: Uniform,
  scoreSource: Uniform,
): RankCounts {
  const n = rows.length;
  const width = criteria.length;
  const unit = (value: number, j: number): number => {
    const { direction, scale } = criteria[j] as RankingCriterion;
    const share = (value - scale.min) / (scale.max - scale.min);
    return direction === "maximize" ? share : 1 - share;
  };
  const values = new Float64Array(n * width);
  /** Ranges in which every value is equally likely, as normalized value at 0 and its change up to 1. */
  const flat: { readonly at: number; readonly from: number; readonly span: number }[] = [];
  const peaked: { readonly at: number; readonly score: Score; readonly j: number }[] = [];
  for (let row = 0; row < n; row++) {
    for (let j = 0; j < width; j++) {
      const { id, scale } = criteria[j] as RankingCriterion;
      const score = ownScore((rows[row] as Alternative).values, id);
      const at = row * width + j;
      if (typeof score === "object" && score.kind === "triangular") peaked.push({ at, score, j });
      else if (typeof score !== "number") {
        const from = unit(drawnScore(score, scale, 0), j);
        flat.push({ at, from, span: unit(drawnScore(score, scale, 1), j) - from });
      }
      values[row * width + j] = unit(drawnScore(score, scale, 0.5), j);
    }
  }
  const total = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const weights = Float64Array.from(criteria, (criterion) => criterion.weight / total);
  const counts = {
    ranks: new Float64Array(n * n),
    firsts: new Float64Array(n),
    central: new Float64Array(n * width),
  };
  const scores = new Float64Array(n);
  const sorted = new Float64Array(n);
  for (let draw = 0; draw < draws; draw++) {
    if (kind === "simplex") drawSimplex(weights, weightSource);
    for (let k = 0; k < flat.length; k++) {
      const { at, from, span } = flat[k] as (typeof flat)[0];
      values[at] = from + span * scoreSource();
    }
    for (const { at, score, j } of peaked) {
      values[at] = unit(drawnScore(score, (criteria[j] as RankingCriterion).scale, scoreSource()), j);
    }
    for (let row = 0, at = 0; row < n; row++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += (weights[j] as number) * (values[at++] as number);
      scores[row] = -sum;
    }
    sorted.set(scores);
    sorted.sort();
    for (let row = 0; row < n; row++) countRow(row, scores[row] as number, sorted, weights, counts);
  }
  return counts;
}

function countRow(
  row: number,
  score: number,
  sorted: Float64Array,
  weights: Float64Array,
  counts: RankCounts,
): void {
  const n = sorted.length;
  let from = 0;
  for (let to = n; from < to; ) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] as number) < score) from = middle + 1;
    else to = middle;
  }
  let to = from + 1;
  while (to < n && sorted[to] === score) to++;
  const share = 1 / (to - from);
  for (let rank = from; rank < to; rank++) {
    counts.ranks[row * n + rank] = (counts.ranks[row * n + rank] as number) + share;
  }
  if (from > 0) return;
  counts.firsts[row] = (counts.firsts[row] as number) + share;
  for (let j = 0, at = row * weights.length; j < weights.length; j++, at++) {
    counts.central[at] = (counts.central[at] as number) + (weights[j] as number) * share;
  }
}

/** Uniform on the simplex: exponential spacings divided by their sum. */
function drawSimplex(weights: Float64Array, uniform: Uniform): void {
  let total = 0;
  for (let j = 0; j < weights.length; j++) {
    const spacing = -Math.log(uniform());
    weights[j] = spacing;
    total += spacing;
  }
  for (let j = 0; j < weights.length; j++) weights[j] = (weights[j] as number) / total;
}
