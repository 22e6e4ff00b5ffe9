import type { BinaryProgram } from "./binary-program.js";

/** A row with one limit: sum of coefficient times decision <= limit, of size about 1 for the multipliers. */
interface OneSidedRow {
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
  readonly limit: number;
}

/** A bound on the objective, and what each decision adds once the rows are paid for by their multipliers. */
export interface LagrangianBound {
  /** No feasible point is better. */
  readonly bound: number;
  /** Objective minus multipliers times coefficients: taking a negative one, or leaving a positive, costs so much. */
  readonly reduced: Float64Array;
}

const ROUNDS = 400;

/**
 * The Lagrangian bound: every row is priced by a multiplier and dropped, which leaves a problem that is solved
 * decision by decision. Multipliers by the subgradient method (Held, Wolfe and Crowder 1974); any multipliers
 * from 0 give a valid bound, good ones come near the linear relaxation.
 */
export function lagrangianBound(program: BinaryProgram): LagrangianBound {
  const { objective } = program;
  const rows = oneSided(program);
  const multipliers = new Float64Array(rows.length);
  let best = Number.POSITIVE_INFINITY;
  let reduced = objective.slice();
  let step = 1;
  let idle = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const current = objective.slice();
    let bound = 0;
    for (let r = 0; r < rows.length; r++) {
      const price = multipliers[r] as number;
      if (price === 0) continue;
      const { columns, coefficients, limit } = rows[r] as OneSidedRow;
      bound += price * limit;
      for (let k = 0; k < columns.length; k++) {
        const j = columns[k] as number;
        current[j] = (current[j] as number) - price * (coefficients[k] as number);
      }
    }
    for (const value of current) if (value > 0) bound += value;
    if (bound < best) {
      if (best - bound > 1e-6 * Math.abs(best)) idle = 0;
      best = bound;
      reduced = current;
    }
    if (++idle > 12) {
      step /= 2;
      idle = 0;
    }
    const slacks = rows.map(({ columns, coefficients, limit }, r) => {
      let slack = limit;
      for (let k = 0; k < columns.length; k++) {
        if ((current[columns[k] as number] as number) > 0) slack -= coefficients[k] as number;
      }
      return slack > 0 && multipliers[r] === 0 ? 0 : slack;
    });
    const norm = slacks.reduce((sum, slack) => sum + slack * slack, 0);
    if (norm === 0 || step < 1e-6) break;
    const length = (step * Math.max(Math.abs(bound) * 0.05, 1e-9)) / norm;
    for (let r = 0; r < rows.length; r++) {
      multipliers[r] = Math.max(0, (multipliers[r] as number) - length * (slacks[r] as number));
    }
  }
  // Room for the rounding of the sums above.
  return { bound: best + 1e-7 + Math.abs(best) * 1e-11, reduced };
}

function oneSided(program: BinaryProgram): OneSidedRow[] {
  const out: OneSidedRow[] = [];
  for (const { columns, coefficients, lower, upper } of program.rows) {
    const size = Math.max(...coefficients.map(Math.abs), 1e-300);
    if (upper !== Number.POSITIVE_INFINITY) {
      out.push({ columns, coefficients: coefficients.map((value) => value / size), limit: upper / size });
    }
    if (lower !== Number.NEGATIVE_INFINITY) {
      out.push({ columns, coefficients: coefficients.map((value) => -value / size), limit: -lower / size });
    }
  }
  return out;
}
