import { invalidDefinition } from "../foundation/operating-model-error.js";
import { checkProcess } from "./check-process.js";
import type { CriteriaSet, GateCriterion } from "./gate-criterion.js";
import type { Handoff, Process, ProcessStage } from "./process.js";

/**
 * A process as it is written down. Stage, role, criterion and hand-off ids are learned where they are
 * declared and only checked where they are used, so that a misspelt one is an error at its own place.
 */
export interface ProcessDeclaration<S extends string, R extends string, C extends string, H extends string>
  extends Omit<
    Process<Declared<NoInfer<S>, NoInfer<R>, NoInfer<C>, NoInfer<H>>>,
    "stages" | "roles" | "criteria" | "criteriaSets"
  > {
  readonly roles: readonly R[];
  readonly stages: readonly (Omit<
    ProcessStage<Declared<string, NoInfer<R>, string, string>>,
    "id" | "handoffs"
  > & {
    readonly id: S;
    readonly handoffs?: readonly (Omit<Handoff<Declared<string, NoInfer<R>, string, string>>, "id"> & {
      readonly id: H;
    })[];
  })[];
  readonly criteria?: readonly GateCriterion<C, NoInfer<R>>[];
  readonly criteriaSets?: readonly CriteriaSet<string, C, NoInfer<R>>[];
}

/** The names that a declaration brings. */
export interface Declared<S extends string, R extends string, C extends string, H extends string> {
  readonly stage: S;
  readonly role: R;
  readonly criterion: C;
  readonly handoff: H;
}

/**
 * Declares a process with literal types: from then on a misspelt stage, role, criterion, hand-off, command or
 * outcome is a compile error.
 *
 * @throws OperatingModelError `invalid-definition` with everything that contradicts itself.
 * @example
 * import { defineProcess, initialState } from "ai-operating-model/gates";
 * const process = defineProcess({
 *   id: "two-step",
 *   version: 1,
 *   roles: ["sponsor", "engineer"],
 *   businessRole: "sponsor",
 *   stages: [{ id: "idea" }, { id: "live" }],
 *   criteria: [{ id: "useful", assessor: "sponsor" }],
 *   gates: [{ stage: "idea", mustMeet: ["useful"], quorum: 1, voters: ["sponsor"] }],
 *   authority: {
 *     decide: ["sponsor"],
 *     kill: ["sponsor"],
 *     reopen: ["sponsor"],
 *     migrate: ["engineer"],
 *     waive: ["sponsor"],
 *     classify: ["engineer"],
 *   },
 * });
 * initialState(process).stage; // => "idea"
 */
export function defineProcess<
  const S extends string,
  const R extends string,
  const C extends string = never,
  const H extends string = never,
>(process: ProcessDeclaration<S, R, C, H>): Process<Declared<S, R, C, H>> {
  const issues = checkProcess(process as Process);
  if (issues.length > 0) throw invalidDefinition("process", issues);
  return process as Process<Declared<S, R, C, H>>;
}
