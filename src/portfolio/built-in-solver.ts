import type { BinaryProgram, ProgramSolution } from "./binary-program.js";
import { branchAndBound, type SearchProgress } from "./branch-and-bound.js";
import { asKnapsack, solveKnapsack } from "./knapsack.js";

/** Up to this many candidates the search is never cut short: it is exhaustive. */
const EXHAUSTIVE = 20;
/** Nodes of the search beyond that, a second or so. */
const NODES = 40_000;

/** Which of the built-in solvers gave an answer. */
export type BuiltInMethod = "dynamic-program" | "exhaustive" | "search";

/**
 * Solves without any other library: one resource by dynamic program, up to 20 candidates exhaustively, more
 * by greedy dives and local search within a search that is cut off after a number of nodes. Yields now and
 * then, so that a host can go on living in between.
 */
export function* solveBuiltIn(
  program: BinaryProgram,
  limits: { readonly gap: number; readonly outOfTime: () => boolean; readonly nodes?: number },
): Generator<SearchProgress, ProgramSolution & { readonly method: BuiltInMethod }> {
  const knapsack = asKnapsack(program);
  if (knapsack !== null) {
    const solution = yield* solveKnapsack(program, knapsack, limits.outOfTime);
    if (solution !== null) return { ...solution, method: "dynamic-program" };
  }
  const exhaustive = program.objective.length <= EXHAUSTIVE;
  const nodes = exhaustive ? Number.POSITIVE_INFINITY : (limits.nodes ?? NODES);
  const solution = yield* branchAndBound(program, { ...limits, nodes });
  return { ...solution, method: exhaustive ? "exhaustive" : "search" };
}
