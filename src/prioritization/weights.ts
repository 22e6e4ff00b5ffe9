import {
  assertFinite,
  assertList,
  assertRecord,
  invalidArgument,
} from "../foundation/operating-model-error.js";
import { proportions } from "./matrix-rankers.js";

/**
 * Weights that sum to 1 from points given directly, of any size.
 *
 * @throws OperatingModelError `invalid-argument` for negative points or a sum of 0.
 * @example
 * import { directWeights } from "ai-operating-model/prioritization";
 * directWeights({ value: 6, risk: 2 }); // => { value: 0.75, risk: 0.25 }
 */
export function directWeights<Id extends string>(points: Readonly<Record<Id, number>>): Record<Id, number> {
  return shared(points, "points");
}

/**
 * Weights from swings (von Winterfeldt and Edwards 1986): 100 for the criterion whose step from the worst to
 * the best end of its scale matters most, the others in proportion to it.
 *
 * @throws OperatingModelError `invalid-argument` unless the largest swing is 100 and none is negative.
 * @example
 * import { swingWeights } from "ai-operating-model/prioritization";
 * swingWeights({ value: 100, risk: 60, speed: 40 }); // => { value: 0.5, risk: 0.3, speed: 0.2 }
 */
export function swingWeights<Id extends string>(swings: Readonly<Record<Id, number>>): Record<Id, number> {
  const weights = shared(swings, "swings");
  const largest = Math.max(...(Object.values(swings) as number[]));
  if (largest !== 100) throw invalidArgument(["swings"], "swings of which the largest is 100", largest);
  return weights;
}

function shared<Id extends string>(points: Readonly<Record<Id, number>>, name: string): Record<Id, number> {
  assertRecord(points, [name]);
  const ids = Object.keys(points) as Id[];
  const weights = proportions(
    ids.map((id) => points[id]),
    name,
  );
  return Object.fromEntries(ids.map((id, index) => [id, weights[index]])) as Record<Id, number>;
}

function assertCount(n: number): void {
  if (!Number.isInteger(n) || n < 1 || n > 10_000)
    throw invalidArgument(["n"], "a whole number from 1 to 10,000", n);
}

const places = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

/**
 * Rank-order-centroid weights of n criteria from the most to the least important (Barron and Barrett 1996):
 * the mean of all weights that keep that order, w(i) = (1/i + … + 1/n) / n.
 *
 * @throws OperatingModelError `invalid-argument` unless n is a whole number from 1 to 10,000.
 * @example
 * import { rankOrderCentroidWeights } from "ai-operating-model/prioritization";
 * rankOrderCentroidWeights(3).map((weight) => Number(weight.toFixed(4))); // => [0.6111, 0.2778, 0.1111]
 */
export function rankOrderCentroidWeights(n: number): number[] {
  assertCount(n);
  const weights = new Array<number>(n);
  let sum = 0;
  for (let place = n; place >= 1; place--) {
    sum += 1 / place;
    weights[place - 1] = sum / n;
  }
  return weights;
}

/**
 * Rank-sum weights (Stillwell, Seaver and Edwards 1981): w(i) = 2 (n + 1 - i) / (n (n + 1)).
 *
 * @throws OperatingModelError `invalid-argument` unless n is a whole number from 1 to 10,000.
 * @example
 * import { rankSumWeights } from "ai-operating-model/prioritization";
 * rankSumWeights(4); // => [0.4, 0.3, 0.2, 0.1]
 */
export function rankSumWeights(n: number): number[] {
  assertCount(n);
  return places(n).map((place) => (2 * (n + 1 - place)) / (n * (n + 1)));
}

/**
 * Rank-reciprocal weights (Stillwell, Seaver and Edwards 1981): w(i) = (1/i) / (1 + 1/2 + … + 1/n).
 *
 * @throws OperatingModelError `invalid-argument` unless n is a whole number from 1 to 10,000.
 * @example
 * import { rankReciprocalWeights } from "ai-operating-model/prioritization";
 * rankReciprocalWeights(3).map((weight) => Number(weight.toFixed(4))); // => [0.5455, 0.2727, 0.1818]
 */
export function rankReciprocalWeights(n: number): number[] {
  assertCount(n);
  return proportions(
    places(n).map((place) => 1 / place),
    "n",
  );
}

/**
 * Entropy weights of a matrix of scores (rows alternatives, columns criteria; Hwang and Yoon 1981, after
 * Shannon): a column in which alternatives differ little tells little and weighs little. k = 1 / ln m, and
 * 0·ln 0 counts as 0. They say what separates the alternatives, not what matters.
 *
 * @throws OperatingModelError `invalid-argument` for fewer than 2 rows, a ragged matrix, negative scores, a
 *   column of zeros, or columns that are all constant (then no weights follow from the data).
 * @example
 * import { entropyWeights } from "ai-operating-model/prioritization";
 * entropyWeights([[1, 5], [3, 5]]); // => [1, 0]
 */
export function entropyWeights(matrix: readonly (readonly number[])[]): number[] {
  assertList(matrix, ["matrix"]);
  for (const [row, cells] of matrix.entries()) assertList(cells, ["matrix", row]);
  if (matrix.length < 2) throw invalidArgument(["matrix"], "a matrix of at least 2 rows", matrix);
  const width = matrix[0]?.length ?? 0;
  const sums = new Array<number>(width).fill(0);
  for (const [row, cells] of matrix.entries()) {
    if (cells.length !== width || width === 0)
      throw invalidArgument(["matrix", row], `a row of ${width}`, cells);
    for (const [column, cell] of cells.entries()) {
      assertFinite(cell, ["matrix", row, column]);
      if (cell < 0) throw invalidArgument(["matrix", row, column], "a number from 0", cell);
      sums[column] = (sums[column] as number) + cell;
    }
  }
  const divergence = sums.map((sum, column) => {
    if (!(sum > 0)) throw invalidArgument(["matrix"], `a column ${column} that is not all 0`, sum);
    const cells = matrix.map((row) => row[column] as number);
    if (cells.every((cell) => cell === cells[0])) return 0;
    const entropy = cells.reduce(
      (total, cell) => (cell === 0 ? total : total - (cell / sum) * Math.log(cell / sum)),
      0,
    );
    return Math.max(0, 1 - entropy / Math.log(matrix.length));
  });
  if (divergence.every((part) => part === 0))
    throw invalidArgument(["matrix"], "a matrix with a column that varies", matrix);
  return proportions(divergence, "matrix");
}
