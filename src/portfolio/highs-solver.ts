import { assertRecord } from "../foundation/operating-model-error.js";
import { type BinaryProgram, isFeasible, objectiveAt, type ProgramSolution } from "./binary-program.js";
import { explorer } from "./explorer.js";
import {
  type HighsModel,
  type HighsRuntime,
  highsModelData,
  MODEL_STATUS,
  objectiveFactor,
} from "./highs-model.js";
import { linearDive } from "./linear-dive.js";
import { improved } from "./local-search.js";
import { neighborhoodSearch } from "./neighborhood-search.js";
import { timeLeft } from "./run-steps.js";
import type { Solver } from "./solver.js";

/** The part of a time limit that the search of the whole program has; the rest makes better what it found. */
const WHOLE = 0.08;
/** The part of a time limit for an exploration before the search of the whole. */
const EXPLORED = 0.04;
/** Where a good point is known HiGHS leaves its heuristics out: they take more than half of the time. */
const LEAN = {
  mip_heuristic_effort: 0,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_heuristic_run_zi_round: false,
  mip_heuristic_run_shifting: false,
  mip_detect_symmetry: false,
};
/** Parts are solved in less time by many nodes than by cuts at each: in the benchmark's seed 7 by six times the nodes. */
const QUICK = { mip_allow_cut_separation_at_nodes: false };
/** With less time than this, in milliseconds, or fewer decisions, the whole program has all of it. */
const LEAST_TIME = 500;
const FEW = 60;

/**
 * HiGHS as a {@link Solver}. The host loads it (`highs` is an optional peer) and hands over the runtime or a
 * function that loads it on first use. A solve blocks its thread until it ends or its time is up: run long
 * ones in a worker. Relative and absolute gap are set explicitly: by default HiGHS calls a solution optimal
 * that is up to 0.01 % from it. Under a time limit, what the search of the whole program leaves open is made
 * better by solving parts of it; the bound is that of the whole.
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
  assertRecord(options, ["options"]);
  let loaded: Promise<HighsRuntime> | undefined;
  const runtime = (): Promise<HighsRuntime> => {
    loaded ??= typeof highs === "function" ? highs() : Promise.resolve(highs);
    return loaded;
  };
  const further = options.options ?? {};
  return {
    name: "highs",
    async solve(program, { gap, timeLimitMs, start }) {
      if (program.objective.length === 0) return withoutDecisions(program);
      const left = timeLimitMs === undefined ? undefined : timeLeft(timeLimitMs);
      const highs = await runtime();
      const whole: Whole = { gap, further, ...(start && { start }) };
      if (left === undefined || left() < LEAST_TIME || program.objective.length < FEW) {
        return solveWhole(program, highs, { ...whole, ...(left && { timeLimitMs: left() }) });
      }
      return solveAndImprove(program, highs, whole, left);
    },
  };
}

interface Whole {
  readonly gap: number;
  readonly timeLimitMs?: number;
  readonly start?: Uint8Array;
  /** Only what is better is looked for. */
  readonly above?: number;
  readonly further: Readonly<Record<string, string | number | boolean>>;
}

function solveWhole(
  program: BinaryProgram,
  highs: HighsRuntime,
  { gap, timeLimitMs, start, above, further }: Whole,
): ProgramSolution {
  const model = highs.createModel();
  try {
    model.passModel(highsModelData(program));
    model.options.set({
      output_flag: false,
      mip_rel_gap: gap,
      mip_abs_gap: 0,
      mip_feasibility_tolerance: 1e-9,
      ...(timeLimitMs === undefined ? {} : { time_limit: Math.max(0, timeLimitMs) / 1000 }),
      // The objective is whole, so what is better is so by 1.
      ...(above === undefined ? {} : { objective_bound: -(above + 0.5) * objectiveFactor(program) }),
      ...further,
    });
    if (start !== undefined) model.setSolution({ colValue: Float64Array.from(start) });
    return answerOf(program, model, model.run().modelStatus);
  } finally {
    model.dispose();
  }
}

