import { isRecord } from "./is-record.js";
import { isText } from "./is-text.js";
import { type Issue, type Path, wrongValue } from "./issue.js";
import { assertNoIssues } from "./operating-model-error.js";

/**
 * The kind of a value, as a word: `string`, `number`, `boolean`, `object`, a shape, a rule, or the name of
 * something declared. After it `*` makes a list of it, `{}` a record of it under any names, `?` says that it may
 * be absent, ` or null` that it may be null.
 */
export type Kind = string;

/** The kinds of an object's members; further members are let be. */
export type Shape = Readonly<Record<string, Kind>>;

/** What a single value must satisfy, in words that follow "must be", and the code where it does not. */
export type ValueRule = readonly [holds: (value: unknown) => boolean, expected: string, code?: string];

/** The words that kinds are made of. */
export interface Kinds {
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly rules: Readonly<Record<string, ValueRule>>;
  /** What is declared, by kind (`role`, `stage` …); a list that is undefined is not looked up. */
  readonly declared?: Readonly<Record<string, readonly unknown[] | undefined>>;
}

/** What is wrong with a value of a kind, member by member: types, rules of single values, names not declared. */
export function checkShape(kinds: Kinds, kind: Kind, value: unknown, path: Path): Issue[] {
  const { shapes, rules, declared = {} } = kinds;
  const issues: Issue[] = [];
  const need = (holds: boolean, expected: string, received: unknown, at: Path, code = "invalid-type") => {
    if (!holds) issues.push(wrongValue(code, at, expected, received));
    return holds;
  };
  const visit = (of: Kind, each: unknown, at: Path): void => {
    const shape = shapes[of];
    const rule = rules[of];
    if (of.endsWith("?")) {
      if (each !== undefined) visit(of.slice(0, -1), each, at);
    } else if (of.endsWith(" or null")) {
      if (each !== null) visit(of.slice(0, -8), each, at);
    } else if (of.endsWith("*")) {
      if (!need(Array.isArray(each), "a list", each, at)) return;
      // The entries of a list are its holes too.
      for (const [index, item] of (each as unknown[]).entries()) visit(of.slice(0, -1), item, [...at, index]);
    } else if (rule !== undefined) {
      need(rule[0](each), rule[1], each, at, rule[2]);
    } else if (shape !== undefined || of === "object" || of.endsWith("{}")) {
      if (!need(isRecord(each), "an object", each, at)) return;
      const members = each as Readonly<Record<string, unknown>>;
      for (const member in shape) visit(shape[member] as Kind, members[member], [...at, member]);
      if (!of.endsWith("{}")) return;
      for (const [name, item] of Object.entries(members)) visit(of.slice(0, -2), item, [...at, name]);
    } else if (!(of in declared)) {
      need(typeof each === of, `a ${of}`, each, at);
    } else if (need(typeof each === "string", "a name", each, at) && declared[of]?.includes(each) === false) {
      const message = `no ${of.replace("-", " ")} "${each}" is declared`;
      issues.push({ code: `unknown-${of}`, path: at, message });
    }
  };
  visit(kind, value, path);
  return issues;
}

/** A list, in binary form too; its entries are not looked at. */
const LIST: ValueRule = [
  (value) => Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value),
  "a list",
];

/**
 * Throws for what is wrong with an argument, by its places. The shape names what a function reads,
 * so that a host without type checks hears what it handed over and not where it broke; a `list` is one of whatever.
 * Instead of a shape a kind may stand, such as `gate*`; `own` holds the shapes that kinds name.
 */
export function assertShape(of: Shape | Kind, value: unknown, path: Path, own: Kinds["shapes"] = {}): void {
  const [kind, shapes] = typeof of === "string" ? [of, own] : ["argument", { ...own, argument: of }];
  assertNoIssues(checkShape({ shapes, rules: { list: LIST } }, kind, value, path));
}

/** Whether anything was of a wrong type: then nothing further can be asked of the value. */
export function isMistyped(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === "invalid-type");
}

/** Rules of any value that is there, and of a text with something in it. */
export const ANYTHING: ValueRule = [(value) => value !== undefined, "a value"];
export const TEXT: ValueRule = [isText, "a text that is not empty"];

/** The rule of a choice among names. */
export function oneOf(...names: readonly string[]): ValueRule {
  const expected = `one of ${names.map((name) => JSON.stringify(name)).join(", ")}`;
  return [(value) => names.includes(value as string), expected, "not-one-of"];
}
