import { type BinaryProgram, isFeasible, objectiveAt, type ProgramSolution } from "./binary-program.js";
import { branchAndBound, type SearchProgress } from "./branch-and-bound.js";
import { asKnapsack, solveKnapsack } from "./knapsack.js";
import { improved } from "./local-search.js";
import { propagation } from "./propagation.js";
import { ruinAndRecreate } from "./ruin-and-recreate.js";

/** Up to this many candidates the search is never cut short: it is exhaustive. */
const EXHAUSTIVE = 20;
/** Nodes times decisions of the search beyond that, a few seconds: 40,000 nodes for 200 candidates. */
const EFFORT = 8_000_000;

/** Rounds times decisions of ruin and recreate after a search that was cut off. */
const REBUILDING = 4_000_000;

/** Which of the built-in solvers gave an answer. */
export type BuiltInMethod = "dynamic-program" | "exhaustive" | "search";

/**
 * Solves without any other library: one resource by dynamic program, up to 20 candidates exhaustively, more
 * by a search that is cut off after a number of nodes and what it found made better. Yields now and
 * then, so that a host can go on living in between.
 */
export function* solveBuiltIn(
  program: BinaryProgram,
  limits: {
    readonly gap: number;
    readonly outOfTime: () => boolean;
    readonly halfTime?: () => boolean;
    /** A point that is known already, feasible or not. */
    readonly start?: Uint8Array;
    /** Nodes times decisions of the search. */
    readonly effort?: number;
  },
): Generator<SearchProgress, ProgramSolution & { readonly method: BuiltInMethod }> {
  const knapsack = asKnapsack(program);
  if (knapsack !== null) {
    const solution = yield* solveKnapsack(program, knapsack, limits.outOfTime);
    if (solution !== null) return { ...solution, method: "dynamic-program" };
  }
  const n = program.objective.length;
  const exhaustive = n <= EXHAUSTIVE;
  const nodes = exhaustive ? Number.POSITIVE_INFINITY : Math.ceil((limits.effort ?? EFFORT) / n);
  const { gap, outOfTime, halfTime = outOfTime } = limits;
  const search = { gap, nodes, outOfTime: exhaustive ? outOfTime : halfTime };
  const solution = withStart(program, yield* branchAndBound(program, search), limits.start);
  if (exhaustive || solution.x === null || solution.stoppedBy === undefined) {
    return { ...solution, method: exhaustive ? "exhaustive" : "search" };
  }
  // With a time limit the rest of the time is used, without one a fixed effort.
  const rounds = limits.halfTime === undefined ? Math.ceil(REBUILDING / n) : Number.POSITIVE_INFINITY;
  const x = improved(program, yield* ruinAndRecreate(program, solution.x, { rounds, outOfTime }));
  const bound = Math.max(solution.bound, objectiveAt(program, x));
  return { ...solution, stoppedBy: outOfTime() ? "time" : "effort", x, bound, method: "search" };
}

/**
 * The better of what a search cut off found and a point that was known before it, or that is built up from what the
 * rows prescribe: so that an answer exists however early the search was cut off.
 */
function withStart(program: BinaryProgram, found: ProgramSolution, start?: Uint8Array): ProgramSolution {
  if (found.stoppedBy === undefined) return found;
  const prescribed = Uint8Array.from(propagation(program).state, (state) => (state === 1 ? 1 : 0));
  let { x } = found;
  for (const known of [start, prescribed]) {
    if (known === undefined || !isFeasible(program, known)) continue;
    const better = improved(program, known);
    if (x === null || objectiveAt(program, better) > objectiveAt(program, x)) x = better;
  }
  if (x === found.x || x === null) return found;
  return { ...found, status: "feasible", x, bound: Math.max(found.bound, objectiveAt(program, x)) };
}
