import { type StageId, stageIds } from "../blueprint/structure.js";
import type { PlainDate } from "../foundation/calendar.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { type AssessmentResult, type AssessmentScore, assertResult } from "./assessment-result.js";
import type { AssessmentMigration } from "./migration.js";
import { apart, difference, pairQuestions, type QuestionChange, type ScoreChange } from "./pair-questions.js";
import { weightedAverage } from "./weighted-average.js";

/** The change of a stage or of the whole. */
export interface StageChange extends ScoreChange {
  /**
   * The change of the weighted mean over the questions that both assessments scored: what is left when questions have
   * come and gone.
   */
  readonly likeForLike: Estimate;
  /** Questions that `likeForLike` rests on. */
  readonly matched: number;
}

/** Two assessments set against each other. */
export interface AssessmentTrend {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Why scores may not be comparable: `different-method`, `no-migration`, `different-questions`. */
  readonly cautions: readonly { readonly code: string; readonly message: string }[];
  readonly overall: StageChange;
  readonly stages: Readonly<Partial<Record<StageId, StageChange>>>;
  /** In the order of the older instrument; new questions last. */
  readonly questions: readonly QuestionChange[];
}

/**
 * How scores moved from one assessment to the next. Where the text changed between them, a migration says which
 * question lives on as which; without one, questions of equal id are compared only within one major version of the
 * blueprint, since a major version may change what they mean.
 *
 * A split question is compared with the mean of its parts. Questions that only one side scored have no change, and no
 * part in `likeForLike`.
 *
 * @throws OperatingModelError `invalid-argument` where the migration does not lead from the one text to the other.
 * @example
 * import { compareAssessments, instrumentFromBlueprint, scoreAssessment } from "ai-operating-model/assessment";
 * import { blueprint } from "ai-operating-model/blueprint";
 * const instrument = instrumentFromBlueprint(blueprint, { id: "yearly", stages: ["foundation"] });
 * const scored = (level: number, asOf: string) =>
 *   scoreAssessment(
 *     [
 *       {
 *         respondent: { id: "ann" },
 *         blueprint: instrument.blueprint,
 *         answers: [{ question: "foundation.question.strategy-clarity", state: "answered", level }],
 *       },
 *     ],
 *     instrument,
 *     { asOf },
 *   );
 * compareAssessments(scored(1, "2025-03-31"), scored(3, "2026-03-31")).overall.change; // => { value: 0.5 }
 */
export function compareAssessments(
  before: AssessmentResult,
  after: AssessmentResult,
  options: { readonly migration?: AssessmentMigration } = {},
): AssessmentTrend {
  assertResult(before, ["before"]);
  assertResult(after, ["after"]);
  assertRecord(options, ["options"]);
  const { migration } = options;
  const older = before.instrument.blueprint;
  const newer = after.instrument.blueprint;
  if (migration !== undefined) {
    if (migration.from.digest !== older.digest)
      throw invalidArgument(
        ["options", "migration", "from"],
        `the text ${older.digest}`,
        migration.from.digest,
      );
    if (migration.to.digest !== newer.digest)
      throw invalidArgument(["options", "migration", "to"], `the text ${newer.digest}`, migration.to.digest);
  }
  const sameMeaning =
    migration !== undefined || older.digest === newer.digest || major(older.version) === major(newer.version);
  const questions = sameMeaning ? pairQuestions(before, after, migration) : apart(before, after);
  const cautions = cautionsOf(before, after, sameMeaning, questions);
  const stages = stageIds.filter(
    (stage) => before.stages[stage] !== undefined || after.stages[stage] !== undefined,
  );
  return {
    from: before.asOf,
    to: after.asOf,
    cautions,
    overall: stageChange(before.overall, after.overall, questions, after, sameMeaning),
    stages: Object.fromEntries(
      stages.map((stage) => {
        const inStage = questions.filter(({ to }) => to.some((id) => after.questions[id]?.stage === stage));
        return [stage, stageChange(before.stages[stage], after.stages[stage], inStage, after, sameMeaning)];
      }),
    ),
    questions,
  };
}

const major = (version: string): string => version.split(".")[0] as string;

function stageChange(
  before: AssessmentScore | undefined,
  after: AssessmentScore | undefined,
  questions: readonly QuestionChange[],
  result: AssessmentResult,
  sameMeaning: boolean,
): StageChange {
  const then = before?.score ?? missing("not-asked");
  const now = after?.score ?? missing("not-asked");
  const matched = questions.flatMap(({ change, to }) =>
    change.value === null
      ? []
      : [
          {
            value: change.value,
            weight: to.reduce((sum, id) => sum + (result.questions[id]?.weight ?? 0), 0),
          },
        ],
  );
  const likeForLike =
    matched.length === 0
      ? missing(sameMeaning ? "no-common-questions" : "not-comparable")
      : known(weightedAverage(matched));
  const change = sameMeaning ? difference(then, now) : missing("not-comparable");
  return { before: then, after: now, change, likeForLike, matched: matched.length };
}

function cautionsOf(
  before: AssessmentResult,
  after: AssessmentResult,
  sameMeaning: boolean,
  questions: readonly QuestionChange[],
): AssessmentTrend["cautions"] {
  const cautions: { code: string; message: string }[] = [];
  const rules = ({ method }: AssessmentResult): string =>
    `${method.scoring}, ${method.notApplicable}, ${method.respondents}`;
  if (rules(before) !== rules(after))
    cautions.push({
      code: "different-method",
      message: `Scored by ${rules(before)} before and by ${rules(after)} after.`,
    });
  if (!sameMeaning)
    cautions.push({
      code: "no-migration",
      message: "The blueprint's major version changed and no migration is given: nothing is compared.",
    });
  else if (questions.some(({ kind }) => kind === "retired" || kind === "added"))
    cautions.push({
      code: "different-questions",
      message: "Questions have come or gone: read likeForLike rather than the change.",
    });
  return cautions;
}
