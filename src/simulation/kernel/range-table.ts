import { cellHolds, fitCell } from "./cell-polynomial.js";

const STRIDE = 8;

/** A smooth function over low <= x <= high: polynomials of degree 5 in equally wide cells. */
export interface RangeTable {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly cells: Float64Array;
}

/** A function with its tolerance, computed for many x at once. */
export type ManyValues = (x: readonly number[]) => {
  readonly values: ArrayLike<number>;
  readonly tolerances: ArrayLike<number>;
};

/** Where a cell of the table is looked at: the nodes of its polynomial, and where that errs most. */
const PROBES = [-1, -0.9659258262890683, -0.8660254037844387, -Math.SQRT1_2, -0.5, -0.25881904510252074, 0];
const EVERY = [...PROBES, ...PROBES.slice(0, -1).map((s) => -s)];

/**
 * Tabulates a function in as few cells as meet it within its tolerance.
 *
 * @returns null where it is not finite throughout, or not smooth enough.
 */
export function rangeTable(
  of: ManyValues,
  low: number,
  high: number,
  { fewest, most }: { readonly fewest: number; readonly most: number },
): RangeTable | null {
  // Also where `fewest` is no number.
  if (!(fewest <= most)) return null;
  for (let count = 16; count <= most; count *= 2) {
    if (count < fewest) continue;
    const half = (high - low) / count / 2;
    const cells = new Float64Array(count * STRIDE);
    let holds = true;
    for (let cell = 0; holds && cell < count; cell++) {
      const center = low + (2 * cell + 1) * half;
      const { values, tolerances } = of(EVERY.map((s) => Math.min(high, Math.max(low, center + s * half))));
      if (!EVERY.every((_, k) => Number.isFinite(values[k]) && Number.isFinite(tolerances[k]))) return null;
      const at = (s: number): number => values[EVERY.indexOf(s)] as number;
      fitCell(at, cells, cell * STRIDE);
      const tolerance = Math.min(...EVERY.map((_, k) => tolerances[k] as number));
      holds = cellHolds(at, cells, cell * STRIDE, () => tolerance);
    }
    if (holds) return { low, high, count, cells };
  }
  return null;
}

/**
 * Writes the function of `x` over `out`; positions outside the table are added to `outside`.
 *
 * @returns how many are outside.
 */
export function readRange(
  { low, high, count, cells }: RangeTable,
  x: Float64Array,
  out: Float64Array,
  n: number,
  outside: Uint32Array,
): number {
  const scale = count / (high - low);
  let missed = 0;
  for (let i = 0; i < n; i++) {
    const place = ((x[i] as number) - low) * scale;
    if (!(place >= 0 && place < count)) {
      outside[missed++] = i;
      continue;
    }
    const cell = place | 0;
    const s = 2 * (place - cell) - 1;
    const q = s * s;
    const at = cell << 3;
    out[i] =
      (cells[at] as number) +
      s * (cells[at + 1] as number) +
      q *
        ((cells[at + 2] as number) +
          s * (cells[at + 3] as number) +
          q * ((cells[at + 4] as number) + s * (cells[at + 5] as number)));
  }
  return missed;
}
