import type { BinaryProgram } from "./binary-program.js";
import { programColumns } from "./program-columns.js";

/** A point that is changed one decision at a time, with the sums of all rows kept along. */
export interface SearchPoint {
  readonly x: Uint8Array;
  readonly value: () => number;
  readonly flip: (column: number) => void;
  /** Whether taking a decision keeps to the ceilings of its rows. */
  readonly fits: (column: number) => boolean;
  /** Whether all rows are kept. */
  readonly feasible: () => boolean;
  /** Rows of a column that are over their ceiling because of it. */
  readonly overdrawn: (column: number) => number[];
  readonly excess: (row: number) => number;
  /** Takes a decision back, and those that rested on it: a row that it held up has lost its balance. */
  readonly take: (column: number) => void;
  /** Decisions flipped since the last `mark`, which `undo` flips back. */
  readonly mark: () => void;
  readonly undo: () => void;
  readonly goTo: (point: Uint8Array) => void;
}

/** The point of a program where nothing is chosen. */
export function searchPoint(program: BinaryProgram): SearchPoint {
  const { objective, rows } = program;
  const n = objective.length;
  const { begin, rowAt, amount } = programColumns(program);
  const uppers = Float64Array.from(rows, ({ upper }) => upper);
  const lowers = Float64Array.from(rows, ({ lower }) => lower);
  const sums = new Float64Array(rows.length);
  const x = new Uint8Array(n);
  let value = 0;
  let journal: number[] = [];

  const turn = (j: number): void => {
    const sign = x[j] === 1 ? -1 : 1;
    x[j] = 1 - (x[j] as number);
    value += sign * (objective[j] as number);
    const end = begin[j + 1] as number;
    for (let k = begin[j] as number; k < end; k++) {
      const r = rowAt[k] as number;
      sums[r] = (sums[r] as number) + sign * (amount[k] as number);
    }
  };
  const flip = (j: number): void => {
    journal.push(j);
    turn(j);
  };
  const excess = (r: number): number => (sums[r] as number) - (uppers[r] as number);
  const take = (j: number): void => {
    flip(j);
    const end = begin[j + 1] as number;
    for (let k = begin[j] as number; k < end; k++) {
      const r = rowAt[k] as number;
      if ((amount[k] as number) >= 0 || excess(r) <= 0) continue;
      const { columns, coefficients } = rows[r] as (typeof rows)[0];
      for (let q = 0; q < columns.length && excess(r) > 0; q++) {
        const other = columns[q] as number;
        if (x[other] === 1 && (coefficients[q] as number) > 0) take(other);
      }
    }
  };
  return {
    x,
    value: () => value,
    flip,
    excess,
    take,
    fits(j) {
      const end = begin[j + 1] as number;
      for (let k = begin[j] as number; k < end; k++) {
        const r = rowAt[k] as number;
        if ((sums[r] as number) + (amount[k] as number) > (uppers[r] as number)) return false;
      }
      return true;
    },
    feasible() {
      for (let r = 0; r < sums.length; r++) {
        const sum = sums[r] as number;
        if (sum > (uppers[r] as number) || sum < (lowers[r] as number)) return false;
      }
      return true;
    },
    overdrawn(j) {
      const out: number[] = [];
      const end = begin[j + 1] as number;
      for (let k = begin[j] as number; k < end; k++) {
        const r = rowAt[k] as number;
        if ((amount[k] as number) > 0 && excess(r) > 0) out.push(r);
      }
      return out;
    },
    mark() {
      journal = [];
    },
    undo() {
      for (let k = journal.length - 1; k >= 0; k--) turn(journal[k] as number);
      journal = [];
    },
    goTo(point) {
      for (let j = 0; j < n; j++) if (x[j] !== point[j]) flip(j);
    },
  };
}