/** Dives for a start, searches the whole program for a part of the time, and makes better what that found. */
function solveAndImprove(
  program: BinaryProgram,
  highs: HighsRuntime,
  whole: Whole,
  left: () => number,
): ProgramSolution {
  const dive = linearDive(program, highs, left());
  if (dive === null) return solveWhole(program, highs, { ...whole, timeLimitMs: left() });
  const { relaxation } = dive;
  const starts = [whole.start, dive.x === null ? undefined : improved(program, dive.x)].filter(
    (x): x is Uint8Array => x !== undefined && isFeasible(program, x),
  );
  // The better the start, the more the search of the whole can leave out.
  const best = (): Uint8Array | undefined =>
    starts.length === 0
      ? undefined
      : starts.reduce((a, b) => (objectiveAt(program, b) > objectiveAt(program, a) ? b : a));
  const from = best() ?? new Uint8Array(program.objective.length);
  const exploring = explorer(program, relaxation, from, { left });
  starts.push(...exploring.explore(left() * EXPLORED));
  const start = best();
  const lean = { ...whole, further: { ...LEAN, ...whole.further } };
  const solution = solveWhole(program, highs, {
    ...lean,
    timeLimitMs: left() * WHOLE,
    ...(start && { start }),
  });
  const points = [...starts, ...(solution.x === null ? [] : [solution.x])].filter((x) =>
    isFeasible(program, x),
  );
  if (solution.stoppedBy !== "time" || points.length === 0) return solution;
  const quick = { gap: 0, further: { ...QUICK, ...lean.further } };
  const { x, proven } = neighborhoodSearch(program, points, {
    relaxation,
    explorer: exploring,
    left,
    solvePart: (part, from, timeLimitMs) => solvePart(part, highs, { ...quick, ...from, timeLimitMs }),
  });
  const bound = proven ? objectiveAt(program, x) : Math.min(solution.bound, relaxation.bound);
  return { status: proven ? "optimal" : "feasible", stoppedBy: "time", x, bound };
}

function solvePart(
  program: BinaryProgram,
  highs: HighsRuntime,
  part: Whole,
): { readonly x: Uint8Array | null; readonly proven: boolean } {
  const { status, x } = solveWhole(program, highs, part);
  return { x, proven: status === "optimal" || status === "infeasible" };
}

function answerOf(program: BinaryProgram, model: HighsModel, status: number): ProgramSolution {
  if (status === MODEL_STATUS.infeasible) {
    return { status: "infeasible", x: null, bound: Number.NEGATIVE_INFINITY };
  }
  // 2 says that HiGHS holds a point that keeps to all rows.
  const found = Number(model.info.get("primal_solution_status")) === 2;
  const x = found ? Uint8Array.from(model.getSolution().colValue, (value) => (value > 0.5 ? 1 : 0)) : null;
  // Reduced costs are right to 1e-7 for each decision, by HiGHS's default: so much the bound may be off.
  const bound =
    (-Number(model.info.get("mip_dual_bound")) + 1e-7 * program.objective.length) / objectiveFactor(program);
  if (status === MODEL_STATUS.optimal && x !== null) return { status: "optimal", x, bound };
  const stopped =
    status === MODEL_STATUS.timeLimit ? { stoppedBy: "time" as const } : { stoppedBy: "effort" as const };
  return { status: x === null ? "unknown" : "feasible", ...stopped, x, bound };
}

function withoutDecisions(program: BinaryProgram): ProgramSolution {
  const possible = program.rows.every(({ lower, upper }) => lower <= 0 && upper >= 0);
  return possible
    ? { status: "optimal", x: new Uint8Array(0), bound: 0 }
    : { status: "infeasible", x: null, bound: Number.NEGATIVE_INFINITY };
}
