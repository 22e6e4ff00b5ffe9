import { missing } from "../model/estimate.js";
import type { AssessmentScore } from "./assessment-result.js";
import { aggregateAnswers, type CountedScores } from "./respondent-rules.js";
import { coverageOf } from "./response-states.js";
import type { ScoreSettings } from "./score-options.js";
import { levelCounts, stateCounts, type Tally, type TallyLayout } from "./tally.js";

/** The answers of some respondents, and of their roles among them. */
export interface TallyView {
  readonly tally: Tally;
  readonly roles: ReadonlyMap<string, Tally>;
}

/** The score of the question at a place of the instrument. */
export function scoreQuestion(
  { tally, roles }: TallyView,
  layout: TallyLayout,
  place: number,
  settings: ScoreSettings,
): AssessmentScore {
  const states = stateCounts(tally, layout, place);
  const all = countedScores(tally, layout, place, settings);
  const byRole = new Map<string, CountedScores>();
  if (typeof settings.respondents === "object") {
    for (const [role, own] of roles) byRole.set(role, countedScores(own, layout, place, settings));
  }
  const { score, trace } = aggregateAnswers(settings.respondents, all, byRole);
  return {
    score:
      score.value === null && states.answered === 0 ? missing(silence(states, tally.respondents)) : score,
    coverage: coverageOf(states),
    n: states.answered,
    trace,
  };
}

/** Why a question has no answer. */
function silence(states: ReturnType<typeof stateCounts>, respondents: number): string {
  if (respondents === 0) return "no-responses";
  if (states["out-of-scope"] === respondents) return "out-of-scope";
  const apart = states["not-applicable"] + states["out-of-scope"];
  return apart === respondents ? "not-applicable" : "no-answers";
}

/** The answers by score; those that do not apply join them as the rule has it. */
function countedScores(
  tally: Tally,
  layout: TallyLayout,
  place: number,
  { notApplicable, targetOf }: ScoreSettings,
): CountedScores {
  const counts = levelCounts(tally, layout, place);
  const values = counts.map((_, level) => level / (counts.length - 1));
  const apart = stateCounts(tally, layout, place)["not-applicable"];
  if (notApplicable === "exclude" || apart === 0) return { values, counts };
  const value = notApplicable === "zero" ? 0 : targetOf(layout.questions[place]?.id as string);
  return { values: [...values, value], counts: [...counts, apart] };
}
