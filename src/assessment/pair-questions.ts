import { type Estimate, known, missing } from "../model/estimate.js";
import type { AssessmentResult } from "./assessment-result.js";
import { type AssessmentMigration, successorsOf } from "./migration.js";

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

/** Each question before with what it lives on as, then the new ones. */
export function pairQuestions(
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
export function apart(before: AssessmentResult, after: AssessmentResult): QuestionChange[] {
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

/** After minus before; missing for the reason of the one that is missing. */
export function difference(before: Estimate, after: Estimate): Estimate {
  if (before.value === null) return missing(before.reason);
  if (after.value === null) return missing(after.reason);
  return known(after.value - before.value);
}
