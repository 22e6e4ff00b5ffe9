import type { AnswerState } from "./response.js";

/** How many answers there are in each state. */
export type StateCounts = Readonly<Record<AnswerState, number>>;

/** The sum of counts of several questions. */
export function sumStates(parts: readonly StateCounts[]): StateCounts {
  const sum = { answered: 0, unknown: 0, "not-applicable": 0, "out-of-scope": 0, unanswered: 0 };
  for (const part of parts) {
    for (const state of Object.keys(sum) as AnswerState[]) sum[state] += part[state];
  }
  return sum;
}

/**
 * Answered over what applied. Where nothing applied there was nothing to cover, which is full; where nobody was
 * asked it is 0.
 */
export function coverageOf(states: StateCounts): number {
  const applied = states.answered + states.unknown + states.unanswered;
  if (applied > 0) return states.answered / applied;
  return states["not-applicable"] + states["out-of-scope"] > 0 ? 1 : 0;
}
