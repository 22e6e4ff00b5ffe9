import { Decimal, ExactDecimal } from "../foundation/decimal.js";

/**
 * One linear constraint over yes-or-no decisions: lower <= sum of coefficient times decision <= upper. The
 * numbers are whole (see `scaledWhole`), so that sums of them are exact.
 */
export interface ProgramRow {
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
  readonly lower: number;
  readonly upper: number;
  /** What the numbers were multiplied by to be whole. */
  readonly scale: number;
}

/** Maximize the objective over vectors of 0 and 1 that keep to the rows. */
export interface BinaryProgram {
  readonly objective: Float64Array;
  readonly objectiveScale: number;
  /** Whether the rows hold all digits of the amounts: only then is what keeps to them known to be allowed. */
  readonly exact: boolean;
  readonly rows: readonly ProgramRow[];
}

/** A point of a program and how good it is, in the objective's own unit. */
export interface ProgramSolution {
  /** `optimal`: nothing better exists. `feasible`: stopped early. `unknown`: stopped without a solution. */
  readonly status: "optimal" | "feasible" | "infeasible" | "unknown";
  readonly stoppedBy?: "time" | "effort";
  readonly x: Uint8Array | null;
  /** No solution is better than this, whatever the solver has not looked at. */
  readonly bound: number;
}

/** Sums of whole numbers up to here are exact in doubles. */
const LARGEST_SUM = 2 ** 53;
/** Up to here the bounds of a search, which are no whole numbers, are off by less than one. */
const BOUNDED_SUM = 1e11;
/** A larger power of ten would turn a scale into 0. */
const SMALLEST_POWER = 300;

/** Whole numbers, the power of ten that made them of amounts, and whether that took all digits along. */
export interface ScaledAmounts {
  readonly values: Float64Array;
  readonly scale: number;
  readonly exact: boolean;
}

/** The power of ten by which amounts become whole numbers whose sums are exact, and whether all their digits do. */
export function wholeScale(
  amounts: readonly Decimal[],
  kept = LARGEST_SUM,
): { scale: Decimal; exact: boolean } {
  const sum = amounts.reduce((total, amount) => total.plus(amount.abs()), new ExactDecimal(0));
  const places = Math.max(0, ...amounts.map((amount) => amount.decimalPlaces()));
  const most = (limit: number): number =>
    sum.isZero() ? 0 : Math.floor(Math.log10(limit) - Decimal.log10(sum).toNumber());
  const exact = places <= most(LARGEST_SUM);
  return { scale: new ExactDecimal(10).pow(exact ? places : Math.max(most(kept), -SMALLEST_POWER)), exact };
}

/** Amounts as whole numbers: all their digits where sums of them then fit in the 53 bits of a double, else rounded. */
export function scaledWhole(amounts: readonly Decimal[], kept = LARGEST_SUM): ScaledAmounts {
  const { scale, exact } = wholeScale(amounts, kept);
  const values = Float64Array.from(amounts, (each) => new ExactDecimal(each).times(scale).round().toNumber());
  return { values, scale: scale.toNumber(), exact };
}

/** Values to maximize as whole numbers: eleven digits of computed ones, so that a search can prove its answer. */
export function scaledObjective(values: readonly Decimal[]): ScaledAmounts {
  return scaledWhole(values, BOUNDED_SUM);
}

/** Whether a point keeps to all rows. */
export function isFeasible(program: BinaryProgram, x: Uint8Array): boolean {
  return program.rows.every((row) => {
    const sum = activity(row, x);
    return sum >= row.lower && sum <= row.upper;
  });
}

/** The sum that a row limits, at a point. */
export function activity(row: ProgramRow, x: Uint8Array): number {
  let sum = 0;
  for (let k = 0; k < row.columns.length; k++) {
    if (x[row.columns[k] as number] === 1) sum += row.coefficients[k] as number;
  }
  return sum;
}

/** The objective of a point, in the program's whole units. */
export function objectiveAt(program: BinaryProgram, x: Uint8Array): number {
  let sum = 0;
  for (let j = 0; j < x.length; j++) if (x[j] === 1) sum += program.objective[j] as number;
  return sum;
}

/** A row from pairs of column and whole number. */
export function programRow(
  entries: readonly (readonly [number, number])[],
  lower: number,
  upper: number,
  scale = 1,
): ProgramRow {
  const kept = entries.filter(([, coefficient]) => coefficient !== 0);
  return {
    columns: Int32Array.from(kept, ([column]) => column),
    coefficients: Float64Array.from(kept, ([, coefficient]) => coefficient),
    lower,
    upper,
    scale,
  };
}
