import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { type BinaryProgram, isFeasible, objectiveAt, type ProgramSolution } from "./binary-program.js";
import type { SearchProgress } from "./branch-and-bound.js";
import { solveBuiltIn } from "./built-in-solver.js";
import { runInSteps, runToEnd, stopwatch, throwIfAborted } from "./run-steps.js";
import type { PortfolioProgress, Solver, StopSignal } from "./solver.js";

/** How honest the answer to a program is; see `Selection`. */
export type AnswerKind = "proven" | "within-gap" | "heuristic" | "infeasible" | "time-limit";

/** How a program is to be solved. */
export interface SolveOptions {
  /** The relative gap that is good enough; 0 unless stated. */
  readonly gap?: number;
  readonly timeLimitMs?: number;
  /** The clock for the time limit, in milliseconds; the host's `performance.now` unless given. */
  readonly now?: () => number;
}

/** How a program is to be solved when there is time to wait. */
export interface AsyncSolveOptions extends SolveOptions {
  readonly solver?: Solver;
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: PortfolioProgress) => void;
}

/** The answer to a program. Amounts are in the unit of what is maximized, null where there are none. */
export interface ProgramAnswer {
  readonly kind: AnswerKind;
  readonly method: string;
  readonly x: Uint8Array | null;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
}

/** Solves with the injected solver, else with the built-in ones. */
export async function solveProgram(
  program: BinaryProgram,
  options: AsyncSolveOptions,
  start?: Uint8Array,
): Promise<ProgramAnswer> {
  const { solver, signal, onProgress, gap = 0, timeLimitMs } = options;
  checkSolveOptions(options);
  throwIfAborted(signal);
  if (solver === undefined)
    return runInSteps(solveSteps(program, options, start), {
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    });
  // Of more than a few decisions the built-in search goes first, for a part of the time: it gives the solver a
  // point to start from, and an answer if the solver comes back with less.
  const first = program.objective.length > FEW;
  const limits = {
    ...timing(first ? timeLimitMs && timeLimitMs * FIRST : undefined, options.now),
    gap,
    effort: START_EFFORT,
    ...(start && { start }),
  };
  const own = first
    ? await runInSteps(inUnitsOf(program, solveBuiltIn(program, limits)), options)
    : undefined;
  if (own?.status === "infeasible" || own?.status === "optimal")
    return answerTo(program, own, own.method, gap);
  const given = await solver.solve(program, {
    gap,
    ...(timeLimitMs === undefined ? {} : { timeLimitMs: first ? timeLimitMs * (1 - FIRST) : timeLimitMs }),
    ...(own?.x ? { start: own.x } : {}),
  });
  throwIfAborted(signal);
  // Of a few decisions all it says is looked into, which takes no time.
  const other = own ?? runToEnd(solveBuiltIn(program, { gap, outOfTime: () => false }));
  const { solution, method } = believed(program, other, given, solver.name);
  return answerTo(program, solution, method, gap);
}

/** Throws for a gap or a time limit that means nothing. */
export function checkSolveOptions(options: SolveOptions): void {
  assertRecord(options, ["options"]);
  const { gap = 0, timeLimitMs = 0 } = options;
  if (!(gap >= 0 && gap < 1)) throw invalidArgument(["options", "gap"], "a fraction from 0 to below 1", gap);
  if (!(typeof timeLimitMs === "number" && timeLimitMs >= 0))
    throw invalidArgument(["options", "timeLimitMs"], "milliseconds from 0", timeLimitMs);
}

/** Up to this many decisions an injected solver is asked at once. */
const FEW = 20;
/** The part of the time that the built-in search has before an injected solver. */
const FIRST = 0.1;
/** Nodes times decisions of the search that only looks for a start. */
const START_EFFORT = 2_000_000;

/**
 * What can be believed of an injected solver: its point where that keeps to all rows, its bound where no known point
 * is above it, its word that nothing is feasible where nothing feasible is known. A solver works within tolerances,
 * and may be wrong: what is known here comes first.
 */
