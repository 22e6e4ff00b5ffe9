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

/** A received value in a few words, for messages: never longer than a line. */
export function describeReceived(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === "number" || typeof value === "boolean" || value === undefined) return String(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "a function";
  if (typeof value === "symbol") return "a symbol";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (Object.prototype.toString.call(value) === "[object Date]") return "a Date";
  return "an object";
}
