/** Where in a value something is: property names and list positions, outermost first. */
export type Path = readonly (string | number)[];

/**
 * One thing that is wrong with an input. Functions report all issues at once.
 *
 * `code` is stable and meant for programs, `message` for people.
 */
export interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
}

/** Adds an issue. */
export type Report = (path: Path, code: string, message: string) => void;

/**
 * A path as people write it: `lines[2].cost`. The empty path is the empty string.
 *
 * @example
 * import { formatPath } from "ai-operating-model/model";
 * formatPath(["lines", 2, "cost"]); // => "lines[2].cost"
 */
export function formatPath(path: Path): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(part)) text += text === "" ? part : `.${part}`;
    else text += `[${JSON.stringify(part)}]`;
  }
  return text;
}

/** The first issues with their places, for the message of an error. */
export function listIssues(issues: readonly Issue[]): string {
  const told = issues.slice(0, 5).map(({ path, message }) => {
    const place = formatPath(path);
    return place === "" ? message : `${place}: ${message}`;
  });
  return told.join("; ") + (issues.length > 5 ? ` (and ${issues.length - 5} more)` : "");
}

/** The issue of a value that is not what it must be. */
export function wrongValue(code: string, path: Path, expected: string, value: unknown): Issue {
  const received = describeReceived(value);
  return { code, path, message: `must be ${expected}; received ${received}`, expected, received };
}

/** A received value in a few words, for messages: never longer than a line. */
export function describeReceived(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return Object.prototype.toString.call(value) === "[object Date]" ? "a Date" : "an object";
}