function believed(
  program: BinaryProgram,
  own: ProgramSolution & { readonly method: string },
  given: ProgramSolution | null | undefined,
  name: string,
): { readonly solution: ProgramSolution; readonly method: string } {
  const offered = given?.x;
  const sound =
    offered instanceof Uint8Array &&
    offered.length === program.objective.length &&
    offered.every((value) => value === 0 || value === 1) &&
    isFeasible(program, offered);
  const points = [own.x, sound ? offered : null].filter((x): x is Uint8Array => x !== null);
  const x =
    points.length === 0
      ? null
      : points.reduce((a, b) => (objectiveAt(program, b) > objectiveAt(program, a) ? b : a));
  const least = x === null ? Number.NEGATIVE_INFINITY : objectiveAt(program, x);
  const claimed = given?.status === "infeasible" ? Number.NEGATIVE_INFINITY : (given?.bound ?? Number.NaN);
  // NaN says nothing, and a bound below a known point is wrong.
  const bounded = claimed >= least - 1e-6 * Math.max(1, Math.abs(least));
  const bound = bounded ? Math.min(own.bound, claimed) : own.bound;
  const contradicted = claimed < least && !bounded;
  // A proof of one's own says what there is to say; the other's name stands under it where it says the same.
  if (own.status === "infeasible")
    return { solution: own, method: given?.status === "infeasible" ? name : own.method };
  if (own.status === "optimal") {
    const same = sound && !contradicted && objectiveAt(program, offered) === least;
    return { solution: same ? { ...own, x: offered } : own, method: same ? name : own.method };
  }
  if (given?.status === "infeasible" && x === null) return { solution: given, method: name };
  const { stoppedBy = given?.status === "optimal" ? undefined : own.stoppedBy } = given ?? {};
  return {
    solution: { status: x === null ? "unknown" : "feasible", ...(stoppedBy && { stoppedBy }), x, bound },
    method: contradicted || !(sound || bounded) ? own.method : name,
  };
}

/** Solves with the built-in solvers, step by step. */
export function* solveSteps(
  program: BinaryProgram,
  options: SolveOptions,
  start?: Uint8Array,
): Generator<PortfolioProgress, ProgramAnswer> {
  const { gap = 0, timeLimitMs, now } = options;
  const steps = solveBuiltIn(program, { ...timing(timeLimitMs, now), gap, ...(start && { start }) });
  const solution = yield* inUnitsOf(program, steps);
  return answerTo(program, solution, solution.method, gap);
}

/** Half of the time is for the search, the rest for making better what it found. */
function timing(
  timeLimitMs: number | undefined,
  now: (() => number) | undefined,
): { outOfTime: () => boolean; halfTime?: () => boolean } {
  const outOfTime = stopwatch(timeLimitMs, now);
  return timeLimitMs === undefined ? { outOfTime } : { outOfTime, halfTime: stopwatch(timeLimitMs / 2, now) };
}

function* inUnitsOf<T>(
  program: BinaryProgram,
  steps: Generator<SearchProgress, T>,
): Generator<PortfolioProgress, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield inUnits(step.value, program.objectiveScale);
  }
}

const inUnits = ({ nodes, objective, bound }: SearchProgress, unit: number): PortfolioProgress => ({
  nodes,
  objective: objective === null ? null : objective / unit,
  bound: bound / unit,
});

/** The gap that a solver which works in floats may leave at its end. */
const TOLERANCE = 1e-9;

/** What may be claimed of a solution, and no more. */
function answerTo(
  program: BinaryProgram,
  solution: ProgramSolution,
  method: string,
  wanted: number,
): ProgramAnswer {
  const { status, x } = solution;
  const unit = program.objectiveScale;
  if (status === "infeasible")
    return { kind: "infeasible", method, x: null, objective: null, bound: null, gap: null };
  const stopped = solution.stoppedBy === "time" ? "time-limit" : "heuristic";
  const known = Number.isFinite(solution.bound) && Math.abs(solution.bound) < 1e300;
  if (x === null) {
    return {
      kind: stopped,
      method,
      x,
      objective: null,
      bound: known ? solution.bound / unit : null,
      gap: null,
    };
  }
  const objective = objectiveAt(program, x);
  let bound = known ? solution.bound : null;
  // Whole objectives can be no better than the whole part of a bound (with room for a float's rounding).
  if (bound !== null)
    bound = bound <= objective ? objective : Math.floor(bound + 1e-6 + Math.abs(bound) * 1e-12);
  // Where amounts did not fit into whole numbers, their rounding is part of the gap.
  if (bound !== null && !program.exact) bound += Math.abs(bound) * 1e-9;
  const gap = bound === null ? null : gapBetween(objective, bound);
  // A solver that ran to its end within its tolerance has left nothing better than the gap that is stated.
  const ended = solution.stoppedBy === undefined && program.exact ? TOLERANCE : 0;
  const kind: AnswerKind =
    gap === 0 && program.exact
      ? "proven"
      : gap !== null && gap > 0 && gap <= Math.max(wanted, ended)
        ? "within-gap"
        : stopped;
  return { kind, method, x, objective: objective / unit, bound: bound === null ? null : bound / unit, gap };
}

/** (bound - objective) / |objective|, or of the bound where the objective is 0. */
export function gapBetween(objective: number, bound: number): number {
  if (bound <= objective) return 0;
  return (bound - objective) / Math.abs(objective === 0 ? bound : objective);
}
