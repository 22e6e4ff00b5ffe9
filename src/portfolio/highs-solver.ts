import type { BinaryProgram, ProgramSolution } from "./binary-program.js";
import type { Solver } from "./solver.js";

/** The part of a HiGHS model (npm `highs`, from 1.15) that is used. */
export interface HighsModel {
  readonly options: { set(values: Readonly<Record<string, string | number | boolean>>): unknown };
  readonly info: { get(name: string): number | bigint };
  passModel(model: HighsModelData): unknown;
  setSolution(solution: { readonly colValue: Float64Array }): unknown;
  run(): { readonly modelStatus: number };
  getSolution(): { readonly colValue: Float64Array };
  dispose(): void;
}

/**
 * A model as `passModel` takes it: all columns whole from 0 to 1, rows one after another. HiGHS minimizes unless
 * told otherwise, so the costs are the objective with its sign turned.
 */
export interface HighsModelData {
  readonly numCols: number;
  readonly numRows: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly integrality: Int32Array;
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

const OPTIMAL = 7;
const INFEASIBLE = 8;
const TIME_LIMIT = 13;

/**
 * HiGHS as a {@link Solver}. The host loads it (`highs` is an optional peer) and hands over the runtime or a
 * function that loads it on first use. A solve blocks its thread until it ends or its time is up: run long
 * ones in a worker. Relative and absolute gap are set explicitly: by default HiGHS calls a solution optimal
 * that is up to 0.01 % from it.
 *
 * @example
 * import loadHighs from "highs";
 * import { highsSolver, selectPortfolio } from "ai-operating-model/portfolio";
 * const solver = highsSolver(() => loadHighs());
 * const candidates = [{ id: "chat", value: 5, cost: 3 }, { id: "triage", value: 4, cost: 2 }];
 * const selection = await selectPortfolio(candidates, { budget: 4 }, { maximize: "value", solver });
 * [selection.kind, selection.chosen]; // => ["proven", ["chat"]]
 */
export function highsSolver(
  highs: HighsRuntime | (() => Promise<HighsRuntime>),
  options: { readonly options?: Readonly<Record<string, string | number | boolean>> } = {},
): Solver {
  let loaded: Promise<HighsRuntime> | undefined;
  const runtime = (): Promise<HighsRuntime> => {
    loaded ??= typeof highs === "function" ? highs() : Promise.resolve(highs);
    return loaded;
  };
  return {
    name: "highs",
    async solve(program, { gap, timeLimitMs, start }) {
      if (program.objective.length === 0) return withoutDecisions(program);
      const model = (await runtime()).createModel();
      try {
        const scale = powerOfTwo(program.objective, 1e6);
        model.passModel(modelData(program, scale));
        model.options.set({
          output_flag: false,
          mip_rel_gap: gap,
          mip_abs_gap: 0,
          mip_feasibility_tolerance: 1e-9,
          ...(timeLimitMs === undefined ? {} : { time_limit: timeLimitMs / 1000 }),
          ...options.options,
        });
        if (start !== undefined) model.setSolution({ colValue: Float64Array.from(start) });
        return answerOf(model, model.run().modelStatus, scale);
      } finally {
        model.dispose();
      }
    },
  };
}

function answerOf(model: HighsModel, status: number, scale: number): ProgramSolution {
  if (status === INFEASIBLE) return { status: "infeasible", x: null, bound: Number.NEGATIVE_INFINITY };
  // 2 says that HiGHS holds a point that keeps to all rows.
  const found = Number(model.info.get("primal_solution_status")) === 2;
  const x = found ? Uint8Array.from(model.getSolution().colValue, (value) => (value > 0.5 ? 1 : 0)) : null;
  const bound = -Number(model.info.get("mip_dual_bound")) / scale;
  if (status === OPTIMAL && x !== null) return { status: "optimal", x, bound };
  const stopped = status === TIME_LIMIT ? { stoppedBy: "time" as const } : { stoppedBy: "effort" as const };
  return { status: x === null ? "unknown" : "feasible", ...stopped, x, bound };
}

function withoutDecisions(program: BinaryProgram): ProgramSolution {
  const possible = program.rows.every(({ lower, upper }) => lower <= 0 && upper >= 0);
  return possible
    ? { status: "optimal", x: new Uint8Array(0), bound: 0 }
    : { status: "infeasible", x: null, bound: Number.NEGATIVE_INFINITY };
}

/** A power of two that brings the largest number down to `size`, so that scaling rounds nothing. */
function powerOfTwo(values: Float64Array, size: number): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest <= size ? 1 : 2 ** -Math.ceil(Math.log2(largest / size));
}

function modelData(program: BinaryProgram, scale: number): HighsModelData {
  const n = program.objective.length;
  const { rows } = program;
  const scales = rows.map(({ coefficients }) => powerOfTwo(coefficients, 1e4));
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
    colCost: program.objective.map((value) => -value * scale),
    colLower: new Float64Array(n),
    colUpper: new Float64Array(n).fill(1),
    rowLower: Float64Array.from(rows, ({ lower }, r) => lower * (scales[r] as number)),
    rowUpper: Float64Array.from(rows, ({ upper }, r) => upper * (scales[r] as number)),
    integrality: new Int32Array(n).fill(1),
    matrix: { format: "csr", numRows: rows.length, numCols: n, starts, indices, values },
  };
}
