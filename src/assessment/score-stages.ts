import type { StageId } from "../blueprint/structure.js";
import { missing } from "../model/estimate.js";
import type { AssessmentScore, GroupScore } from "./assessment-result.js";
import { coverageOf, sumStates } from "./response-states.js";
import type { ScoreSettings } from "./score-options.js";
import { scoreQuestion, type TallyView } from "./score-question.js";
import type { ScoringRule } from "./scoring-rules.js";
import { stateCounts, type Tally } from "./tally.js";
import type { Tallies } from "./tally-responses.js";

/** The scores of a view: its questions in the order of the instrument, its stages in that of the blueprint. */
export interface ViewScores {
  readonly questions: readonly AssessmentScore[];
  readonly stages: readonly (readonly [StageId, AssessmentScore])[];
  readonly overall: AssessmentScore;
}

/** Scores the questions of a view, its stages from them, and the whole from the stages. */
export function scoreView(view: TallyView, tallies: Tallies, settings: ScoreSettings): ViewScores {
  const { layout, stages, complete } = tallies;
  const questions = layout.questions.map((_, place) => scoreQuestion(view, layout, place, settings));
  const join = (set: number, { score, trace }: ReturnType<ScoringRule>): AssessmentScore => {
    const states = complete[set]?.questions.map((place) => stateCounts(view.tally, layout, place)) ?? [];
    return { score, coverage: coverageOf(sumStates(states)), n: view.tally.answering[set] as number, trace };
  };
  const items = stages.map((stage, set) =>
    (complete[set]?.questions ?? []).map((place) => ({
      id: layout.questions[place]?.id as string,
      stage,
      score: questions[place]?.score as AssessmentScore["score"],
      weight: layout.questions[place]?.weight as number,
      levels: (layout.levels[place] as number) - 1,
    })),
  );
  const stageScores = stages.map(
    (stage, set) =>
      [stage, join(set, settings.scoring({ level: "stage", items: items[set] ?? [] }))] as const,
  );
  const overall = settings.scoring({
    level: "overall",
    items: stageScores.map(([stage, { score }], set) => ({
      id: stage,
      score,
      weight: (items[set] ?? []).reduce((sum, { weight }) => sum + weight, 0),
      levels: 1,
    })),
  });
  return { questions, stages: stageScores, overall: join(stages.length, overall) };
}

/** The scores of groups by name, those below the minimum suppressed. */
export function scoreGroups(
  groups: ReadonlyMap<string, Tally>,
  rolesOf: (group: string) => ReadonlyMap<string, Tally>,
  tallies: Tallies,
  settings: ScoreSettings,
): Readonly<Record<string, GroupScore>> {
  const scored = [...groups].map(([group, tally]): readonly [string, GroupScore] => {
    if (tally.respondents < settings.minimumGroup) return [group, suppressed(tally.respondents, settings)];
    const { overall, stages } = scoreView({ tally, roles: rolesOf(group) }, tallies, settings);
    return [group, { ...overall, stages: Object.fromEntries(stages) }];
  });
  return Object.fromEntries(scored.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function suppressed(n: number, { minimumGroup }: ScoreSettings): GroupScore {
  const explanation = `Hidden: of fewer than ${minimumGroup} respondents, single answers could be guessed.`;
  return {
    score: missing("suppressed", explanation),
    coverage: null,
    n,
    trace: { rule: "suppressed", explanation, terms: [] },
    stages: {},
  };
}
