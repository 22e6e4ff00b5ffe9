import type { Distribution } from "../foundation/distribution/distribution-kinds.js";
import { checkedFamily } from "../foundation/distribution/family-of.js";
import { CHUNK, type Column, type FormulaCompiler } from "./formula-columns.js";
import { addScaled } from "./kernel/column-functions.js";
import { type RangeTable, rangeTable, readRange } from "./kernel/range-table.js";

/** Σ over months of weight × column, by trial. */
export interface MonthSum {
  /** The sums of the block that the compiler has begun. The list is written over by the next call. */
  readonly sums: (size: number, values: ReadonlyMap<string, Float64Array>) => Float64Array;
}

/** Added up month by month. */
export function directMonthSum(column: Column, weights: Float64Array): MonthSum {
  const out = new Float64Array(CHUNK);
  return {
    sums(size) {
      out.fill(0, 0, size);
      for (let t = 0; t < weights.length; t++) {
        const weight = weights[t] as number;
        if (weight !== 0) addScaled(out, column.at(t), weight, size);
      }
      return out;
    },
  };
}

/** Of what is added up, whatever its signs; the ledger is met a thousand times less closely. */
const TOLERANCE = 1e-12;
const MOST_CELLS = 512;
/** How far an exponent may run inside a cell: where e^x turns faster, probes could miss a turn. */
const EXPONENT_A_CELL = 4;
const SAMPLES = 65;
/** Probability beyond each end of a table. */
const FAR = 1e-9;

/**
 * The same where the column is a smooth function of one driver: tabulated over nearly all of that driver's values, and
 * added up month by month outside. Where no table is fine enough, or the column is of another sort, always month by
 * month.
 *
 * @param compiler whose column it is; a table begins blocks of its own.
 */
export function monthSum(
  column: Column,
  weights: Float64Array,
  compiler: FormulaCompiler,
  distributionOf: (driver: string) => Distribution,
): MonthSum {
  const direct = directMonthSum(column, weights);
  const [driver] = column.drivers;
  if (driver === undefined || column.drivers.size > 1 || !column.smooth) return direct;
  const table = tableOf(column, weights, compiler, driver, distributionOf(driver));
  if (table === null) return direct;
  const out = new Float64Array(CHUNK);
  const outside = new Uint32Array(CHUNK);
  return {
    sums(size, values) {
      const x = values.get(driver) as Float64Array;
      const missed = readRange(table, x, out, size, outside);
      if (missed > 0) {
        const rest = Float64Array.from({ length: missed }, (_, k) => x[outside[k] as number] as number);
        compiler.begin(missed, new Map([[driver, rest]]));
        const sums = direct.sums(missed, values);
        for (let k = 0; k < missed; k++) out[outside[k] as number] = sums[k] as number;
        compiler.begin(size, values);
      }
      return out;
    },
  };
}

function tableOf(
  column: Column,
  weights: Float64Array,
  compiler: FormulaCompiler,
  driver: string,
  own: Distribution,
): RangeTable | null {
  const family = checkedFamily(own);
  const [least, most] = family.support(own);
  const low = Number.isFinite(least) ? least : family.quantile(own, FAR, false);
  const high = Number.isFinite(most) ? most : family.quantile(own, FAR, true);
  if (!(high > low && Number.isFinite(high - low))) return null;
  return rangeTable(
    (x) => {
      compiler.begin(x.length, new Map([[driver, Float64Array.from(x)]]));
      const values = new Float64Array(x.length);
      const tolerances = new Float64Array(x.length);
      for (let t = 0; t < weights.length; t++) {
        const weight = weights[t] as number;
        if (weight === 0) continue;
        const month = column.at(t);
        for (let i = 0; i < x.length; i++) {
          const part = weight * (month[i] as number);
          values[i] = (values[i] as number) + part;
          tolerances[i] = (tolerances[i] as number) + TOLERANCE * Math.abs(part);
        }
      }
      return { values, tolerances };
    },
    low,
    high,
    {
      fewest: swing(column, weights, compiler, driver, [low, high]) / EXPONENT_A_CELL,
      most: MOST_CELLS,
    },
  );
}

/** The most that all exponents of a month run up and down over the range of the driver. */
function swing(
  column: Column,
  weights: Float64Array,
  compiler: FormulaCompiler,
  driver: string,
  [low, high]: readonly [number, number],
): number {
  const x = Float64Array.from({ length: SAMPLES }, (_, k) => low + ((high - low) * k) / (SAMPLES - 1));
  const written = new Float64Array(SAMPLES);
  compiler.begin(SAMPLES, new Map([[driver, x]]));
  let most = 0;
  for (let t = 0; t < weights.length; t++) {
    if (weights[t] === 0) continue;
    let run = 0;
    for (const write of column.exponents) {
      write(written, t, SAMPLES);
      for (let k = 1; k < SAMPLES; k++) run += Math.abs((written[k] as number) - (written[k - 1] as number));
    }
    most = Math.max(most, run);
  }
  return most;
}
