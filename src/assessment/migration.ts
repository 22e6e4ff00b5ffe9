import { describeReceived, type Issue, type Path } from "../foundation/issue.js";
import { assertList } from "../foundation/operating-model-error.js";
import { assertShape, checkShape, type Shape } from "../foundation/shape.js";
import type { BlueprintPin } from "./instrument.js";
import type { AssessmentAnswer, AssessmentResponse } from "./response.js";

/** What became of a question from one blueprint to the next. */
export type QuestionMigration =
  | { readonly kind: "kept" }
  | { readonly kind: "renamed"; readonly to: string }
  /** One question became several, each of which asks a part of it. */
  | { readonly kind: "split"; readonly into: readonly string[] }
  | { readonly kind: "retired"; readonly reason: string };

/** How answers to one text are read against another. Questions that it does not name are kept. */
export interface AssessmentMigration {
  readonly from: BlueprintPin;
  readonly to: BlueprintPin;
  /** Keyed by the question's id in the older blueprint. */
  readonly questions: Readonly<Record<string, QuestionMigration>>;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  migration: { from: "object", to: "object", questions: "step{}" },
  step: { kind: "string", to: "string?", into: "string*?" },
};

/** The ids under which an older question lives on. */
export function successorsOf(
  question: string,
  migration: AssessmentMigration | undefined,
): readonly string[] {
  const questions = migration?.questions;
  const step =
    questions !== undefined && Object.hasOwn(questions, question) ? questions[question] : undefined;
  switch (step?.kind) {
    case "renamed":
      return [step.to];
    case "split":
      return step.into;
    case "retired":
      return [];
    default:
      return [question];
  }
}

/**
 * Responses to an older text, carried over to the newer one: renamed questions take their new id, the answer to a
 * split question stands for each of its parts, retired ones fall away. Responses to the newer text pass unchanged;
 * those to a third text are issues and stay out.
 *
 * @example
 * import { migrateResponses } from "ai-operating-model/assessment";
 * const from = { version: "1.0.0", digest: "a".repeat(64) };
 * const to = { version: "2.0.0", digest: "b".repeat(64) };
 * const old = {
 *   respondent: { id: "ann" },
 *   blueprint: from,
 *   answers: [{ question: "acme.old", state: "answered" as const, level: 3 }],
 * };
 * const { responses } = migrateResponses([old], {
 *   from,
 *   to,
 *   questions: { "acme.old": { kind: "split", into: ["acme.one", "acme.two"] } },
 * });
 * responses[0]?.answers.map(({ question }) => question); // => ["acme.one", "acme.two"]
 */
export function migrateResponses(
  responses: readonly AssessmentResponse[],
  migration: AssessmentMigration,
): { readonly responses: AssessmentResponse[]; readonly issues: Issue[] } {
  assertList(responses, ["responses"]);
  assertShape({ from: "object", to: "object", questions: "step{}" }, migration, ["migration"], SHAPES);
  const { from, to } = migration;
  const migrated: AssessmentResponse[] = [];
  const issues: Issue[] = [];
  responses.forEach((response, index) => {
    const digest = response?.blueprint?.digest;
    if (digest === to.digest) migrated.push(response);
    else if (digest === from.digest) {
      migrated.push({ ...response, blueprint: to, answers: migrateAnswers(response.answers, migration) });
    } else {
      issues.push({
        code: "wrong-digest",
        path: ["responses", index, "blueprint", "digest"],
        message: "The response was given against neither text of the migration.",
        expected: from.digest,
        received: describeReceived(digest),
      });
    }
  });
  return { responses: migrated, issues };
}

function migrateAnswers(
  answers: readonly AssessmentAnswer[],
  migration: AssessmentMigration,
): readonly AssessmentAnswer[] {
  // What is no answer passes as it is, for the scoring to report by its place.
  if (!Array.isArray(answers)) return answers;
  return answers.flatMap((answer) =>
    typeof answer?.question !== "string"
      ? [answer]
      : successorsOf(answer.question, migration).map((question) => ({ ...answer, question })),
  );
}

/**
 * What is wrong with a migration: two older questions that become the same newer one (`merged-questions`), or a split
 * into fewer than two (`bad-split`).
 *
 * @example
 * import { checkMigration } from "ai-operating-model/assessment";
 * const pin = { version: "1.0.0", digest: "a".repeat(64) };
 * const questions = { "acme:old": { kind: "split" as const, into: ["acme:one"] } };
 * checkMigration({ from: pin, to: pin, questions }).map(({ code }) => code); // => ["bad-split"]
 */
export function checkMigration(migration: AssessmentMigration): Issue[] {
  const issues = checkShape({ shapes: SHAPES, rules: {} }, "migration", migration, []);
  if (issues.length > 0) return issues;
  const owner = new Map<string, string>();
  for (const question of Object.keys(migration.questions)) {
    for (const successor of successorsOf(question, migration)) {
      const path: Path = ["questions", question];
      const other = owner.get(successor);
      if (other !== undefined)
        issues.push({
          code: "merged-questions",
          path,
          message: `${successor} would take the answers of ${other} and ${question}.`,
        });
      owner.set(successor, question);
    }
    const step = migration.questions[question];
    if (step?.kind === "split" && step.into.length < 2)
      issues.push({
        code: "bad-split",
        path: ["questions", question, "into"],
        message: "A split needs at least two parts.",
      });
  }
  return issues;
}
