import { isInstant, isPlainDate } from "../foundation/calendar.js";
import { describeReceived, type Issue } from "../foundation/issue.js";
import { assertList } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { Instrument } from "./instrument.js";
import { type ResolvedQuestion, resolveQuestions } from "./resolve-questions.js";
import type { AnswerState, AssessmentAnswer, AssessmentResponse } from "./response.js";

/** One answer as a flat row, the shape of a CSV file or a form export. Empty cells are null. */
export interface ResponseRow {
  readonly respondent: string;
  /** Roles, separated by semicolons. */
  readonly roles: string | null;
  readonly unit: string | null;
  readonly blueprintVersion: string;
  readonly blueprintDigest: string;
  readonly answeredAt: string | null;
  /** Null in the single row of a response without answers. */
  readonly question: string | null;
  readonly state: AnswerState | null;
  readonly level: number | null;
  readonly reason: string | null;
  readonly approver: string | null;
  readonly comment: string | null;
  /** Ids of evidence, separated by semicolons. */
  readonly evidence: string | null;
}

/** What is wrong with one cell. */
export interface RowIssue extends Issue {
  /** From 0, as the rows were given. */
  readonly row: number;
  readonly column: string;
  readonly raw: unknown;
}

const STATES: readonly string[] = ["answered", "unknown", "not-applicable", "out-of-scope", "unanswered"];

/**
 * Responses as rows, one an answer, ready to be written as CSV. {@link responsesFromRows} reads them back unchanged,
 * but for the documents behind evidence, which rows name by id only.
 *
 * @example
 * import { responsesToRows } from "ai-operating-model/assessment";
 * const rows = responsesToRows([
 *   {
 *     respondent: { id: "ann", roles: ["executive"] },
 *     blueprint: { version: "1.0.0", digest: "a".repeat(64) },
 *     answers: [{ question: "foundation.question.strategy-clarity", state: "answered", level: 3 }],
 *   },
 * ]);
 * rows.map(({ respondent, roles, level }) => [respondent, roles, level]); // => [["ann", "executive", 3]]
 */
export function responsesToRows(responses: readonly AssessmentResponse[]): ResponseRow[] {
  assertShape("response*", responses, ["responses"], {
    response: { respondent: "object", blueprint: "object", answers: "object*" },
  });
  return responses.flatMap(({ respondent, blueprint, answeredAt, answers }): ResponseRow[] => {
    const head = {
      respondent: respondent.id,
      roles: joined(respondent.roles),
      unit: respondent.unit ?? null,
      blueprintVersion: blueprint.version,
      blueprintDigest: blueprint.digest,
      answeredAt: answeredAt ?? null,
    };
    const empty = {
      question: null,
      state: null,
      level: null,
      reason: null,
      approver: null,
      comment: null,
      evidence: null,
    };
    if (answers.length === 0) return [{ ...head, ...empty }];
    return answers.map((answer) => ({
      ...head,
      ...empty,
      question: answer.question,
      state: answer.state,
      level: answer.state === "answered" ? answer.level : null,
      reason: answer.state === "not-applicable" ? answer.reason : null,
      approver: answer.state === "not-applicable" ? answer.approver : null,
      comment: answer.comment ?? null,
      evidence: joined(answer.evidenceIds),
    }));
  });
}

function joined(list: readonly string[] | undefined): string | null {
  return list === undefined || list.length === 0 ? null : list.join(";");
}

/**
 * Responses from rows that a table reader has already taken apart: objects by column name, cells as text or as
 * values. Rows of one respondent come together; what the first of them says of the respondent holds for all. A cell
 * that cannot be read is an issue with its row and column, and its answer is left out; the rest is read.
 *
 * Columns are those of {@link ResponseRow}. Without a state, a level means `answered` and an empty level `unanswered`.
 * With the instrument at hand a level off its scale (`off-scale`) and a question that is not asked
 * (`unknown-question`) are issues of their cells too; without it they show when the responses are scored.
 *
 * @example
 * import { responsesFromRows } from "ai-operating-model/assessment";
 * const pin = { blueprintVersion: "1.0.0", blueprintDigest: "a".repeat(64) };
 * const { responses, issues } = responsesFromRows([
 *   { respondent: "ann", question: "foundation.question.strategy-clarity", level: "3", ...pin },
 *   { respondent: "ann", question: "foundation.question.executive-sponsorship", level: "high", ...pin },
 * ]);
 * responses[0]?.answers.length; // => 1
 * issues.map(({ row, column }) => [row, column]); // => [[1, "level"]]
 */
