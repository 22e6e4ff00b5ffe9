import { isRecord } from "./is-record.js";
import { describeReceived, formatPath, type Issue, listIssues, type Path } from "./issue.js";

/**
 * What a function throws when its caller made a mistake: a wrong argument, a definition that contradicts
 * itself, a failed result unwrapped. Untrusted input never throws; it comes back as a failed Result.
 *
 * `code` is `invalid-argument`, `invalid-definition` or `invalid-input`; `path` names the place.
 */
export class OperatingModelError extends Error {
  readonly code: string;
  readonly path: Path;
  readonly issues: readonly Issue[];

  constructor(details: {
    readonly code: string;
    readonly message: string;
    readonly path?: Path;
    readonly issues?: readonly Issue[];
  }) {
    super(details.message);
    this.name = "OperatingModelError";
    this.code = details.code;
    this.path = details.path ?? [];
    this.issues = details.issues ?? [];
  }
}

/**
 * The error for a wrong argument of a scalar function.
 *
 * `invalidArgument(["amounts", 2], "a finite number", NaN)` reads
 * `amounts[2] must be a finite number; received NaN`.
 */
export function invalidArgument(path: Path, expected: string, received: unknown): OperatingModelError {
  const described = describeReceived(received);
  const message = `${formatPath(path) || "argument"} must be ${expected}; received ${described}`;
  return new OperatingModelError({
    code: "invalid-argument",
    message,
    path,
    issues: [{ code: "invalid-argument", path, message, expected, received: described }],
  });
}

/** The error of a `defineX` function, with every issue that its check found. */
export function invalidDefinition(noun: string, issues: readonly Issue[]): OperatingModelError {
  const lines = issues.map((issue) => `  ${formatPath(issue.path) || noun}: ${issue.message}`);
  return new OperatingModelError({
    code: "invalid-definition",
    message: `${noun} is not valid (${issues.length} issue${issues.length === 1 ? "" : "s"}):\n${lines.join("\n")}`,
    path: issues[0]?.path ?? [],
    issues,
  });
}

/** Throws if there are issues, with all of them; the message tells the first ones. */
export function assertNoIssues(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  throw new OperatingModelError({
    code: "invalid-argument",
    message: listIssues(issues),
    path: issues[0]?.path ?? [],
    issues,
  });
}

/** Throws unless `value` is a finite number. */
export function assertFinite(value: unknown, path: Path): asserts value is number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw invalidArgument(path, "a finite number", value);
}

/** Throws unless `value` is a list: an array, or an array of numbers in binary form. */
export function assertList(value: unknown, path: Path): asserts value is ArrayLike<unknown> {
  if (!Array.isArray(value) && !(ArrayBuffer.isView(value) && "length" in value))
    throw invalidArgument(path, "a list", value);
}

/** Throws unless `value` is an object that is no list: a record, or options. */
export function assertRecord(value: unknown, path: Path): asserts value is object {
  if (!isRecord(value)) throw invalidArgument(path, "an object", value);
}
