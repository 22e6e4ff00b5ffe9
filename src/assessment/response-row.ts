import type { Issue } from "../foundation/issue.js";
import type { AnswerState } from "./response.js";

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
