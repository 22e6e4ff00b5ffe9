import type { ConstraintId } from "./candidate.js";
import type { LimitedRow } from "./limited-row.js";
import type { PortfolioProgram } from "./portfolio-program.js";
import { type RoundedProgram, roundedProgram } from "./rounded-program.js";
import type { ProgramAnswer } from "./solve-program.js";

/** Constraints that cannot be kept together. */
export interface Conflict {
  readonly constraintIds: readonly ConstraintId[];
  /**
   * Whether without any one of them the others can be kept. False where the search for a smaller set was cut off, by the
   * time limit or its own: some of them may have no part in it then.
   */
  readonly minimal: boolean;
}

/**
 * A smallest conflicting set by deletion: leaves out one constraint after another and keeps it out while the
 * rest still conflicts. Asks for any feasible point per constraint, each as a step; null says that there was no time.
 */
export function* conflictSteps({
  ids,
  rows,
  names,
}: PortfolioProgram): Generator<RoundedProgram, Conflict, ProgramAnswer | null> {
  const nothing = { values: new Float64Array(ids.length), scale: 1 };
  let kept = names.map((_, index) => index);
  let minimal = true;
  for (const candidate of [...kept]) {
    const rest = kept.filter((index) => index !== candidate);
    const answer = yield roundedProgram(
      nothing,
      rest.map((index) => rows[index] as LimitedRow),
    );
    if (answer?.kind === "infeasible") kept = rest;
    // Any point proves that the rest can be kept: only an unanswered question leaves a doubt.
    else if (answer === null || answer.x === null) minimal = false;
  }
  return { constraintIds: kept.map((index) => names[index] as ConstraintId), minimal };
}
