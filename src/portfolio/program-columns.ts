import type { BinaryProgram, ProgramRow } from "./binary-program.js";

/** A program by columns: rows and coefficients of decision `j` lie from `begin[j]` to before `begin[j + 1]`. */
export interface ProgramColumns {
  readonly begin: Int32Array;
  readonly rowAt: Int32Array;
  readonly amount: Float64Array;
}

/** The columns of a program. */
export function programColumns({
  objective,
  rows,
}: {
  readonly objective: BinaryProgram["objective"];
  readonly rows: readonly Pick<ProgramRow, "columns" | "coefficients">[];
}): ProgramColumns {
  const n = objective.length;
  const begin = new Int32Array(n + 1);
  for (const { columns } of rows) for (const j of columns) begin[j + 1] = (begin[j + 1] as number) + 1;
  for (let j = 0; j < n; j++) begin[j + 1] = (begin[j + 1] as number) + (begin[j] as number);
  const rowAt = new Int32Array(begin[n] as number);
  const amount = new Float64Array(begin[n] as number);
  const next = begin.slice(0, n);
  for (const [r, { columns, coefficients }] of rows.entries()) {
    for (const [k, j] of columns.entries()) {
      const place = next[j] as number;
      next[j] = place + 1;
      rowAt[place] = r;
      amount[place] = coefficients[k] as number;
    }
  }
  return { begin, rowAt, amount };
}
