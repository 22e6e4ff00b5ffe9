import { type BinaryProgram, isFeasible, type ProgramRow } from "./binary-program.js";
import {
  type HighsModel,
  type HighsRuntime,
  highsModelData,
  MODEL_STATUS,
  objectiveFactor,
  rowFactor,
} from "./highs-model.js";
import type { LagrangianBound } from "./lagrangian-bound.js";
import { propagation } from "./propagation.js";

/** The linear relaxation of a program: decisions may be fractions. */
export interface Relaxation extends LagrangianBound {
  readonly x: Float64Array;
  /** What one more unit of each row would bring, or cost, in the program's whole units. */
  readonly duals: Float64Array;
}

/** The relaxation, and where a dive from it ended. */
export interface LinearDive {
  readonly relaxation: Relaxation;
  /** A feasible point, or null where the dive ended in a contradiction. */
  readonly x: Uint8Array | null;
}

/** A decision from here on is as good as taken. */
const WHOLE = 0.999;
/** Likely enough to be taken together with others, and how many of them. */
const LIKELY = 0.7;
const TOGETHER = 10;

/**
 * Solves the linear relaxation, and dives from it: takes what is whole or nearly, with all that follows from it, and
 * solves the rest again, until nothing is a fraction. Each solve goes on from the basis of the one before. Null where
 * the relaxation has no answer in time.
 */
export function linearDive(
  program: BinaryProgram,
  highs: HighsRuntime,
  timeLimitMs: number,
): LinearDive | null {
  const model = highs.createModel();
  try {
    model.passModel(highsModelData(program, true));
    model.options.set({ output_flag: false, time_limit: timeLimitMs / 1000 });
    if (model.run().modelStatus !== MODEL_STATUS.optimal) return null;
    const factor = objectiveFactor(program);
    const { colValue, colDual, rowDual } = model.getSolution();
    const x = colValue.slice();
    const reduced = Float64Array.from(colDual, (value) => -value / factor);
    const duals = Float64Array.from(
      rowDual,
      (value, r) => (-value * rowFactor(program.rows[r] as ProgramRow)) / factor,
    );
    const bound = -Number(model.info.get("objective_function_value")) / factor;
    return { relaxation: { x, reduced, duals, bound }, x: diveFrom(program, model, x) };
  } finally {
    model.dispose();
  }
}

function diveFrom(program: BinaryProgram, model: HighsModel, root: Float64Array): Uint8Array | null {
  const n = program.objective.length;
  const search = propagation(program);
  if (!search.possible) return null;
  let x = root;
  for (;;) {
    const open = Array.from(x.keys()).filter((j) => search.state[j] === -1 && (x[j] as number) > 1e-6);
    if (open.length === 0) break;
    const key = (j: number): number => {
      const value = x[j] as number;
      return value >= WHOLE ? 2 : value;
    };
    open.sort((a, b) => key(b) - key(a) || a - b);
    let taken = 0;
    for (const j of open) {
      const value = x[j] as number;
      if (taken > 0 && value < WHOLE && !(value > LIKELY && taken < TOGETHER)) break;
      const depth = search.depth();
      if (!search.fix(j, 1)) {
        search.undo(depth);
        if (!search.fix(j, 0)) return null;
      }
      taken++;
      if (value < LIKELY) break;
    }
    const lower = Float64Array.from(search.state, (state) => (state === 1 ? 1 : 0));
    const upper = Float64Array.from(search.state, (state) => (state === 0 ? 0 : 1));
    model.changeColsBounds({ kind: "range", from: 0, to: n - 1 }, lower, upper);
    if (model.run().modelStatus !== MODEL_STATUS.optimal) return null;
    x = model.getSolution().colValue;
  }
  const point = Uint8Array.from(search.state, (state) => (state === 1 ? 1 : 0));
  return isFeasible(program, point) ? point : null;
}
