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
  let [c0, c1, c2, c3, c4, c5] = [0, 0, 0, 0, 0, 0];
  for (const s of NODES) {
    const value = of(s) / 3;
    const t2 = 2 * s * s - 1;
    const t3 = 2 * s * t2 - s;
    const t4 = 2 * s * t3 - t2;
    const t5 = 2 * s * t4 - t3;
    c0 += value / 2;
    c1 += value * s;
    c2 += value * t2;
    c3 += value * t3;
    c4 += value * t4;
    c5 += value * t5;
  }
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
  for (const s of EXTREMA) {
    const value = of(s);
    if (!(Math.abs(cellValue(cells, at, s) - value) <= tolerance(value))) return false;
  }
  return true;
}

/** The polynomial of a cell at s, added up in the order in which the columns do. */
export function cellValue(cells: Float64Array, at: number, s: number): number {
  const q = s * s;
  return (
    (cells[at] as number) +
    s * (cells[at + 1] as number) +
    q *
      ((cells[at + 2] as number) +
        s * (cells[at + 3] as number) +
        q * ((cells[at + 4] as number) + s * (cells[at + 5] as number)))
  );
}
