import { assessors, own } from "./criterion-status.js";
import type { GateState } from "./gate-state.js";
import type { GatePlan } from "./process-plan.js";
import type { ProposedAction } from "./proposed-action.js";
import type { Refusal } from "./refusal.js";

/** The refusal where the should-meet criteria fall short of their minimum on average. */
export function shouldMeetShortfall(gate: GatePlan, state: GateState): Refusal[] {
  const minimum = gate.gate.shouldMeetMinimum;
  const scores = shouldMeetScores(gate, state);
  if (minimum === undefined || reachesAverage(scores, minimum)) return [];
  const average = tidy(sumOf(scores) / scores.length);
  const roles = gate.should.flatMap(({ definition }) => assessors(definition));
  return [
    {
      code: "should-meet-below-minimum",
      message: `average score ${average}, not ${minimum}`,
      missing: tidy(minimum - average),
      who: { roles: [...new Set(roles)] },
    },
  ];
}

/** The fewest scores that lift the average to its minimum: the lowest are raised first, all to the same height. */
export function scoreActions(gate: GatePlan, state: GateState): ProposedAction[] {
  const minimum = gate.gate.shouldMeetMinimum;
  const scores = shouldMeetScores(gate, state);
  if (minimum === undefined || reachesAverage(scores, minimum)) return [];
  const places = scores
    .map((_, place) => place)
    .sort((a, b) => (scores[a] as number) - (scores[b] as number));
  for (let count = 1; count <= scores.length; count++) {
    const raised = places.slice(0, count);
    const lifted = (height: number): number[] =>
      scores.map((score, place) => (raised.includes(place) ? height : score));
    if (!reachesAverage(lifted(10), minimum)) continue;
    const rest = sumOf(places.slice(count).map((place) => scores[place] as number));
    // In hundredths; one more where rounding has lost it.
    const least = Math.max(0, Math.ceil(tidy(((minimum * scores.length - rest) * 100) / count)));
    const hundredths = reachesAverage(lifted(least / 100), minimum) ? least : least + 1;
    return raised.map((place) => {
      const { id, definition } = gate.should[place] as GatePlan["should"][number];
      const score = Math.min(10, hundredths / 100);
      return { type: "assess", criterion: id, score, who: { roles: assessors(definition) } };
    });
  }
  return [];
}

/** The scores of the should-meet criteria; one that has none counts 0, so silence never helps. */
function shouldMeetScores(gate: GatePlan, state: GateState): number[] {
  return gate.should.map(({ id }) => own(state.assessments, id)?.score ?? 0);
}

/** Whether the average is not below the minimum: 3.3 three times is 9.9, of which the binary sum falls just short. */
export function reachesAverage(scores: readonly number[], minimum: number): boolean {
  return sumOf(scores) - minimum * scores.length > -1e-9;
}

function sumOf(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0);
}

/** Without what is left of decimals in binary. */
function tidy(score: number): number {
  return Number(score.toPrecision(12));
}
