import { assertKnown } from "../foundation/assert-known.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";

/** Saaty's mean consistency index of random reciprocal matrices of size 1 to 15 (Saaty 1980; 1987 for 11 to 15). */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/** Three judgments that do not agree: direct is not what the way round by the third says. */
export interface Triad {
  /** Row numbers i, j, k of the matrix. */
  readonly items: readonly [number, number, number];
  /** a(i,k), as judged. */
  readonly direct: number;
  /** a(i,j) · a(j,k), as it follows from the other two. */
  readonly implied: number;
}

/** Weights from pairwise judgments and how consistent the judgments are. */
export interface AhpResult {
  readonly weights: readonly number[];
  readonly lambdaMax: number;
  /** (λmax - n) / (n - 1). */
  readonly consistencyIndex: number;
  /**
   * The index as a share of that of random judgments (by Saaty's table of 1980: 0.58 for three items, 0.90 for
   * four; other tables give other ratios); above 0.1 judgments should be looked at again.
   */
  readonly consistencyRatio: number | null;
  /** The three judgments that contradict each other most: where to look first. Null where all agree. */
  readonly worstTriad: Triad | null;
}

/**
 * Weights of the analytic hierarchy process (Saaty 1980) from a matrix of judgments: `pairwise[i][j]` says how
 * many times more important i is than j. By the principal eigenvector unless the geometric mean of rows is
 * asked for. The consistency ratio is null beyond 15 items, for which Saaty gives no random index.
 *
 * @throws OperatingModelError `invalid-argument` unless the matrix is square, positive and reciprocal, with
 *   judgments from 1e-100 to 1e100.
 * @example
 * import { ahpWeights } from "ai-operating-model/prioritization";
 * ahpWeights([[1, 2], [0.5, 1]]).weights.map((weight) => Number(weight.toFixed(4))); // => [0.6667, 0.3333]
 */
export function ahpWeights(
  pairwise: readonly (readonly number[])[],
  options: { readonly method?: "eigenvector" | "geometric-mean" } = {},
): AhpResult {
  assertReciprocal(pairwise);
  assertRecord(options, ["options"]);
  const { method = "eigenvector" } = options;
  assertKnown(method, ["eigenvector", "geometric-mean"], ["options", "method"]);
  const n = pairwise.length;
  const weights = method === "geometric-mean" ? geometricMeans(pairwise) : principalEigenvector(pairwise);
  const lambdaMax = Math.max(
    n,
    product(pairwise, weights).reduce((sum, value, row) => sum + value / (weights[row] as number), 0) / n,
  );
  const consistencyIndex = n < 2 ? 0 : (lambdaMax - n) / (n - 1);
  const random = RANDOM_INDEX[n - 1];
  return {
    weights,
    lambdaMax,
    consistencyIndex,
    consistencyRatio: random === undefined ? null : random === 0 ? 0 : consistencyIndex / random,
    worstTriad: worstTriad(pairwise),
  };
}

function assertReciprocal(pairwise: readonly (readonly number[])[]): void {
  assertList(pairwise, ["pairwise"]);
  const n = pairwise.length;
  if (n === 0) throw invalidArgument(["pairwise"], "a matrix of at least one item", pairwise);
  for (let i = 0; i < n; i++) assertList(pairwise[i], ["pairwise", i]);
  for (let i = 0; i < n; i++) {
    const row = pairwise[i] as readonly number[];
    if (row.length !== n) throw invalidArgument(["pairwise", i], `a row of ${n}`, row);
    for (let j = 0; j < n; j++) {
      const value = row[j] as number;
      if (!Number.isFinite(value) || value <= 0)
        throw invalidArgument(["pairwise", i, j], "a finite number above 0", value);
      if (value < 1e-100 || value > 1e100)
        throw invalidArgument(["pairwise", i, j], "a judgment from 1e-100 to 1e100", value);
      const mirrored = value * (pairwise[j]?.[i] as number);
      // Judgments such as 1/3 are often typed as 0.33.
      if (!(Math.abs(mirrored - 1) <= 0.02)) {
        throw invalidArgument(["pairwise", i, j], `the reciprocal of pairwise[${j}][${i}]`, value);
      }
    }
  }
}

const product = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, value, column) => sum + value * (vector[column] as number), 0));

function toUnitSum(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

/** By repeated multiplication, which converges for every positive matrix (Perron). */
function principalEigenvector(matrix: readonly (readonly number[])[]): number[] {
  let vector = toUnitSum(matrix.map(() => 1));
  for (let round = 0; round < 10_000; round++) {
    const next = toUnitSum(product(matrix, vector));
    const change = Math.max(...next.map((value, index) => Math.abs(value - (vector[index] as number))));
    vector = next;
    if (change < 1e-16) break;
  }
  return vector;
}

const geometricMeans = (matrix: readonly (readonly number[])[]): number[] =>
  toUnitSum(matrix.map((row) => Math.exp(row.reduce((sum, value) => sum + Math.log(value), 0) / row.length)));

function worstTriad(matrix: readonly (readonly number[])[]): Triad | null {
  const at = (i: number, j: number): number => matrix[i]?.[j] as number;
  let worst = 1e-9;
  let found: Triad | null = null;
  for (let i = 0; i < matrix.length; i++) {
    for (let j = i + 1; j < matrix.length; j++) {
      for (let k = j + 1; k < matrix.length; k++) {
        const implied = at(i, j) * at(j, k);
        const error = Math.abs(Math.log(implied / at(i, k)));
        if (error > worst) {
          worst = error;
          found = { items: [i, j, k], direct: at(i, k), implied };
        }
      }
    }
  }
  return found;
}
