import type { BinaryProgram } from "./binary-program.js";

/** Decisions fixed so far, with what follows from them by the rows; steps can be taken back. */
export interface Propagation {
  /** -1 open, else the decision. */
  readonly state: Int8Array;
  /** Decisions in the order in which they were fixed. */
  readonly trail: Int32Array;
  readonly depth: () => number;
  /** Fixes a decision and all that follows; false where that contradicts a row (undo to where you were). */
  readonly fix: (column: number, value: 0 | 1) => boolean;
  readonly undo: (depth: number) => void;
  /** Whether the rows can be kept at all before anything is fixed. */
  readonly possible: boolean;
}

/**
 * Keeps for every row the least it can still come to, and fixes what would break it (unit propagation).
 * Whole numbers make the sums exact.
 */
export function propagation(program: BinaryProgram): Propagation {
  const n = program.objective.length;
  const rows: { columns: Int32Array; coefficients: Float64Array; limit: number; largest: number }[] = [];
  for (const { columns, coefficients, lower, upper } of program.rows) {
    const largest = Math.max(0, ...coefficients.map(Math.abs));
    if (upper < Number.POSITIVE_INFINITY) rows.push({ columns, coefficients, limit: upper, largest });
    if (lower > Number.NEGATIVE_INFINITY) {
      rows.push({ columns, coefficients: coefficients.map((value) => -value), limit: -lower, largest });
    }
  }
  const least = Float64Array.from(rows, ({ coefficients }) =>
    coefficients.reduce((sum, value) => sum + Math.min(0, value), 0),
  );
  const inRows: { row: number; coefficient: number }[][] = Array.from({ length: n }, () => []);
  for (const [row, { columns, coefficients }] of rows.entries()) {
    for (const [k, column] of columns.entries())
      inRows[column]?.push({ row, coefficient: coefficients[k] as number });
  }
  const state = new Int8Array(n).fill(-1);
  const trail = new Int32Array(n);
  let length = 0;
  let done = 0;

  const set = (column: number, value: number): void => {
    state[column] = value;
    trail[length++] = column;
  };
  const settle = (): boolean => {
    while (done < length) {
      const column = trail[done++] as number;
      const touched = inRows[column] as { row: number; coefficient: number }[];
      const value = state[column] as number;
      // All sums first: undo takes them back for every decision counted in `done`.
      for (const { row, coefficient } of touched) {
        least[row] =
          (least[row] as number) + (value === 1 ? Math.max(0, coefficient) : Math.max(0, -coefficient));
      }
      for (const { row } of touched) if (!tighten(row)) return false;
    }
    return true;
  };
  const tighten = (row: number): boolean => {
    const { columns, coefficients, limit, largest } = rows[row] as (typeof rows)[0];
    const room = limit - (least[row] as number);
    if (room < 0) return false;
    if (largest <= room) return true;
    for (let k = 0; k < columns.length; k++) {
      const coefficient = coefficients[k] as number;
      const column = columns[k] as number;
      if (Math.abs(coefficient) > room && state[column] === -1) set(column, coefficient > 0 ? 0 : 1);
    }
    return true;
  };
  const possible = rows.every((_, row) => tighten(row)) && settle();
  return {
    state,
    trail,
    possible,
    depth: () => length,
    fix(column, value) {
      if (state[column] !== -1) return state[column] === value;
      set(column, value);
      return settle();
    },
    undo(depth) {
      while (length > depth) {
        const column = trail[--length] as number;
        if (length < done) {
          const value = state[column] as number;
          for (const { row, coefficient } of inRows[column] as { row: number; coefficient: number }[]) {
            least[row] =
              (least[row] as number) - (value === 1 ? Math.max(0, coefficient) : Math.max(0, -coefficient));
          }
        }
        state[column] = -1;
      }
      done = Math.min(done, length);
    },
  };
}
