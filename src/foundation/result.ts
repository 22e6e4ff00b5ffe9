import { type Issue, listIssues } from "./issue.js";
import { assertRecord, OperatingModelError } from "./operating-model-error.js";

/** The answer of a function that reads untrusted input: a value, or what is wrong with the input. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/**
 * Wraps a value as a successful {@link Result}.
 *
 * @example
 * import { ok } from "ai-operating-model/model";
 * ok(3); // => { ok: true, value: 3 }
 */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/**
 * Wraps an error as a failed {@link Result}.
 *
 * @example
 * import { err } from "ai-operating-model/model";
 * err("too late"); // => { ok: false, error: "too late" }
 */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/**
 * The value of a {@link Result}, or a thrown {@link OperatingModelError} that carries its issues.
 *
 * @throws OperatingModelError with code `invalid-input` when the result is a failure.
 * @example
 * import { unwrap } from "ai-operating-model/model";
 * unwrap({ ok: true, value: 3 }); // => 3
 */
export function unwrap<T>(result: Result<T, unknown>): T {
  assertRecord(result, ["result"]);
  if (result.ok) return result.value;
  const { error } = result;
  const issues = Array.isArray(error) ? (error as readonly Issue[]) : [];
  const summary = listIssues(
    issues.map((issue) => ({ code: "", path: issue?.path ?? [], message: issue?.message ?? String(issue) })),
  );
  throw new OperatingModelError({
    code: "invalid-input",
    message: summary || `unwrap was called on a failed result: ${JSON.stringify(error)}`,
    path: issues[0]?.path ?? [],
    issues,
  });
}
