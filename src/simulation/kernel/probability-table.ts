import { cellHolds, fitCell } from "./cell-polynomial.js";

// A quantile as a function of u is singular at both ends of (0, 1), so the cells shrink with the distance from the
// nearer end: 16 to each halving of it. The first 32 bits of u name the cell, by their leading zeros (or ones, near 1)
// and the four bits after, without a branch that chance would decide.

const BITS = 4;
const CELLS = 1 << BITS;
/** Halvings that have cells: down to 2^-28; one draw in 10^8 is farther out. */
const MOST = 27;
/** Down to 2^-13 draws are so frequent that every cell must hold. */
const FEWEST = 12;
/** Six coefficients, and the scale and center of the cell. */
const STRIDE = 8;

/** Both halves of a quantile function, cell by cell. */
export interface ProbabilityTable {
  readonly cells: Float64Array;
  /** Halvings that have cells; beyond them the exact function answers. */
  readonly halvings: number;
}

/**
 * Tabulates a monotone function of u in (0, 1), given by the distance from either end.
 *
 * @param exact its value at distance t <= 1/2 from 0, or from 1 when `upper`.
 * @param tolerance of a value.
 * @returns null where the function is not smooth enough for the cells.
 */
export function probabilityTable(
  exact: (t: number, upper: boolean) => number,
  tolerance: (value: number) => number,
): ProbabilityTable | null {
  const cells = new Float64Array((MOST + 1) * CELLS * 2 * STRIDE);
  for (let halving = 1, width = 1 / (4 * CELLS); halving <= MOST; halving++, width /= 2) {
    for (let place = 0; place < 2 * CELLS; place++) {
      const upper = place % 2 === 1;
      const center = (CELLS + (place >> 1) + 0.5) * width;
      const of = (s: number): number => exact(center + (s * width) / 2, upper);
      const at = (halving * 2 * CELLS + place) * STRIDE;
      fitCell(upper ? (s) => of(-s) : of, cells, at);
      cells[at + 6] = 2 / width;
      cells[at + 7] = upper ? 1 - center : center;
      if (cellHolds(upper ? (s) => of(-s) : of, cells, at, tolerance)) continue;
      return halving > FEWEST ? { cells, halvings: halving - 1 } : null;
    }
  }
  return { cells, halvings: MOST };
}

/** Puts the function's values in the place of draws; `exact` is the function of u. */
export function readProbabilities(
  { cells, halvings }: ProbabilityTable,
  column: Float64Array,
  exact: (u: number) => number,
): void {
  for (let i = 0; i < column.length; i++) {
    const u = column[i] as number;
    const bits = (u * 0x1_0000_0000) | 0;
    // −1 in the upper half, whose bits are mirrored.
    const upper = bits >> 31;
    const mirrored = bits ^ upper;
    const halving = Math.clz32(mirrored);
    if (halving > halvings) {
      column[i] = exact(u);
      continue;
    }
    const cell = (halving << BITS) | ((mirrored << (halving + 1)) >>> (32 - BITS));
    const at = ((cell << 1) - upper) << 3;
    const s = (u - (cells[at + 7] as number)) * (cells[at + 6] as number);
    const q = s * s;
    column[i] =
      (cells[at] as number) +
      s * (cells[at + 1] as number) +
      q *
        ((cells[at + 2] as number) +
          s * (cells[at + 3] as number) +
          q * ((cells[at + 4] as number) + s * (cells[at + 5] as number)));
  }
}
