import { describeReceived, type Issue, type Path } from "../foundation/issue.js";
import type { Exclusion } from "../model/measurement.js";

/** More issues than this help nobody; they are counted and no longer written down. */
const MAX_ISSUES = 1000;

/** Gathers what is wrong with the input, and which records were left out for it. */
export interface IssueLog {
  readonly issues: Issue[];
  /** All issues, those beyond the limit included. */
  readonly count: () => number;
  readonly add: (code: string, path: Path, message: string, expected?: string, received?: unknown) => void;
  readonly exclude: (reason: string, id: string) => void;
  /** Records left out by reason, in the order in which the reasons came up. */
  readonly excluded: () => Exclusion[];
}

/** An empty log. */
export function issueLog(): IssueLog {
  const issues: Issue[] = [];
  const idsByReason = new Map<string, string[]>();
  let count = 0;
  return {
    issues,
    count: () => count,
    add: (code, path, message, expected, received) => {
      count++;
      if (issues.length >= MAX_ISSUES) return;
      issues.push({
        code,
        path,
        message,
        ...(expected === undefined ? {} : { expected, received: describeReceived(received) }),
      });
    },
    exclude: (reason, id) => {
      const ids = idsByReason.get(reason);
      if (ids === undefined) idsByReason.set(reason, [id]);
      else ids.push(id);
    },
    excluded: () => [...idsByReason].map(([reason, ids]) => ({ reason, count: ids.length, ids })),
  };
}
