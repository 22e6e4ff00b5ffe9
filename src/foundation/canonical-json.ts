import { invalidArgument, type OperatingModelError } from "./operating-model-error.js";

/** Anything that survives `JSON.parse(JSON.stringify(x))` unchanged. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The canonical JSON text of a value (RFC 8785): members sorted by UTF-16 code units, numbers as ECMAScript
 * writes them, no white space. Equal data has equal text, so texts can be hashed and compared.
 *
 * @throws OperatingModelError `invalid-argument` with the path, for what JSON cannot carry: `undefined`
 *   members, NaN, infinities, lone surrogates, bigint, functions, class instances and circles.
 * @example
 * import { canonicalJson } from "ai-operating-model/model";
 * canonicalJson({ b: [1e21, 0.1], a: "\u20ac" }); // => "{\"a\":\"€\",\"b\":[1e+21,0.1]}"
 */
export function canonicalJson(value: unknown): string {
  const text = write(value, 0);
  // Writing keeps no path: it is made only where there is a fault to point to.
  if (text === undefined) throw faultIn(value, [], new Set());
  return text;
}

/** Deeper nesting is hostile input; refused before it can exhaust the stack. */
const MAX_DEPTH = 1000;

/** Printable ASCII without quote and backslash: its JSON is itself in quotes. */
const PLAIN_TEXT = /^[ !#-[\]-~]*$/;

/** The canonical text, or undefined where anything is out of the ordinary. */
function write(value: unknown, depth: number): string | undefined {
  switch (typeof value) {
    case "string":
      return writeString(value);
    case "number":
      return Number.isFinite(value) ? `${value}` : undefined;
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      // Circles end here too.
      if (depth > MAX_DEPTH) return undefined;
      return Array.isArray(value) ? writeList(value, depth) : writeMembers(value, depth);
    default:
      return undefined;
  }
}

function writeString(value: string): string | undefined {
  if (PLAIN_TEXT.test(value)) return `"${value}"`;
  return isWellFormed(value) ? JSON.stringify(value) : undefined;
}

function writeList(value: readonly unknown[], depth: number): string | undefined {
  let text = "[";
  for (let index = 0; index < value.length; index++) {
    const part = write(value[index], depth + 1);
    if (part === undefined) return undefined;
    text += index === 0 ? part : `,${part}`;
  }
  return `${text}]`;
}

function writeMembers(value: object, depth: number): string | undefined {
  if (!isPlain(value)) return undefined;
  let text = "{";
  for (const key of sortedKeys(value)) {
    const name = writeString(key);
    const part = write((value as Record<string, unknown>)[key], depth + 1);
    if (name === undefined || part === undefined) return undefined;
    text += text === "{" ? `${name}:${part}` : `,${name}:${part}`;
  }
  return `${text}}`;
}

/** Names in the order of UTF-16 code units; short lists by insertion, which is faster than a general sort. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  if (keys.length > 16) return keys.sort();
  for (let index = 1; index < keys.length; index++) {
    const key = keys[index] as string;
    let place = index;
    for (; place > 0 && (keys[place - 1] as string) > key; place--) keys[place] = keys[place - 1] as string;
    keys[place] = key;
  }
  return keys;
}

/** What makes a value, or the first part of it in canonical order, no JSON data. */
function faultIn(
  value: unknown,
  path: readonly (string | number)[],
  open: Set<object>,
): OperatingModelError | undefined {
  switch (typeof value) {
    case "string":
      return isWellFormed(value) ? undefined : invalidArgument(path, "text without lone surrogates", value);
    case "number":
      return Number.isFinite(value) ? undefined : invalidArgument(path, "a finite number", value);
    case "boolean":
      return undefined;
    case "object":
      return value === null ? undefined : faultInside(value, path, open);
    default:
      return invalidArgument(path, "JSON data", value);
  }
}

function faultInside(
  value: object,
  path: readonly (string | number)[],
  open: Set<object>,
): OperatingModelError | undefined {
  if (path.length > MAX_DEPTH) return invalidArgument(path, `nested at most ${MAX_DEPTH} deep`, value);
  if (open.has(value)) return invalidArgument(path, "free of circles", value);
  if (!Array.isArray(value) && !isPlain(value)) return invalidArgument(path, "plain JSON data", value);
  open.add(value);
  const keys: Iterable<string | number> = Array.isArray(value) ? value.keys() : Object.keys(value).sort();
  for (const key of keys) {
    const here = [...path, key];
    const fault =
      faultIn(key, here, open) ?? faultIn((value as Record<string | number, unknown>)[key], here, open);
    if (fault !== undefined) return fault;
  }
  open.delete(value);
  return undefined;
}

/** Whether an object is one of `{}`, of this realm or another, or one without prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === Object.prototype ||
    prototype === null ||
    Object.getPrototypeOf(prototype as object) === null
  );
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Whether a text is well-formed Unicode, without lone surrogates.
 *
 * @example
 * import { isWellFormed } from "ai-operating-model/model";
 * isWellFormed("\ud83d"); // => false
 */
export function isWellFormed(value: string): boolean {
  return !LONE_SURROGATE.test(value);
}
