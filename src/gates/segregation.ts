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
  for (const other of plan.incompatible[duty]) {
    if (hasDuty(plan, state, person, other, at)) return other;
  }
  return undefined;
}

/** Everyone whom segregation bars from a duty now. */
export function barredPersons(plan: ProcessPlan, state: GateState, duty: Duty, at: number): string[] {
  const persons = new Set<string>();
  for (const other of plan.incompatible[duty]) {
    for (const person of personsWith(plan, state, other, at)) persons.add(person);
  }
  return [...persons];
}

function hasDuty(plan: ProcessPlan, state: GateState, person: string, duty: Duty, at: number): boolean {
  if (duty === "submit") return state.submission?.submitters.includes(person) ?? false;
  return personsWith(plan, state, duty, at).includes(person);
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
