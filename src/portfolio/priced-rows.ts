import type { BinaryProgram } from "./binary-program.js";
import { type ProgramColumns, programColumns } from "./program-columns.js";

/** One limit of a row: sum of coefficient times decision <= limit, and what a unit beyond it costs. */
export interface PricedRow {
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
  readonly limit: number;
  readonly price: number;
  /** Whether it has room for one decision at most, as those of requirements and exclusions. */
  readonly narrow: boolean;
}

/** A program whose limits may be broken at a price. */
export interface PricedRows {
  readonly objective: Float64Array;
  /** A row with a floor and a ceiling is two. Narrow ones come first, so they do in the columns. */
  readonly rows: readonly PricedRow[];
  /** Of the rows, side by side. */
  readonly limits: Float64Array;
  readonly prices: Float64Array;
  readonly columns: ProgramColumns;
  /** What a decision is worth on average, without its sign. */
  readonly mean: number;
}

/** What breaking a row by its whole limit costs beside its dual value, in average decisions. */
const BASE = 4;

/** Prices limits at `strength` times their dual values and a little more, so that none is free. */
export function pricedRows(program: BinaryProgram, duals: Float64Array, strength: number): PricedRows {
  const { objective } = program;
  const mean = objective.reduce((sum, value) => sum + Math.abs(value), 0) / objective.length || 1;
  const priced = (
    { columns }: { readonly columns: Int32Array },
    coefficients: Float64Array,
    limit: number,
    r: number,
  ): PricedRow => {
    const usual = coefficients.reduce((sum, value) => sum + Math.abs(value), 0) / (coefficients.length || 1);
    const base = (BASE * mean) / Math.max(usual, Math.abs(limit), 1e-300);
    const price = strength * Math.abs(duals[r] as number) + base;
    const narrow = coefficients.every((value) => Math.abs(value) >= Math.abs(limit));
    return { columns, coefficients, limit, price, narrow };
  };
  const rows = program.rows.flatMap((row, r): PricedRow[] => {
    const { coefficients, lower, upper } = row;
    const ceiling = upper < Number.POSITIVE_INFINITY ? [priced(row, coefficients, upper, r)] : [];
    if (lower === Number.NEGATIVE_INFINITY) return ceiling;
    return [
      ...ceiling,
      priced(
        row,
        coefficients.map((value) => -value),
        -lower,
        r,
      ),
    ];
  });
  rows.sort((a, b) => Number(b.narrow) - Number(a.narrow));
  return {
    objective,
    rows,
    limits: Float64Array.from(rows, ({ limit }) => limit),
    prices: Float64Array.from(rows, ({ price }) => price),
    columns: programColumns({ objective, rows }),
    mean,
  };
}
