import { type BinaryProgram, objectiveAt, type ProgramSolution } from "./binary-program.js";
import { lagrangianBound } from "./lagrangian-bound.js";
import { improved } from "./local-search.js";
import { propagation } from "./propagation.js";

/** How long a search may go on, and how near to the best it must come. */
export interface SearchLimits {
  /** Relative gap at which to stop, 0 for the best. */
  readonly gap: number;
  /** Nodes to look at, at most. */
  readonly nodes: number;
  readonly outOfTime: () => boolean;
}

/** What a long search reports on its way, in the program's whole units. */
export interface SearchProgress {
  readonly nodes: number;
  readonly objective: number | null;
  readonly bound: number;
}

const PAUSE = 2048;

/**
 * Exact search: decides one candidate after another, gives up a branch as soon as the rows forbid it or its
 * Lagrangian bound is no better than what is known. Left alone it ends with a proof; stopped, it has the best
 * found and the bound that still holds. Decisions come in the order of how much the wrong choice would cost.
 */
export function* branchAndBound(
  program: BinaryProgram,
  limits: SearchLimits,
): Generator<SearchProgress, ProgramSolution> {
  const search = propagation(program);
  if (!search.possible) return { status: "infeasible", x: null, bound: Number.NEGATIVE_INFINITY };
  const { bound: root, reduced } = lagrangianBound(program);
  const order = Array.from(reduced.keys()).sort(
    (a, b) => Math.abs(reduced[b] as number) - Math.abs(reduced[a] as number) || a - b,
  );
  /** The next better objective: whole values can be no better than the whole part of a bound. */
  const reachable = Math.floor;
  let best: Uint8Array | null = null;
  let objective = Number.NEGATIVE_INFINITY;
  let nodes = 0;
  let givenUp = Number.NEGATIVE_INFINITY;
  const hopeless = (bound: number): boolean => {
    if (best === null) return false;
    if (reachable(bound) <= objective) return true;
    if (reachable(bound) > objective + limits.gap * Math.abs(objective)) return false;
    givenUp = Math.max(givenUp, reachable(bound));
    return true;
  };
  /** What fixing a decision this way takes off the bound. */
  const price = (column: number, value: number): number =>
    value === 1 ? Math.max(0, -(reduced[column] as number)) : Math.max(0, reduced[column] as number);

  interface Branch {
    readonly column: number;
    readonly value: 0 | 1;
    readonly depth: number;
    readonly bound: number;
    readonly next: number;
  }
  const open: Branch[] = [];
  /** The bound after everything that is on the trail beyond `depth` is paid for. */
  const settledBound = (bound: number, depth: number): number => {
    let out = bound;
    for (let k = depth; k < search.depth(); k++) {
      const column = search.trail[k] as number;
      out -= price(column, search.state[column] as number);
    }
    return out;
  };
  const expand = (bound: number, from: number): void => {
    let next = from;
    while (next < order.length && search.state[order[next] as number] !== -1) next++;
    if (next === order.length) {
      const x = improved(program, Uint8Array.from(search.state));
      const value = objectiveAt(program, x);
      if (value > objective) [best, objective] = [x, value];
      return;
    }
    const column = order[next] as number;
    const preferred = (reduced[column] as number) > 0 ? 1 : 0;
    const depth = search.depth();
    // The last one pushed is looked at first.
    open.push({ column, value: (1 - preferred) as 0 | 1, depth, bound, next });
    open.push({ column, value: preferred, depth, bound, next });
  };

  expand(settledBound(root, 0), 0);
  let stoppedBy: "time" | "effort" | undefined;
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    if (hopeless(branch.bound - price(branch.column, branch.value))) continue;
    nodes++;
    if (nodes > limits.nodes) stoppedBy = "effort";
    else if (limits.outOfTime()) stoppedBy = "time";
    if (stoppedBy !== undefined) {
      open.push(branch);
      break;
    }
    if (nodes % PAUSE === 0) yield { nodes, objective: best === null ? null : objective, bound: root };
    search.undo(branch.depth);
    if (!search.fix(branch.column, branch.value)) continue;
    const bound = settledBound(branch.bound, branch.depth);
    if (!hopeless(bound)) expand(bound, branch.next + 1);
  }
  if (stoppedBy !== undefined) {
    const left = Math.max(givenUp, ...open.map(({ bound }) => reachable(bound)));
    const bound = Math.max(objective, Math.min(reachable(root), left));
    return { status: best === null ? "unknown" : "feasible", stoppedBy, x: best, bound };
  }
  if (best === null) return { status: "infeasible", x: null, bound: Number.NEGATIVE_INFINITY };
  const status = givenUp > objective ? "feasible" : "optimal";
  return { status, x: best, bound: Math.max(objective, givenUp) };
}
