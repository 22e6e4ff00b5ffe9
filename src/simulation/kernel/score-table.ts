/** Scores between which a table answers; one draw in 10^9 falls outside. */
export const REACH = 6;
const FEWEST = 128;
const MOST = 4096;

/** A smooth function of the normal score over |z| < 6: four coefficients a cell, all cells equally wide. */
export interface ScoreTable {
  readonly cells: number;
  readonly coefficients: Float64Array;
}

/**
 * Tabulates by cubic Hermite cells through values and slopes, halved until the function at every cell's middle is met.
 *
 * @param exact the function; `near` is what the cells before it, or coarser ones, make it.
 * @returns null where a slope is not finite, or 4,096 cells are not fine enough.
 */
export function scoreTable(
  exact: (z: number, near: number) => number,
  slope: (z: number, value: number) => number,
  tolerance: (value: number) => number,
): ScoreTable | null {
  let [values, slopes] = [new Float64Array(0), new Float64Array(0)];
  let middles = new Float64Array(0);
  for (let cells = FEWEST; cells <= MOST; cells *= 2) {
    const width = (2 * REACH) / cells;
    const at = (place: number): number => place * width - REACH;
    // The middles of the cells before are ends now.
    const [known, passed] = [values, middles];
    let near = Number.NaN;
    values = Float64Array.from({ length: cells + 1 }, (_, k) => {
      if (known.length === 0) {
        near = exact(at(k), near);
        const value = near;
        near += width * slope(at(k), value);
        return value;
      }
      return (k % 2 === 0 ? known[k / 2] : passed[(k - 1) / 2]) as number;
    });
    slopes = values.map((value, k) => width * slope(at(k), value));
    if (!slopes.every(Number.isFinite)) return null;
    const table = { cells, coefficients: hermite(values, slopes) };
    middles = Float64Array.from({ length: cells }, (_, k) => exact(at(k + 0.5), valueAt(table, k, 0.5)));
    if (middles.every((value, k) => Math.abs(valueAt(table, k, 0.5) - value) <= tolerance(value)))
      return table;
  }
  return null;
}

function hermite(values: Float64Array, slopes: Float64Array): Float64Array {
  const coefficients = new Float64Array(4 * (values.length - 1));
  for (let cell = 0; cell + 1 < values.length; cell++) {
    const rise = (values[cell + 1] as number) - (values[cell] as number);
    const [start, end] = [slopes[cell] as number, slopes[cell + 1] as number];
    coefficients.set(
      [values[cell] as number, start, 3 * rise - 2 * start - end, start + end - 2 * rise],
      4 * cell,
    );
  }
  return coefficients;
}

function valueAt({ coefficients }: ScoreTable, cell: number, s: number): number {
  const at = 4 * cell;
  return (
    (coefficients[at] as number) +
    s * (coefficients[at + 1] as number) +
    s * s * ((coefficients[at + 2] as number) + s * (coefficients[at + 3] as number))
  );
}

/** The function at one score. */
export function scoreValue(table: ScoreTable, z: number, exact: (z: number) => number): number {
  const place = (z + REACH) * (table.cells / (2 * REACH));
  if (!(place >= 0 && place < table.cells)) return exact(z);
  const cell = Math.floor(place);
  return valueAt(table, cell, place - cell);
}

/** Puts the function's values in the place of scores. */
export function readScores(
  { cells, coefficients }: ScoreTable,
  column: Float64Array,
  exact: (z: number) => number,
): void {
  const scale = cells / (2 * REACH);
  for (let i = 0; i < column.length; i++) {
    const z = column[i] as number;
    const place = (z + REACH) * scale;
    if (!(place >= 0 && place < cells)) {
      column[i] = exact(z);
      continue;
    }
    const cell = place | 0;
    const s = place - cell;
    const at = cell << 2;
    column[i] =
      (coefficients[at] as number) +
      s * (coefficients[at + 1] as number) +
      s * s * ((coefficients[at + 2] as number) + s * (coefficients[at + 3] as number));
  }
}