export function responsesFromRows(
  rows: readonly Readonly<Record<string, unknown>>[],
  options: { readonly instrument?: Instrument } = {},
): {
  readonly responses: AssessmentResponse[];
  readonly issues: RowIssue[];
} {
  assertList(rows, ["rows"]);
  assertShape({ instrument: "object?" }, options, ["options"]);
  const { instrument } = options;
  const asked =
    instrument === undefined
      ? undefined
      : new Map(resolveQuestions(instrument).map((question) => [question.id, question]));
  const issues: RowIssue[] = [];
  const byRespondent = new Map<
    string,
    { head: Omit<AssessmentResponse, "answers">; answers: AssessmentAnswer[] }
  >();
  for (const [index, row] of rows.entries()) {
    const problem = (column: string, code: string, message: string, expected: string): null => {
      const raw = row?.[column] ?? null;
      issues.push({
        code,
        path: ["rows", index, column],
        message,
        expected,
        received: describeReceived(raw),
        row: index,
        column,
        raw,
      });
      return null;
    };
    const id = textOf(row?.respondent);
    if (id === null) {
      problem("respondent", "no-respondent", "The row names no respondent.", "a text");
      continue;
    }
    let entry = byRespondent.get(id);
    if (entry === undefined) {
      const head = headOf(id, row, problem);
      if (head === null) continue;
      entry = { head, answers: [] };
      byRespondent.set(id, entry);
    } else if ((textOf(row.blueprintDigest) ?? "") !== entry.head.blueprint.digest) {
      problem(
        "blueprintDigest",
        "mixed-blueprints",
        "The respondent's first row pins another text.",
        entry.head.blueprint.digest,
      );
      continue;
    }
    const answer = answerOf(row, problem, asked);
    if (answer !== null) entry.answers.push(answer);
  }
  return { responses: [...byRespondent.values()].map(({ head, answers }) => ({ ...head, answers })), issues };
}

type Problem = (column: string, code: string, message: string, expected: string) => null;

function headOf(
  id: string,
  row: Readonly<Record<string, unknown>>,
  problem: Problem,
): Omit<AssessmentResponse, "answers"> | null {
  const version = textOf(row.blueprintVersion);
  const digest = textOf(row.blueprintDigest);
  if (version === null)
    return problem(
      "blueprintVersion",
      "missing-pin",
      "The row does not say which version was answered.",
      "a version",
    );
  if (digest === null)
    return problem(
      "blueprintDigest",
      "missing-pin",
      "The row does not say which text was answered.",
      "64 hexadecimal digits",
    );
  const roles = listOf(row.roles);
  const unit = textOf(row.unit);
  const answeredAt = textOf(row.answeredAt);
  if (answeredAt !== null && !isPlainDate(answeredAt) && !isInstant(answeredAt))
    return problem("answeredAt", "bad-date", "The date does not exist.", "YYYY-MM-DD or an instant");
  return {
    respondent: { id, ...(roles.length > 0 ? { roles } : {}), ...(unit === null ? {} : { unit }) },
    blueprint: { version, digest },
    ...(answeredAt === null ? {} : { answeredAt }),
  };
}

function answerOf(
  row: Readonly<Record<string, unknown>>,
  problem: Problem,
  asked: ReadonlyMap<string, ResolvedQuestion> | undefined,
): AssessmentAnswer | null {
  const question = textOf(row.question);
  const given = textOf(row.state);
  const rawLevel = textOf(row.level);
  if (question === null) {
    if (given === null && rawLevel === null) return null;
    return problem("question", "no-question", "The row answers no question.", "the id of a question");
  }
  const scale = asked?.get(question)?.scale;
  if (asked !== undefined && scale === undefined)
    return problem(
      "question",
      "unknown-question",
      "The instrument does not ask this.",
      "a question of the instrument",
    );
  const comment = textOf(row.comment);
  const evidenceIds = listOf(row.evidence);
  const rest = {
    question,
    ...(comment === null ? {} : { comment }),
    ...(evidenceIds.length > 0 ? { evidenceIds } : {}),
  };
  const state = given ?? (rawLevel === null ? "unanswered" : "answered");
  if (!STATES.includes(state))
    return problem("state", "unknown-state", "There is no such state.", STATES.join(", "));
  if (state === "answered") {
    if (rawLevel === null || !/^-?\d{1,9}$/.test(rawLevel))
      return problem("level", "no-level", "The level is no whole number.", "a whole number");
    const level = Number(rawLevel) + 0;
    if (scale !== undefined && (level < scale.min || level > scale.max)) {
      const expected = `a whole number from ${scale.min} to ${scale.max}`;
      return problem("level", "off-scale", `The level is not on the scale of ${question}.`, expected);
    }
    return { ...rest, state, level };
  }
  if (rawLevel !== null)
    return problem("level", "stray-level", `A level stands beside the state ${state}.`, "an empty cell");
  if (state !== "not-applicable")
    return { ...rest, state: state as "unknown" | "out-of-scope" | "unanswered" };
  const reason = textOf(row.reason);
  const approver = textOf(row.approver);
  if (reason === null)
    return problem("reason", "not-applicable-unexplained", "Not applicable needs a reason.", "a text");
  if (approver === null)
    return problem("approver", "not-applicable-unexplained", "Not applicable needs an approver.", "a text");
  return { ...rest, state, reason, approver };
}

/** A cell as trimmed text; null where it is empty. */
function textOf(cell: unknown): string | null {
  if (typeof cell !== "string" && typeof cell !== "number") return null;
  const text = String(cell).trim();
  return text === "" ? null : text;
}

function listOf(cell: unknown): string[] {
  const parts = Array.isArray(cell) ? cell.map((part) => textOf(part)) : (textOf(cell)?.split(";") ?? []);
  return parts.map((part) => part?.trim() ?? "").filter((part) => part !== "");
}
