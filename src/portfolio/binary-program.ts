import { Decimal, ExactDecimal } from "../foundation/decimal.js";

/**
 * One linear constraint over yes-or-no decisions: lower <= sum of coefficient times decision <= upper. The
 * numbers are whole wherever the amounts allow (see `scaledWhole`), so that sums of them are exact.
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
  /** Whether objective and rows are whole numbers: only then is a proof free of rounding. */
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

/**
 * Amounts as whole numbers and the power of ten they were multiplied by. Where they would not fit in the 53
 * bits of a double they stay as they are, rounded to the nearest double, and `exact` is false.
 */
export function scaledWhole(amounts: readonly Decimal[]): {
  values: Float64Array;
  scale: number;
  exact: boolean;
} {
  const places = Math.max(0, ...amounts.map((amount) => amount.decimalPlaces()));
  const factor = new ExactDecimal(10).pow(Math.min(places, 400));
  const whole = amounts.map((amount) => new ExactDecimal(amount).times(factor));
  const total = whole.reduce((sum, amount) => sum.plus(amount.abs()), new ExactDecimal(0));
  if (total.lte(2 ** 53) && factor.lte(2 ** 53)) {
    return {
      values: Float64Array.from(whole, (amount) => amount.toNumber()),
      scale: factor.toNumber(),
      exact: true,
    };
  }
  return {
    values: Float64Array.from(amounts, (amount) => new Decimal(amount).toNumber()),
    scale: 1,
    exact: false,
  };
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
