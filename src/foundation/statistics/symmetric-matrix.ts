/** A matrix as rows. */
export type Matrix = number[][];

/**
 * The inverse of a symmetric positive definite matrix by Cholesky's factorization, or null where the matrix is not
 * one: a pivot that keeps less than `tolerance` of its diagonal counts as zero.
 */
export function invertPositiveDefinite(matrix: Matrix, tolerance = 1e-12): Matrix | null {
  const n = matrix.length;
  const factor: Matrix = matrix.map(() => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= factor[i]![k]! * factor[j]![k]!;
      if (i !== j) factor[i]![j] = sum / factor[j]![j]!;
      else if (sum > tolerance * matrix[i]![i]!) factor[i]![i] = Math.sqrt(sum);
      else return null;
    }
  }
  const columns = matrix.map((_, unit) => {
    const column = new Array<number>(n).fill(0);
    for (let i = unit; i < n; i++) {
      let sum = i === unit ? 1 : 0;
      for (let k = unit; k < i; k++) sum -= factor[i]![k]! * column[k]!;
      column[i] = sum / factor[i]![i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = column[i]!;
      for (let k = i + 1; k < n; k++) sum -= factor[k]![i]! * column[k]!;
      column[i] = sum / factor[i]![i]!;
    }
    return column;
  });
  return columns;
}

/** A matrix times a vector. */
export function multiply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, entry, index) => sum + entry * vector[index]!, 0));
}
