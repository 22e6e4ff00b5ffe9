import { isRecord } from "../foundation/is-record.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { GateState } from "./gate-state.js";

const LISTS = [
  "votes",
  "conditions",
  "waivers",
  "delegations",
  "classifications",
  "releases",
  "handoffs",
  "learnings",
] as const satisfies readonly (keyof GateState)[];
const RECORDS = ["process", "assessments", "facts"] as const satisfies readonly (keyof GateState)[];

/** Refuses what is no state of a gate instance, by its place; a state comes from `initialState`, `evolve` or `replay`. */
export function assertState(state: GateState): void {
  assertRecord(state, ["state"]);
  for (const name of LISTS) {
    if (!Array.isArray(state[name])) throw invalidArgument(["state", name], "a list", state[name]);
  }
  for (const name of RECORDS) {
    if (!isRecord(state[name])) throw invalidArgument(["state", name], "an object", state[name]);
  }
}
