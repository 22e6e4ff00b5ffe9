import type * as z from "zod";
import { describeReceived, type Issue } from "../foundation/issue.js";
import { err, ok, type Result } from "../foundation/result.js";

/**
 * Reads a value that came from outside by a zod schema and then by the chapter's own check; all issues come
 * back at once, in our form. The check runs only on a value of the right shape.
 *
 * @example
 * import * as z from "zod";
 * import { parseWith } from "ai-operating-model/schemas";
 * const result = parseWith(z.object({ weight: z.number() }), { weight: "2" });
 * result.ok ? [] : result.error[0]?.path; // => ["weight"]
 */
export function parseWith<T>(
  schema: z.ZodType<T>,
  value: unknown,
  check?: (value: T) => readonly Issue[],
): Result<T, Issue[]> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => issueOf(issue, value)));
  const issues = check?.(parsed.data) ?? [];
  return issues.length > 0 ? err([...issues]) : ok(parsed.data);
}

function issueOf(issue: z.core.$ZodIssue, root: unknown): Issue[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const received = describeReceived(valueAt(root, path));
  const expected = expectedBy(issue);
  return [
    {
      code: codeOf(issue),
      path,
      message: issue.message,
      ...(expected !== undefined && { expected }),
      received,
    },
  ];
}

/** A rule of our own may say which code of ours it stands for. */
function codeOf(issue: z.core.$ZodIssue): string {
  const own = issue.code === "custom" ? issue.params?.code : undefined;
  return typeof own === "string" ? own : issue.code.replaceAll("_", "-");
}

function expectedBy(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_value") return issue.values.map(String).join(" | ");
  if (issue.code === "invalid_format") return issue.format;
  return undefined;
}

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value: unknown = root;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
