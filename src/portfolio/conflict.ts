import type { BinaryProgram } from "./binary-program.js";
import type { ConstraintId } from "./candidate.js";
import type { PortfolioProgram } from "./portfolio-program.js";
import type { AnswerKind } from "./solve-program.js";

/** Constraints that cannot be kept together. `minimal`: without any one of them the others can be kept. */
export interface Conflict {
  readonly constraintIds: readonly ConstraintId[];
  /** False where a search was cut off before it could tell whether one of them is needed. */
  readonly minimal: boolean;
}

/**
 * A smallest conflicting set by deletion: leaves out one constraint after another and keeps it out while the
 * rest still conflicts. Asks for a feasibility answer per constraint, each as a step.
 */
export function* conflictSteps({
  program,
  names,
}: PortfolioProgram): Generator<BinaryProgram, Conflict, AnswerKind> {
  const objective = new Float64Array(program.objective.length);
  let kept = names.map((_, index) => index);
  let minimal = true;
  for (const candidate of [...kept]) {
    const rest = kept.filter((index) => index !== candidate);
    const rows = rest.map((index) => program.rows[index] as BinaryProgram["rows"][0]);
    const kind = yield { ...program, objective, rows };
    if (kind === "infeasible") kept = rest;
    // Feasible is proven by any point: only an unanswered question leaves a doubt.
    else if (kind === "time-limit" || kind === "heuristic") minimal = false;
  }
  return { constraintIds: kept.map((index) => names[index] as ConstraintId), minimal };
}
