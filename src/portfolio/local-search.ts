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
  const kept = (column: number): boolean =>
    (byColumn[column] as { row: number }[]).every(({ row }) => {
      const { lower, upper } = rows[row] as (typeof rows)[0];
      return (sums[row] as number) >= lower && (sums[row] as number) <= upper;
    });
  const gainOf = (column: number): number => (x[column] === 1 ? -1 : 1) * (objective[column] as number);

  for (let better = true; better; ) {
    better = false;
    for (let a = 0; a < x.length; a++) {
      const gain = gainOf(a);
      flip(a);
      if (gain > 0 && kept(a)) {
        better = true;
        continue;
      }
      let exchanged = false;
      if (x[a] === 1) {
        for (let b = 0; b < x.length && !exchanged; b++) {
          if (b === a || x[b] === 0 || gain + gainOf(b) <= 0) continue;
          flip(b);
          if (kept(a) && kept(b)) exchanged = true;
          else flip(b);
        }
      }
      if (exchanged) better = true;
      else flip(a);
    }
  }
  return x;
}
