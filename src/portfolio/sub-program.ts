import type { BinaryProgram, ProgramRow } from "./binary-program.js";

/** What is left of a program when most decisions stay as they are at a point. */
export interface SubProgram {
  readonly program: BinaryProgram;
  /** What the decisions that stay contribute to the objective. */
  readonly settled: number;
  /** The point with the open decisions replaced. */
  readonly lift: (open: Uint8Array) => Uint8Array;
}

/** Leaves `open` decisions to be made and takes all others from the point. Rows that can no longer break are gone. */
export function subProgram(program: BinaryProgram, point: Uint8Array, open: readonly number[]): SubProgram {
  const place = new Int32Array(point.length).fill(-1);
  for (const [k, j] of open.entries()) place[j] = k;
  let settled = 0;
  for (let j = 0; j < point.length; j++) {
    if (place[j] === -1 && point[j] === 1) settled += program.objective[j] as number;
  }
  const rows = program.rows.flatMap((row): ProgramRow[] => {
    const columns: number[] = [];
    const coefficients: number[] = [];
    let sum = 0;
    let least = 0;
    let most = 0;
    for (let k = 0; k < row.columns.length; k++) {
      const j = row.columns[k] as number;
      const coefficient = row.coefficients[k] as number;
      if (place[j] !== -1) {
        columns.push(place[j] as number);
        coefficients.push(coefficient);
        if (coefficient > 0) most += coefficient;
        else least += coefficient;
      } else if (point[j] === 1) sum += coefficient;
    }
    const lower = row.lower - sum;
    const upper = row.upper - sum;
    if (least >= lower && most <= upper) return [];
    return [
      {
        columns: Int32Array.from(columns),
        coefficients: Float64Array.from(coefficients),
        lower,
        upper,
        scale: row.scale,
      },
    ];
  });
  return {
    program: { ...program, objective: Float64Array.from(open, (j) => program.objective[j] as number), rows },
    settled,
    lift(answer) {
      const x = point.slice();
      for (const [k, j] of open.entries()) x[j] = answer[k] as number;
      return x;
    },
  };
}
