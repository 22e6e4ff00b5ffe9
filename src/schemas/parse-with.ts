import type * as z from "zod";
import { describeReceived, type Issue } from "../foundation/issue.js";
import { err, ok, type Result } from "../foundation/result.js";

/**
 * Reads untrusted input by a schema and then by the chapter's own check, and gives every issue of the first
 * that finds any.
 *
 * @example
 * import { parseMapping } from "ai-operating-model/schemas";
 * const result = parseMapping({ fields: {} });
 * result.ok ? [] : result.error.map((issue) => issue.code); // => ["no-fields"]
 */
export function parseWith<T>(
  schema: z.ZodType<T>,
  input: unknown,
  check?: (value: T) => readonly Issue[],
): Result<T, Issue[]> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return err(parsed.error.issues.map((issue) => fromZod(issue, input)));
  const issues = check?.(parsed.data) ?? [];
  return issues.length > 0 ? err([...issues]) : ok(parsed.data);
}

function fromZod(issue: z.core.$ZodIssue, input: unknown): Issue {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  let received = input;
  for (const part of path) received = (received as Record<string, unknown> | null | undefined)?.[part];
  return {
    code: issue.code.replaceAll("_", "-"),
    path,
    message: issue.message,
    ...("expected" in issue ? { expected: String(issue.expected) } : {}),
    received: describeReceived(received),
  };
}
