import {
  type DecimalString,
  ExactDecimal,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { Candidate, PortfolioConstraints } from "./candidate.js";
import { totalCost } from "./portfolio-program.js";
import { preparedPortfolio, type SelectOptions } from "./select-portfolio.js";
import { selectionOf } from "./selection.js";
import { solveAllowed } from "./solve-allowed.js";
import { type AnswerKind, solveProgram } from "./solve-program.js";

/** The best selection at one budget. */
export interface FrontierPoint {
  readonly budget: DecimalString;
  readonly kind: AnswerKind;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  /** What the chosen cost, at most the budget. */
  readonly cost: DecimalString;
  readonly chosen: readonly string[];
}

/** How firmly a candidate belongs, whatever the budget turns out to be. */
export interface CoreIndex {
  readonly id: string;
  /** Share of the frontier's feasible points that choose it: 1 is core, 0 exterior. */
  readonly coreIndex: number;
  readonly group: "core" | "borderline" | "exterior";
  /** The smallest budget from which on all points choose it; null where the last does not. */
  readonly from: DecimalString | null;
}

/** Value against budget. */
export interface Frontier {
  readonly maximize: string;
  readonly points: readonly FrontierPoint[];
  /** By falling index. */
  readonly candidates: readonly CoreIndex[];
}

/**
 * The efficient frontier: the best selection at each total budget, in place of `constraints.budget`; all other
 * constraints hold at every point. The core index follows robust portfolio modeling (Liesiö, Mild and Salo
 * 2007), taken over the points given: a candidate that every budget chooses can be started before the budget
 * is known. A point whose search found less than a smaller budget's takes over that selection.
 *
 * @throws OperatingModelError `invalid-argument` for no budgets, and as `selectPortfolio`.
 * @example
 * import { efficientFrontier } from "ai-operating-model/portfolio";
 * const candidates = [{ id: "chat", value: 5, cost: 2 }, { id: "agents", value: 7, cost: 4 }];
 * const { points } = await efficientFrontier(candidates, {}, { maximize: "value", budgets: [2, 4, 6] });
 * points.map(({ budget, objective }) => [budget, objective]); // => [["2", 5], ["4", 7], ["6", 12]]
 */
export async function efficientFrontier(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
  options: SelectOptions & { readonly budgets: readonly MoneyInput[] },
): Promise<Frontier> {
  assertShape({ budgets: "list", maximize: "string" }, options, ["options"]);
  const { budgets, ...rest } = options;
  if (budgets.length === 0) throw invalidArgument(["options", "budgets"], "at least one budget", budgets);
  const sorted = budgets
    .map((budget, index) => toDecimal(budget, ["options", "budgets", index], ExactDecimal))
    .sort((a, b) => a.comparedTo(b));
  const points: FrontierPoint[] = [];
  for (const budget of sorted) {
    // As selectPortfolio, without a search for the conflict of a budget that is too small.
    const limited = { ...constraints, budget };
    const problem = preparedPortfolio(candidates, limited, rest);
    const answer = await solveAllowed(problem, rest, solveProgram);
    const selection = selectionOf(candidates, limited, rest.maximize, problem, answer, null);
    const before = points.at(-1);
    const better =
      before?.objective != null && (selection.objective === null || before.objective > selection.objective);
    const { kind, bound } = selection;
    const objective = better ? before.objective : selection.objective;
    const chosen = better ? before.chosen : selection.chosen;
    const cost = candidates.reduce(
      (sum, candidate) => (chosen.includes(candidate.id) ? sum.plus(totalCost(candidate)) : sum),
      new ExactDecimal(0),
    );
    const gap =
      objective === null || bound === null
        ? null
        : bound <= objective
          ? 0
          : (bound - objective) / Math.abs(objective || bound);
    points.push({
      budget: toExactString(budget),
      kind,
      objective,
      bound,
      gap,
      cost: toExactString(cost),
      chosen,
    });
  }
  return { maximize: options.maximize, points, candidates: coreIndices(candidates, points) };
}

function coreIndices(candidates: readonly Candidate[], points: readonly FrontierPoint[]): CoreIndex[] {
  const feasible = points.filter(({ objective }) => objective !== null);
  return candidates
    .map(({ id }): CoreIndex => {
      const share =
        feasible.length === 0
          ? 0
          : feasible.filter(({ chosen }) => chosen.includes(id)).length / feasible.length;
      let from: DecimalString | null = null;
      for (const point of [...points].reverse()) {
        if (!point.chosen.includes(id)) break;
        from = point.budget;
      }
      const group = share === 1 ? "core" : share === 0 ? "exterior" : "borderline";
      return { id, coreIndex: share, group, from };
    })
    .sort((a, b) => b.coreIndex - a.coreIndex || (a.id < b.id ? -1 : 1));
}
