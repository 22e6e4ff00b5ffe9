import type { BinaryProgram } from "./binary-program.js";

/**
 * A feasible point made better while one further decision, or one taken for another, makes it better and
 * keeps to all rows. Steps are tried in the order of columns, so that the result is always the same.
 */
export function improved(program: BinaryProgram, start: Uint8Array): Uint8Array {
  const x = start.slice();
  const { objective, rows } = program;
  const byColumn: { row: number; coefficient: number }[][] = Array.from(x, () => []);
  const sums = new Float64Array(rows.length);
  for (const [row, { columns, coefficients }] of rows.entries()) {
    for (const [k, column] of columns.entries()) {
      const coefficient = coefficients[k] as number;
      byColumn[column]?.push({ row, coefficient });
      if (x[column] === 1) sums[row] = (sums[row] as number) + coefficient;
    }
  }
  const flip = (column: number): void => {
    const sign = x[column] === 1 ? -1 : 1;
    x[column] = 1 - (x[column] as number);
    for (const { row, coefficient } of byColumn[column] as { row: number; coefficient: number }[]) {
      sums[row] = (sums[row] as number) + sign * coefficient;
    }
  };
  const gainOf = (column: number): number => (x[column] === 1 ? -1 : 1) * (objective[column] as number);

  /** The first row of a column that is not kept. */
  const broken = (column: number): number =>
    (byColumn[column] as { row: number }[]).find(({ row }) => {
      const { lower, upper } = rows[row] as (typeof rows)[0];
      return (sums[row] as number) < lower || (sums[row] as number) > upper;
    })?.row ?? -1;
  /** Takes out what stands in the way of `a` in a row, where the exchange is worth it and keeps to all rows. */
  const exchanged = (a: number, row: number, gain: number): boolean => {
    for (const b of (rows[row] as (typeof rows)[0]).columns) {
      if (b === a || x[b] === 0 || gain + gainOf(b) <= 0) continue;
      flip(b);
      if (broken(a) === -1 && broken(b) === -1) return true;
      flip(b);
    }
    return false;
  };

  for (let better = true; better; ) {
    better = false;
    for (let a = 0; a < x.length; a++) {
      const gain = gainOf(a);
      if (gain <= 0) continue;
      flip(a);
      const row = broken(a);
      if (row === -1 || (x[a] === 1 && exchanged(a, row, gain))) better = true;
      else flip(a);
    }
  }
  return x;
}
