import { isRecord } from "../foundation/is-record.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import type { GateState } from "./gate-state.js";

/**
 * Refuses what is no state of a gate instance. States are made by `initialState`, `evolve` and `replay`, so that three
 * of their members tell one from everything else that a host may hand over by mistake.
 */
export function assertState(state: GateState): void {
  const { assessments, facts, classifications } = isRecord(state) ? state : ({} as Partial<GateState>);
  if (!isRecord(assessments) || !isRecord(facts) || !Array.isArray(classifications))
    throw invalidArgument(["state"], "a state of a gate instance", state);
}
