import { assertKnown } from "../foundation/assert-known.js";
import {
  assertFinite,
  assertList,
  assertRecord,
  invalidArgument,
} from "../foundation/operating-model-error.js";
import { closeness, compromiseIndices, idealDistances } from "./aggregate.js";
import { compromiseSet } from "./compromise-set.js";
import { NORMALIZATIONS, type Normalization, normalizeColumns } from "./normalization.js";
import type { Direction } from "./ranking-criterion.js";

/** A decision matrix as notebooks have it: a row an alternative, a column a criterion. */
export interface MatrixInput {
  readonly matrix: readonly (readonly number[])[];
  /** Used in proportion to each other. */
  readonly weights: readonly number[];
  readonly directions: readonly Direction[];
}

/** TOPSIS of a matrix, each list in the order of its rows; rank 1 is best, equal scores share a rank. */
export interface TopsisResult {
  readonly normalization: Normalization;
  readonly scores: readonly number[];
  readonly ranks: readonly number[];
  readonly distancesToIdeal: readonly number[];
  readonly distancesToAntiIdeal: readonly number[];
}

/** VIKOR of a matrix, each list in the order of its rows. The compromise set holds row numbers. */
export interface VikorResult {
  readonly v: number;
  readonly s: readonly number[];
  readonly r: readonly number[];
  readonly q: readonly number[];
  readonly ranks: readonly number[];
  readonly compromise: {
    readonly rows: readonly number[];
    readonly acceptableAdvantage: boolean;
    readonly acceptableStability: boolean;
    readonly threshold: number;
  };
}

/**
 * TOPSIS (Hwang and Yoon 1981; Tzeng and Huang 2011) of a plain matrix, by the published convention `vector`
 * unless another is named. A matrix knows no scales, so `scale` is not among them: use `rank` for it.
 *
 * @throws OperatingModelError `invalid-argument` for a ragged or empty matrix, a cell that is not finite,
 *   weights below 0 or with sum 0, a direction or normalization that is not known, and negative cells under
 *   `max` and `sum`.
 * @example
 * import { topsisMatrix } from "ai-operating-model/prioritization";
 * const { scores, ranks } = topsisMatrix({
 *   matrix: [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]],
 *   weights: [0.3, 0.4, 0.3],
 *   directions: ["maximize", "maximize", "maximize"],
 * });
 * scores.map((score) => Number(score.toFixed(4))); // => [0.5037, 0.6581, 0.7482, 0.334]
 * ranks; // => [3, 2, 1, 4]
 */
export function topsisMatrix(
  input: MatrixInput & { readonly normalization?: Exclude<Normalization, "scale"> },
): TopsisResult {
  assertRecord(input, ["input"]);
  const normalization = input.normalization ?? "vector";
  assertKnown(
    normalization,
    NORMALIZATIONS.filter((known) => known !== "scale"),
    ["normalization"],
  );
  const { values, weights } = packed(input);
  const columns = normalizeColumns(values, scalesOf(input), normalization);
  const { toIdeal, toAntiIdeal } = idealDistances(values, columns, weights);
  const scores = closeness(values, columns, weights);
  return {
    normalization,
    scores: Array.from(scores),
    ranks: competitionRanks(scores, "higher"),
    distancesToIdeal: Array.from(toIdeal),
    distancesToAntiIdeal: Array.from(toAntiIdeal),
  };
}

/**
 * VIKOR (Opricovic and Tzeng 2004) of a plain matrix: less is better for S, R and Q. Regrets are measured
 * between the best and the worst of each column; a constant column causes none.
 *
 * @throws OperatingModelError `invalid-argument` as {@link topsisMatrix}, and for a `v` outside 0..1.
 * @example
 * import { vikorMatrix } from "ai-operating-model/prioritization";
 * const { q, compromise } = vikorMatrix({
 *   matrix: [[1, 3000], [2, 3750], [5, 4500]], weights: [1, 1], directions: ["minimize", "maximize"],
 * });
 * q; // => [1, 0, 1]
 * compromise.rows; // => [1]
 */
export function vikorMatrix(input: MatrixInput & { readonly v?: number }): VikorResult {
  assertRecord(input, ["input"]);
  const { v = 0.5 } = input;
  if (!(typeof v === "number" && v >= 0 && v <= 1)) throw invalidArgument(["v"], "a number from 0 to 1", v);
  const { values, weights } = packed(input);
  const columns = normalizeColumns(values, scalesOf(input), "min-max");
  const indices = compromiseIndices(values, columns, weights, v);
  const names = input.matrix.map((_, row) => String(row).padStart(9, "0"));
  const { ids, ...conditions } = compromiseSet(names, indices);
  return {
    v,
    s: Array.from(indices.s),
    r: Array.from(indices.r),
    q: Array.from(indices.q),
    ranks: competitionRanks(indices.q, "lower"),
    compromise: { rows: ids.map(Number), ...conditions },
  };
}

/** The rank of every score: 1 and the number of better ones. */
export function competitionRanks(scores: ArrayLike<number>, better: "higher" | "lower"): number[] {
  const sign = better === "higher" ? 1 : -1;
  const sorted = Float64Array.from(scores, (score) => -score * sign).sort();
  const first = new Map<number, number>();
  for (const [place, score] of sorted.entries()) if (!first.has(score)) first.set(score, place + 1);
  return Array.from(scores, (score) => first.get(-score * sign) as number);
}

const scalesOf = ({ directions }: MatrixInput) =>
  directions.map((direction) => ({ direction, min: Number.NaN, max: Number.NaN }));

function packed({ matrix, weights, directions }: MatrixInput): {
  values: Float64Array;
  weights: Float64Array;
} {
  assertList(matrix, ["matrix"]);
  assertList(weights, ["weights"]);
  assertList(directions, ["directions"]);
  const width = weights.length;
  if (matrix.length === 0 || width === 0)
    throw invalidArgument(["matrix"], "a matrix with rows and columns", matrix);
  if (directions.length !== width) throw invalidArgument(["directions"], `a list of ${width}`, directions);
  for (const [column, direction] of directions.entries()) {
    assertKnown(direction, ["maximize", "minimize"], ["directions", column]);
  }
  const values = new Float64Array(matrix.length * width);
  for (const [row, cells] of matrix.entries()) {
    assertList(cells, ["matrix", row]);
    if (cells.length !== width) throw invalidArgument(["matrix", row], `a row of ${width}`, cells);
    for (const [column, cell] of cells.entries()) {
      assertFinite(cell, ["matrix", row, column]);
      values[row * width + column] = cell;
    }
  }
  return { values, weights: Float64Array.from(proportions(weights, "weights")) };
}

/** Weights divided by their sum. */
export function proportions(weights: readonly number[], name: string): number[] {
  let total = 0;
  for (const [index, weight] of weights.entries()) {
    assertFinite(weight, [name, index]);
    if (weight < 0) throw invalidArgument([name, index], "a weight from 0", weight);
    total += weight;
  }
  if (!(total > 0 && Number.isFinite(total)))
    throw invalidArgument([name], "weights with a finite sum above 0", total);
  return weights.map((weight) => weight / total);
}
