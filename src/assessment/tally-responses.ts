import { type StageId, stageIds } from "../blueprint/structure.js";
import { answerReader } from "./answer-reader.js";
import { addComplete, type CompleteAnswers, completeAnswers } from "./complete-answers.js";
import type { EvidenceBook } from "./evidence-support.js";
import { groupTallies } from "./group-tallies.js";
import type { IssueLog } from "./issue-log.js";
import type { ResolvedQuestion } from "./resolve-questions.js";
import type { AssessmentAnswer, AssessmentResponse } from "./response.js";
import { type Tally, type TallyLayout, tallyLayout } from "./tally.js";

/** All answers, counted for everyone and for each group. */
export interface Tallies {
  readonly layout: TallyLayout;
  /** Stages that the instrument asks about, in the order of the blueprint. */
  readonly stages: readonly StageId[];
  readonly everyone: Tally;
  readonly units: ReadonlyMap<string, Tally>;
  readonly roles: ReadonlyMap<string, Tally>;
  /** By unit, then by role: for means that weigh roles within a unit. */
  readonly unitRoles: ReadonlyMap<string, ReadonlyMap<string, Tally>>;
  /** For each stage and, last, the whole. */
  readonly complete: readonly CompleteAnswers[];
}

/** Counts the answers of the admitted responses in one pass; what cannot be counted is an issue. */
export function tallyResponses(
  responses: readonly AssessmentResponse[],
  admitted: Uint32Array,
  questions: readonly ResolvedQuestion[],
  knownRoles: readonly string[] | undefined,
  evidence: EvidenceBook,
  log: IssueLog,
): Tallies {
  const layout = tallyLayout(questions);
  const stages = stageIds.filter((stage) => questions.some((question) => question.stage === stage));
  const stageOf = questions.map(({ stage }) => stages.indexOf(stage));
  const groups = groupTallies(layout, stages.length, knownRoles);
  const complete = [...stages, undefined].map((stage) =>
    completeAnswers(
      questions.flatMap((question, place) =>
        stage === undefined || question.stage === stage ? [place] : [],
      ),
    ),
  );
  const reader = answerReader(questions, layout, evidence, log);
  const answeredIn = new Uint32Array(stages.length + 1);
  for (let at = 0; at < admitted.length; at++) {
    const index = admitted[at] as number;
    const response = responses[index] as AssessmentResponse;
    const tally = groups.tallyOf(response.respondent);
    tally.respondents++;
    answeredIn.fill(0);
    reader.start(response, index, tally);
    const { length } = response.answers;
    for (let place = 0; place < length; place++) {
      const question = reader.read(response.answers[place] as AssessmentAnswer, place);
      if (question < 0) continue;
      answeredIn[stageOf[question] as number]!++;
      answeredIn[stages.length]!++;
    }
    for (let set = 0; set <= stages.length; set++) {
      if (answeredIn[set] === 0) continue;
      tally.answering[set]!++;
      const whole = complete[set] as CompleteAnswers;
      if (answeredIn[set] === whole.questions.length) addComplete(whole, reader.fractions);
    }
  }
  return { layout, stages, complete, ...groups.sums() };
}
