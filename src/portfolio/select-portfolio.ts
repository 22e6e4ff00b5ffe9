import { assertNoIssues } from "../foundation/operating-model-error.js";
import type { BinaryProgram } from "./binary-program.js";
import type { Candidate, PortfolioConstraints } from "./candidate.js";
import { checkPortfolio } from "./check-portfolio.js";
import { type Conflict, conflictSteps } from "./conflict.js";
import { type PortfolioProgram, portfolioProgram } from "./portfolio-program.js";
import { runToEnd, timeLeft } from "./run-steps.js";
import { type Selection, selectionOf } from "./selection.js";
import { solveAllowed, solveAllowedSync } from "./solve-allowed.js";
import {
  type AsyncSolveOptions,
  checkSolveOptions,
  type SolveOptions,
  solveProgram,
  solveSteps,
} from "./solve-program.js";

/** What to maximize, and how to solve. */
export interface SelectOptions extends AsyncSolveOptions {
  /** `value`, or the name of one of the candidates' `values`. */
  readonly maximize: string;
}

/**
 * Chooses the candidates worth most within the constraints. Without a `solver` the built-in ones answer: the
 * dynamic program for one resource and the exhaustive search up to 20 candidates prove their answer, beyond
 * that the answer is `heuristic` unless the search happened to end. Of equally good selections it is always
 * the same one, whatever the order of input.
 *
 * @throws OperatingModelError `invalid-argument` with all issues that `checkPortfolio` finds (unknown ids,
 *   circles of requirements, negative cost), and for a gap or time limit below 0.
 * @example
 * import { selectPortfolio } from "ai-operating-model/portfolio";
 * const candidates = [
 *   { id: "chat", value: "60", cost: "10" },
 *   { id: "triage", value: "100", cost: "20" },
 *   { id: "forecast", value: "120", cost: "30" },
 * ];
 * const selection = await selectPortfolio(candidates, { budget: "50" }, { maximize: "value" });
 * [selection.kind, selection.objective, selection.chosen]; // => ["proven", 220, ["forecast", "triage"]]
 */
export async function selectPortfolio(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
  options: SelectOptions,
): Promise<Selection> {
  const problem = preparedPortfolio(candidates, constraints, options);
  const left = timeFor(options);
  const answer = await solveAllowed(problem, options, solveProgram);
  let conflict: Conflict | null = null;
  if (answer.kind === "infeasible") {
    const steps = conflictSteps(problem);
    let step = steps.next();
    while (!step.done) {
      const limited = asking(options, left());
      step = steps.next(limited && (await solveAllowed(step.value, limited, solveProgram)));
    }
    conflict = step.value;
  }
  return selectionOf(candidates, constraints, options.maximize, problem, answer, conflict);
}

/**
 * {@link selectPortfolio} by the built-in solvers, in one go: for scripts, workers and small portfolios.
 *
 * @throws OperatingModelError as `selectPortfolio`.
 * @example
 * import { selectPortfolioSync } from "ai-operating-model/portfolio";
 * const candidates = [{ id: "chat", value: 5, cost: 3 }, { id: "triage", value: 4, cost: 3 }];
 * selectPortfolioSync(candidates, { budget: 4 }, { maximize: "value" }).chosen; // => ["chat"]
 */
export function selectPortfolioSync(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
  options: SolveOptions & { readonly maximize: string },
): Selection {
  const problem = preparedPortfolio(candidates, constraints, options);
  const left = timeFor(options);
  const solve = (program: BinaryProgram, limited: SolveOptions) => runToEnd(solveSteps(program, limited));
  const answer = solveAllowedSync(problem, options, solve);
  let conflict: Conflict | null = null;
  if (answer.kind === "infeasible") {
    const steps = conflictSteps(problem);
    let step = steps.next();
    while (!step.done) {
      const limited = asking(options, left());
      step = steps.next(limited && solveAllowedSync(step.value, limited, solve));
    }
    conflict = step.value;
  }
  return selectionOf(candidates, constraints, options.maximize, problem, answer, conflict);
}

/** What is left of the time for the answer and, where there is none, for the conflict. */
function timeFor({ timeLimitMs, now }: SolveOptions): () => number | undefined {
  return timeLimitMs === undefined ? () => undefined : timeLeft(timeLimitMs, now);
}

/** How to ask whether anything is feasible, in the time that is left; null where none is. */
function asking(options: AsyncSolveOptions, left: number | undefined): AsyncSolveOptions | null {
  const { solver, signal, now } = options;
  if (left !== undefined && left <= 0) return null;
  return {
    ...(solver && { solver }),
    ...(signal && { signal }),
    ...(now && { now }),
    ...(left !== undefined && { timeLimitMs: left }),
  };
}

/** The program of candidates and constraints, once everything is in order; throws what `selectPortfolio` throws. */
export function preparedPortfolio(
  candidates: readonly Candidate[],
  constraints: PortfolioConstraints,
  options: SolveOptions & { readonly maximize: string },
): PortfolioProgram {
  checkSolveOptions(options);
  assertNoIssues(checkPortfolio(candidates, constraints));
  return portfolioProgram(candidates, constraints, options.maximize);
}
