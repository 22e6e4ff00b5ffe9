import { type StageId, stageIds } from "../blueprint/structure.js";
import type { PlainDate } from "../foundation/calendar.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { type AssessmentResult, type AssessmentScore, assertResult } from "./assessment-result.js";
import { type AssessmentMigration, successorsOf } from "./migration.js";
import { weightedAverage } from "./weighted-average.js";

/** A score then and now. */
export interface ScoreChange {
  readonly before: Estimate;
  readonly after: Estimate;
  /** After minus before, -1..1; null with the reason where the two cannot be set against each other. */
  readonly change: Estimate;
}

/** What became of one question. */
export interface QuestionChange extends ScoreChange {
  /** Id before; null for a question that is new. */
  readonly from: string | null;
  /** Ids after; several for a split question, none for a retired one. */
  readonly to: readonly string[];
  readonly kind: "kept" | "renamed" | "split" | "retired" | "added";
}

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

function pairQuestions(
  before: AssessmentResult,
  after: AssessmentResult,
  migration: AssessmentMigration | undefined,
): QuestionChange[] {
  const taken = new Set<string>();
  const pairs = Object.values(before.questions).map(({ question, score }): QuestionChange => {
    const to = successorsOf(question, migration).filter((id) => Object.hasOwn(after.questions, id));
    for (const id of to) taken.add(id);
    const planned = migration?.questions[question]?.kind;
    const kind = to.length === 0 ? "retired" : (planned ?? "kept");
    // A part that is not asked is missing like one that is not answered.
    const all = to.length === 0 ? [] : successorsOf(question, migration);
    const now = to.length === 0 ? missing("not-asked") : meanOf(all.map((id) => scoreOf(after, id)));
    return { from: question, to, kind, before: score, after: now, change: difference(score, now) };
  });
  return [...pairs, ...added(after, taken)];
}

function scoreOf({ questions }: AssessmentResult, id: string): Estimate {
  return (Object.hasOwn(questions, id) ? questions[id]?.score : undefined) ?? missing("not-asked");
}

/** Where meanings may have changed nothing is paired. */
function apart(before: AssessmentResult, after: AssessmentResult): QuestionChange[] {
  const old = Object.values(before.questions).map(
    ({ question, score }): QuestionChange => ({
      from: question,
      to: [],
      kind: "retired",
      before: score,
      after: missing("not-comparable"),
      change: missing("not-comparable"),
    }),
  );
  return [...old, ...added(after, new Set())];
}

function added(after: AssessmentResult, taken: ReadonlySet<string>): QuestionChange[] {
  return Object.values(after.questions)
    .filter(({ question }) => !taken.has(question))
    .map(({ question, score }) => ({
      from: null,
      to: [question],
      kind: "added",
      before: missing("not-asked"),
      after: score,
      change: missing("not-asked"),
    }));
}

/** The mean of a split question's parts; missing as soon as one part is. */
function meanOf(scores: readonly Estimate[]): Estimate {
  const values = scores.map(({ value }) => value);
  const gap = scores.find(({ value }) => value === null);
  if (gap !== undefined)
    return scores.length === 1 ? gap : missing("part-missing", "A part of the split question has no score.");
  return known(values.reduce<number>((sum, value) => sum + (value as number), 0) / values.length);
}

function difference(before: Estimate, after: Estimate): Estimate {
  if (before.value === null) return missing(before.reason);
  if (after.value === null) return missing(after.reason);
  return known(after.value - before.value);
}

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
