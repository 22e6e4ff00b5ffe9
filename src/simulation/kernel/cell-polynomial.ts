/** Coefficients of a cell: those of s^0 … s^5. */
export const CELL_COEFFICIENTS = 6;

/** Zeros of T6: cos((2k + 1) π / 12). */
const NODES = [
  -0.9659258262890683,
  -Math.SQRT1_2,
  -0.25881904510252074,
  0.25881904510252074,
  Math.SQRT1_2,
  0.9659258262890683,
];
/** Where an interpolation through the nodes errs most: extrema of T6. */
const EXTREMA = [-1, -0.8660254037844387, -0.5, 0, 0.5, 0.8660254037844387, 1];

/**
 * Writes the polynomial of degree 5 in s that is nearly the best for `of` over −1 <= s <= 1: the interpolation in the
 * six Chebyshev nodes.
 */
export function fitCell(of: (s: number) => number, out: Float64Array, at: number): void {
  const c = [0, 0, 0, 0, 0, 0];
  for (const s of NODES) {
    const value = of(s) / 3;
    let [before, current] = [1, s];
    c[0] = (c[0] as number) + value / 2;
    for (let degree = 1; degree < CELL_COEFFICIENTS; degree++) {
      c[degree] = (c[degree] as number) + value * current;
      [before, current] = [current, 2 * s * current - before];
    }
  }
  const [c0, c1, c2, c3, c4, c5] = c as [number, number, number, number, number, number];
  out[at] = c0 - c2 + c4;
  out[at + 1] = c1 - 3 * c3 + 5 * c5;
  out[at + 2] = 2 * c2 - 8 * c4;
  out[at + 3] = 4 * c3 - 20 * c5;
  out[at + 4] = 8 * c4;
  out[at + 5] = 16 * c5;
}

/** Whether a cell meets `of` within `tolerance` where it is farthest from it. */
export function cellHolds(
  of: (s: number) => number,
  cells: Float64Array,
  at: number,
  tolerance: (value: number) => number,
): boolean {
  return EXTREMA.every((s) => {
    const value = of(s);
    return Math.abs(cellValue(cells, at, s) - value) <= tolerance(value);
  });
}

/** The polynomial of a cell at s, added up in the order in which the columns do. */
export function cellValue(cells: Float64Array, at: number, s: number): number {
  const c = (k: number): number => cells[at + k] as number;
  const q = s * s;
  return c(0) + s * c(1) + q * (c(2) + s * c(3) + q * (c(4) + s * c(5)));
}
