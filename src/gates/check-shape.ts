import { describeReceived, type Issue, type Path } from "../foundation/issue.js";

/** Adds an issue. */
export type Report = (path: Path, code: string, message: string) => void;

/**
 * The kind of a value, as a word: `string`, `number`, `boolean`, `object`, a shape, a rule, or the name of
 * something declared. After it `*` makes a list of it, `?` says that it may be absent, ` or null` that it may be null.
 */
export type Kind = string;

/** The kinds of an object's members. */
export type Shape = Readonly<Record<string, Kind>>;

/** What a single value must satisfy, and the issue where it does not. */
export type ValueRule = readonly [holds: (value: unknown) => boolean, code: string, message: string];

/** The words that kinds are made of. */
export interface Kinds {
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly rules: Readonly<Record<string, ValueRule>>;
  /** What is declared, by kind (`role`, `stage` …); a list that is undefined is not looked up. */
  readonly declared: Readonly<Record<string, readonly unknown[] | undefined>>;
}

/** What is wrong with a value of a kind, member by member: types, rules of single values, names not declared. */
export function checkShape(kinds: Kinds, kind: Kind, value: unknown, path: Path): Issue[] {
  const issues: Issue[] = [];
  const add: Report = (at, code, message) => void issues.push({ code, path: at, message });
  const mistyped = (expected: string, received: unknown, at: Path): void =>
    add(at, "invalid-type", `must be ${expected}; received ${describeReceived(received)}`);
  const visit = (of: Kind, each: unknown, at: Path): void => {
    const inner = of.slice(0, -1);
    const shape = kinds.shapes[of];
    const rule = kinds.rules[of];
    if (of.endsWith("?")) {
      if (each !== undefined) visit(inner, each, at);
    } else if (of.endsWith(" or null")) {
      if (each !== null) visit(of.slice(0, -8), each, at);
    } else if (of.endsWith("*")) {
      if (!Array.isArray(each)) mistyped("a list", each, at);
      else for (const [index, item] of each.entries()) visit(inner, item, [...at, index]);
    } else if (rule !== undefined) {
      if (!rule[0](each)) add(at, rule[1], rule[2]);
    } else if (shape !== undefined || of === "object") {
      if (!isRecord(each)) mistyped("an object", each, at);
      else for (const member in shape) visit(shape[member] as Kind, each[member], [...at, member]);
    } else if (!(of in kinds.declared)) {
      if (typeof each !== of) mistyped(`a ${of}`, each, at);
    } else if (typeof each !== "string") mistyped("a name", each, at);
    else if (kinds.declared[of]?.includes(each) === false) {
      add(at, `unknown-${of}`, `no ${of.replace("-", " ")} "${each}" is declared`);
    }
  };
  visit(kind, value, path);
  return issues;
}

/** Whether anything was of a wrong type: then nothing further can be asked of the value. */
export function isMistyped(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => code === "invalid-type");
}

/** Whether a value is an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a whole number from a least one to 1,000: votes, days, months and rounds that people live to see. */
export function isWhole(value: unknown, least: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= 1000;
}

/** The members of a list that may be none, each by one of its own members: what a process declares. */
export function namesOf(list: unknown, member = "id"): unknown[] {
  return Array.isArray(list) ? list.map((each) => (isRecord(each) ? each[member] : undefined)) : [];
}
