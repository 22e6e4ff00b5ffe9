import type { BinaryProgram, ProgramRow } from "./binary-program.js";

/** The part of a HiGHS model (npm `highs`, from 1.15) that is used. */
export interface HighsModel {
  readonly options: { set(values: Readonly<Record<string, string | number | boolean>>): unknown };
  readonly info: { get(name: string): number | bigint };
  passModel(model: HighsModelData): unknown;
  setSolution(solution: { readonly colValue: Float64Array }): unknown;
  changeColsBounds(
    columns: { readonly kind: "range"; readonly from: number; readonly to: number },
    lower: Float64Array,
    upper: Float64Array,
  ): unknown;
  run(): { readonly modelStatus: number };
  getSolution(): {
    readonly colValue: Float64Array;
    readonly colDual: Float64Array;
    readonly rowDual: Float64Array;
  };
  dispose(): void;
}

/**
 * A model as `passModel` takes it: columns from 0 to 1, whole or (without `integrality`) continuous, rows one after
 * another. HiGHS minimizes unless told otherwise, so the costs are the objective with its sign turned.
 */
export interface HighsModelData {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly integrality?: Int32Array;
  readonly matrix: {
    readonly format: "csr";
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
}

/** The part of the loaded HiGHS runtime that is used: what `await loadHighs()` resolves to. */
export interface HighsRuntime {
  createModel(): HighsModel;
}

/** The `modelStatus` codes that are told apart. */
export const MODEL_STATUS = { optimal: 7, infeasible: 8, timeLimit: 13 } as const;

/** What the objective of a model is multiplied by, so that its numbers stay of a size HiGHS is good at. */
export function objectiveFactor({ objective }: BinaryProgram): number {
  return powerOfTwo(objective, 1e6);
}

/** What a row is multiplied by, for the same reason. */
export function rowFactor({ coefficients }: ProgramRow): number {
  return powerOfTwo(coefficients, 1e4);
}

/** A program as HiGHS takes it: `relaxed` allows decisions to be fractions. */
export function highsModelData(program: BinaryProgram, relaxed = false): HighsModelData {
  const n = program.objective.length;
  const { rows } = program;
  const factor = objectiveFactor(program);
  const scales = rows.map(rowFactor);
  const starts = new Int32Array(rows.length + 1);
  for (const [r, row] of rows.entries()) starts[r + 1] = (starts[r] as number) + row.columns.length;
  const indices = new Int32Array(starts[rows.length] as number);
  const values = new Float64Array(indices.length);
  for (const [r, row] of rows.entries()) {
    indices.set(row.columns, starts[r]);
    values.set(
      row.coefficients.map((value) => value * (scales[r] as number)),
      starts[r],
    );
  }
  return {
    numCols: n,
    numRows: rows.length,
    colCost: program.objective.map((value) => -value * factor),
    colLower: new Float64Array(n),
    colUpper: new Float64Array(n).fill(1),
    rowLower: Float64Array.from(rows, ({ lower }, r) => lower * (scales[r] as number)),
    rowUpper: Float64Array.from(rows, ({ upper }, r) => upper * (scales[r] as number)),
    ...(relaxed ? {} : { integrality: new Int32Array(n).fill(1) }),
    matrix: { format: "csr", numRows: rows.length, numCols: n, starts, indices, values },
  };
}

/** A power of two that brings the largest number down to `size`, so that scaling rounds nothing. */
function powerOfTwo(values: Float64Array, size: number): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest <= size ? 1 : 2 ** -Math.ceil(Math.log2(largest / size));
}
