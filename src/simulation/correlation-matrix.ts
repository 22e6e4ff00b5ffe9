/** A square matrix as rows. */
export type Rows = readonly (readonly number[])[];

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's cyclic rotations (Golub and Van Loan, "Matrix
 * Computations", 8.5); `vectors[i]` belongs to `values[i]`, in no order.
 */
export function symmetricEigen(matrix: Rows): { readonly values: number[]; readonly vectors: number[][] } {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = matrix.map((_, i) => matrix.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += a[p]![q]! * a[p]![q]!;
    if (off < 1e-30) break;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (a[p]![q] === 0) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        rotate(a, v, p, q, cosine, tangent * cosine);
      }
    }
  }
  return { values: a.map((row, i) => row[i]!), vectors: v };
}

/** a <- JᵀaJ for the plane rotation J of p and q; the rows of v turn along. */
function rotate(a: number[][], v: number[][], p: number, q: number, cosine: number, sine: number): void {
  for (const row of a) {
    const [x, y] = [row[p]!, row[q]!];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
  for (const rows of [a, v]) {
    const [x, y] = [rows[p]!, rows[q]!];
    rows[p] = x.map((value, k) => cosine * value - sine * y[k]!);
    rows[q] = x.map((value, k) => sine * value + cosine * y[k]!);
  }
}

/** A lower triangular L with LLᵀ = matrix; a pivot lost in rounding is 0, as a singular matrix has it. */
export function lowerFactor(matrix: Rows): number[][] {
  const n = matrix.length;
  const factor = matrix.map(() => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      if (i === j) factor[i]![i] = rest > 1e-12 ? Math.sqrt(rest) : 0;
      else factor[i]![j] = factor[j]![j] === 0 ? 0 : rest / factor[j]![j]!;
    }
  }
  return factor;
}

/** The least eigenvalue that a repaired matrix keeps, so that rounding leaves it positive. */
const FLOOR = 1e-9;

/**
 * The nearest correlation matrix in the Frobenius norm: alternating projections with Dykstra's correction (Higham,
 * "Computing the nearest correlation matrix", IMA J. Numer. Anal. 22, 2002), then eigenvalues of at least 1e-9 and
 * a diagonal of exactly 1.
 */
export function nearestCorrelation(matrix: Rows): { readonly matrix: number[][]; readonly distance: number } {
  let y = matrix.map((row) => [...row]);
  let correction = matrix.map((row) => row.map(() => 0));
  for (let step = 0; step < 1000; step++) {
    const shifted = combine(y, correction, -1);
    const x = withEigenvaluesFrom(shifted, 0);
    correction = combine(x, shifted, -1);
    const next = x.map((row, i) => row.map((value, j) => (i === j ? 1 : value)));
    const moved = frobenius(combine(next, y, -1));
    y = next;
    if (moved < 1e-12) break;
  }
  const floored = withEigenvaluesFrom(y, FLOOR);
  const scale = floored.map((row, i) => 1 / Math.sqrt(row[i]!));
  const repaired = floored.map((row, i) =>
    row.map((value, j) => (i === j ? 1 : value * scale[i]! * scale[j]!)),
  );
  return { matrix: repaired, distance: frobenius(combine(repaired, matrix, -1)) };
}

function withEigenvaluesFrom(matrix: Rows, least: number): number[][] {
  const { values, vectors } = symmetricEigen(matrix);
  return matrix.map((row, i) =>
    row.map((_, j) =>
      values.reduce(
        (total, value, k) => total + Math.max(value, least) * vectors[k]![i]! * vectors[k]![j]!,
        0,
      ),
    ),
  );
}

function combine(a: Rows, b: Rows, factor: number): number[][] {
  return a.map((row, i) => row.map((value, j) => value + factor * b[i]![j]!));
}

function frobenius(matrix: Rows): number {
  return Math.sqrt(matrix.reduce((total, row) => row.reduce((sum, value) => sum + value * value, total), 0));
}
