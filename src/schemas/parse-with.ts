import type * as z from "zod";
import { describeReceived, formatPath, type Issue, type Path, wrongValue } from "../foundation/issue.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { err, ok, type Result } from "../foundation/result.js";

/**
 * Reads a value that came from outside by a zod schema and then by the chapter's own check; all issues come
 * back at once, in our form. The check runs only on a value of the right shape. A member called `__proto__`
 * (`invalid-key`) and what is no plain data, such as a Map or a Date (`invalid-type`), is refused wherever it stands:
 * zod leaves them out or takes them for empty objects, and nothing that was given may be lost. What cannot be read to
 * its end, for its depth or a getter that throws, is an issue too (`unreadable`).
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
  if (typeof (schema as Partial<typeof schema> | null | undefined)?.safeParse !== "function")
    throw invalidArgument(["schema"], "a zod schema", schema);
  const read = reading(schema, value);
  if (!read.ok) return read;
  const issues = check?.(read.value) ?? [];
  return issues.length > 0 ? err([...issues]) : read;
}

function reading<T>(schema: z.ZodType<T>, value: unknown): Result<T, Issue[]> {
  let unlike: readonly Issue[] = [];
  try {
    unlike = notInJson(value);
    const parsed = schema.safeParse(value);
    const faults = parsed.success ? [] : parsed.error.issues.flatMap((issue) => issueOf(issue, value));
    const told = new Set(faults.map(({ path }) => formatPath(path)));
    const issues = [...unlike.filter(({ path }) => !told.has(formatPath(path))), ...faults];
    return parsed.success && issues.length === 0 ? ok(parsed.data) : err(issues);
  } catch (cause) {
    // zod itself throws on some of what it does not expect.
    if (unlike.length > 0) return err([...unlike]);
    const why = cause instanceof Error ? cause.message : String(cause);
    return err([{ code: "unreadable", path: [], message: `cannot be read to its end: ${why}` }]);
  }
}

/** An object or list within the value that is read, and where it hangs. */
interface Node {
  readonly value: object;
  readonly key: string | number;
  readonly parent: Node | undefined;
}

/**
 * Issues for every own member called `__proto__`, as `JSON.parse` makes them, and for every object that is no plain
 * data; no depth is too deep.
 */
function notInJson(root: unknown): Issue[] {
  const issues: Issue[] = [];
  const entered = new Set<unknown>();
  const nodes: Node[] = [];
  const enter = (value: unknown, key: string | number, parent: Node | undefined): void => {
    if (typeof value !== "object" || value === null || entered.has(value)) return;
    entered.add(value);
    nodes.push({ value, key, parent });
  };
  enter(root, "", undefined);
  for (const node of nodes) {
    if (Array.isArray(node.value)) {
      for (const [index, item] of node.value.entries()) enter(item, index, node);
      continue;
    }
    // Objects of another realm are plain too; a module may be what was imported from a JSON file.
    if (!/^\[object (Object|Module)\]$/.test(Object.prototype.toString.call(node.value))) {
      issues.push(wrongValue("invalid-type", pathOf(node), "plain data, as JSON has it", node.value));
      continue;
    }
    for (const [key, item] of Object.entries(node.value)) {
      if (key !== "__proto__") enter(item, key, node);
      else
        issues.push({
          code: "invalid-key",
          path: [...pathOf(node), key],
          message: "cannot be a member's name",
        });
    }
  }
  return issues;
}

function pathOf(node: Node): Path {
  const path: (string | number)[] = [];
  for (let at = node; at.parent !== undefined; at = at.parent) path.push(at.key);
  return path.reverse();
}

function issueOf(issue: z.core.$ZodIssue, root: unknown): Issue[] {
  const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  if (issue.code === "invalid_union") {
    if (issue.errors.length > 0) return unionIssues(issue.errors, path, root);
    // Earlier versions of zod name the kinds in their message only.
    const kinds = "options" in issue && Array.isArray(issue.options) ? issue.options : undefined;
    if (kinds !== undefined)
      return [wrongValue("invalid-value", path, kinds.join(" | "), valueAt(root, path))];
  }
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

/**
 * What to say of a value that fits none of several forms: the faults in the form that it has the kind of, else
 * which kinds there are; and where it is not of the type of any form, which types.
 */
function unionIssues(
  forms: readonly (readonly z.core.$ZodIssue[])[],
  path: readonly (string | number)[],
  root: unknown,
): Issue[] {
  const faults = forms.map((form) =>
    form.flatMap((issue) => issueOf({ ...issue, path: [...path, ...issue.path] }, root)),
  );
  const ofType = faults.filter((form) => !form.some((issue) => isWrongHere(issue, path.length)));
  const ofKind = ofType.filter((form) => !form.some(isOtherKind));
  const [closest] = ofKind.sort((a, b) => a.length - b.length);
  if (closest !== undefined) return closest;
  const kinds = ofType.flat().filter(isOtherKind);
  const told = kinds.length > 0 ? kinds : faults.flat().filter((issue) => isWrongHere(issue, path.length));
  const place = told[0]?.path ?? path;
  const here = told.filter((issue) => formatPath(issue.path) === formatPath(place));
  const code = here.every((issue) => issue.code === "invalid-value") ? "invalid-value" : "invalid-type";
  const expected = [...new Set(here.map((issue) => issue.expected))].join(" or ");
  return [wrongValue(code, place, expected, valueAt(root, place))];
}

/** A member that has one value in a form is what tells the forms apart. */
const isOtherKind = ({ code, expected = "" }: Issue): boolean =>
  code === "invalid-value" && !expected.includes(" | ");

const isWrongHere = ({ code, path }: Issue, depth: number): boolean =>
  path.length === depth && (code === "invalid-type" || code === "invalid-value");

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
