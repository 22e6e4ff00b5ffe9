import { standardNormalCdf } from "../../foundation/distribution/standard-normal.js";
import { fitCell } from "./cell-polynomial.js";

/** Cells for each unit of the score, narrow enough for a relative error of 1e-10. */
const PER_UNIT = 32;
const REACH = 6;
const STRIDE = 8;
let cells: Float64Array | null = null;

/** Φ over −6 <= z <= 0. */
function lowerTail(): Float64Array {
  const made = new Float64Array(REACH * PER_UNIT * STRIDE);
  for (let cell = 0; cell < REACH * PER_UNIT; cell++) {
    fitCell((s) => standardNormalCdf((cell + (s + 1) / 2) / PER_UNIT - REACH), made, cell * STRIDE);
  }
  return made;
}

/** Puts Φ(z) in the place of normal scores z, within 1e-10 of the nearer tail. */
export function cumulativeColumn(column: Float64Array): void {
  cells ??= lowerTail();
  const table = cells;
  for (let i = 0; i < column.length; i++) {
    const z = column[i] as number;
    const place = (REACH - Math.abs(z)) * PER_UNIT;
    let tail: number;
    if (place >= 0 && place < REACH * PER_UNIT) {
      const cell = place | 0;
      const s = 2 * (place - cell) - 1;
      const q = s * s;
      const at = cell << 3;
      tail =
        (table[at] as number) +
        s * (table[at + 1] as number) +
        q *
          ((table[at + 2] as number) +
            s * (table[at + 3] as number) +
            q * ((table[at + 4] as number) + s * (table[at + 5] as number)));
    } else {
      tail = standardNormalCdf(-Math.abs(z));
    }
    column[i] = z > 0 ? 1 - tail : tail;
  }
}
