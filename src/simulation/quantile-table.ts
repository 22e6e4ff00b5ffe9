import type { Distribution } from "../foundation/distribution/distribution-kinds.js";
import { checkedFamily } from "../foundation/distribution/family-of.js";
import { standardNormalCdf, standardNormalPdf } from "../foundation/distribution/standard-normal.js";

/** Normal scores between which the table answers; one draw in 10^9 falls outside. */
const REACH = 6;
const FEWEST = 128;
const MOST = 4096;
/** Of the largest of the value and the middle 95 %: ten times finer than promised. */
const TOLERANCE = 1e-10;

/**
 * The quantile of a continuous distribution as a function of the normal score z with Φ(z) = p: cubic Hermite cells
 * through exact values and slopes, halved until the exact quantile at every cell's middle is met to 1e-10; beyond
 * |z| = 6, and where no table is fine enough, the exact quantile itself.
 */
export function quantileOfScore(d: Distribution): (z: number) => number {
  const known = tables.get(d);
  if (known !== undefined) return known;
  const made = tabulate(d);
  tables.set(d, made);
  return made;
}

/** A table takes milliseconds: it is made once for each distribution, as long as that lives. */
const tables = /* @__PURE__ */ new WeakMap<Distribution, (z: number) => number>();

function tabulate(d: Distribution): (z: number) => number {
  const family = checkedFamily(d);
  const exact = (z: number): number =>
    z <= 0
      ? family.quantile(d, standardNormalCdf(z), false)
      : family.quantile(d, standardNormalCdf(-z), true);
  const scale = exact(2) - exact(-2);
  for (let cells = FEWEST; cells <= MOST; cells *= 2) {
    const width = (2 * REACH) / cells;
    const values = new Float64Array(cells + 1);
    const slopes = new Float64Array(cells + 1);
    for (let cell = 0; cell <= cells; cell++) {
      const z = cell * width - REACH;
      const x = exact(z);
      values[cell] = x;
      slopes[cell] = (width * standardNormalPdf(z)) / family.pdf(d, x);
    }
    if (!slopes.every(Number.isFinite)) return exact;
    const inverse = cells / (2 * REACH);
    const table = (z: number): number => {
      const place = (z + REACH) * inverse;
      if (!(place > 0 && place < cells)) return exact(z);
      const cell = Math.floor(place);
      const s = place - cell;
      const left = values[cell] as number;
      const rise = (values[cell + 1] as number) - left;
      const start = slopes[cell] as number;
      const end = slopes[cell + 1] as number;
      return left + s * (start + s * (3 * rise - 2 * start - end + s * (start + end - 2 * rise)));
    };
    const fine = values.subarray(0, cells).every((_, cell) => {
      const z = (cell + 0.5) * width - REACH;
      const x = exact(z);
      return Math.abs(table(z) - x) <= TOLERANCE * Math.max(Math.abs(x), scale);
    });
    if (fine) return table;
  }
  return exact;
}
