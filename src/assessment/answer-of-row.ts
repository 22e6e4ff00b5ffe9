import type { ResolvedQuestion } from "./resolve-questions.js";
import type { AssessmentAnswer } from "./response.js";

/** Reports what is wrong with a cell of the row at hand. */
export type CellProblem = (column: string, code: string, message: string, expected: string) => null;

const STATES: readonly string[] = ["answered", "unknown", "not-applicable", "out-of-scope", "unanswered"];

/** The answer of a row; null where it holds none, or one that cannot be read, which is then reported. */
export function answerOfRow(
  row: Readonly<Record<string, unknown>>,
  problem: CellProblem,
  asked: ReadonlyMap<string, ResolvedQuestion> | undefined,
): AssessmentAnswer | null {
  const question = textOfCell(row.question);
  const given = textOfCell(row.state);
  const rawLevel = textOfCell(row.level);
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
  const comment = textOfCell(row.comment);
  const evidenceIds = listOfCell(row.evidence);
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
  const reason = textOfCell(row.reason);
  const approver = textOfCell(row.approver);
  if (reason === null)
    return problem("reason", "not-applicable-unexplained", "Not applicable needs a reason.", "a text");
  if (approver === null)
    return problem("approver", "not-applicable-unexplained", "Not applicable needs an approver.", "a text");
  return { ...rest, state, reason, approver };
}

/** A cell as trimmed text; null where it is empty. */
export function textOfCell(cell: unknown): string | null {
  if (typeof cell !== "string" && typeof cell !== "number") return null;
  const text = String(cell).trim();
  return text === "" ? null : text;
}

/** The texts of a cell that holds several, separated by semicolons or already a list. */
export function listOfCell(cell: unknown): string[] {
  const parts = Array.isArray(cell)
    ? cell.map((part) => textOfCell(part))
    : (textOfCell(cell)?.split(";") ?? []);
  return parts.map((part) => part?.trim() ?? "").filter((part) => part !== "");
}
