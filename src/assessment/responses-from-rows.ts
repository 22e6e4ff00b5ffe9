import { isInstant, isPlainDate } from "../foundation/calendar.js";
import { describeReceived } from "../foundation/issue.js";
import { assertList } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { answerOfRow, type CellProblem, listOfCell, textOfCell } from "./answer-of-row.js";
import type { Instrument } from "./instrument.js";
import { resolveQuestions } from "./resolve-questions.js";
import type { AssessmentAnswer, AssessmentResponse } from "./response.js";
import type { RowIssue } from "./response-row.js";

/**
 * Responses from rows that a table reader has already taken apart: objects by column name, cells as text or as
 * values. Rows of one respondent come together; what the first of them says of the respondent holds for all. A cell
 * that cannot be read is an issue with its row and column, and its answer is left out; the rest is read.
 *
 * Columns are those of `ResponseRow`. Without a state, a level means `answered` and an empty level `unanswered`.
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
    const id = textOfCell(row?.respondent);
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
    } else if ((textOfCell(row.blueprintDigest) ?? "") !== entry.head.blueprint.digest) {
      problem(
        "blueprintDigest",
        "mixed-blueprints",
        "The respondent's first row pins another text.",
        entry.head.blueprint.digest,
      );
      continue;
    }
    const answer = answerOfRow(row, problem, asked);
    if (answer !== null) entry.answers.push(answer);
  }
  return { responses: [...byRespondent.values()].map(({ head, answers }) => ({ ...head, answers })), issues };
}

function headOf(
  id: string,
  row: Readonly<Record<string, unknown>>,
  problem: CellProblem,
): Omit<AssessmentResponse, "answers"> | null {
  const version = textOfCell(row.blueprintVersion);
  const digest = textOfCell(row.blueprintDigest);
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
  const roles = listOfCell(row.roles);
  const unit = textOfCell(row.unit);
  const answeredAt = textOfCell(row.answeredAt);
  if (answeredAt !== null && !isPlainDate(answeredAt) && !isInstant(answeredAt))
    return problem("answeredAt", "bad-date", "The date does not exist.", "YYYY-MM-DD or an instant");
  return {
    respondent: { id, ...(roles.length > 0 ? { roles } : {}), ...(unit === null ? {} : { unit }) },
    blueprint: { version, digest },
    ...(answeredAt === null ? {} : { answeredAt }),
  };
}
