import type { GateState } from "./gate-state.js";
import type { Duty } from "./process.js";
import { gateOf, type ProcessPlan } from "./process-plan.js";

/** The duty that bars a person from another, or undefined. Roles play no part: nobody is exempt. */
export function barringDuty(
  plan: ProcessPlan,
  state: GateState,
  person: string,
  duty: Duty,
  at: number,
): Duty | undefined {
  return plan.incompatible[duty].find((other) => personsWith(plan, state, other, at).includes(person));
}

/** Everyone whom segregation bars from a duty now. */
export function barredPersons(plan: ProcessPlan, state: GateState, duty: Duty, at: number): string[] {
  return [...new Set(plan.incompatible[duty].flatMap((other) => personsWith(plan, state, other, at)))];
}

/** Who has a duty, as far as it still bears on this gate: a decision ends the round and leaves nothing. */
function personsWith(plan: ProcessPlan, state: GateState, duty: Duty, at: number): readonly string[] {
  switch (duty) {
    case "submit":
      return state.submission?.submitters ?? [];
    case "vote":
      return state.votes.flatMap((vote) => [vote.person, vote.castBy]);
    case "waive":
      return state.waivers.filter((waiver) => at < Date.parse(waiver.until)).map((waiver) => waiver.by);
    case "classify":
      return state.classifications.map((classification) => classification.by);
    case "assess":
      return (gateOf(plan, state)?.must ?? []).flatMap(({ id }) => state.assessments[id]?.by ?? []);
    default:
      return [];
  }
}
