import { invalidArgument } from "./operating-model-error.js";

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
  // Most data is in order and needs no path; what is not goes the slow way, which says where and why.
  return writePlain(value, 0) ?? write(value, [], new Set());
}

/** Printable ASCII without quote and backslash: its JSON is itself in quotes. */
const PLAIN_TEXT = /^[ !#-[\]-~]*$/;

/** The canonical text, or undefined where anything is out of the ordinary. */
function writePlain(value: unknown, depth: number): string | undefined {
  switch (typeof value) {
    case "string":
      return writePlainString(value);
    case "number":
      return Number.isFinite(value) ? `${value}` : undefined;
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      // Circles end here too.
      if (depth > 64) return undefined;
      return Array.isArray(value) ? writePlainList(value, depth) : writePlainMembers(value, depth);
    default:
      return undefined;
  }
}

function writePlainString(value: string): string | undefined {
  if (PLAIN_TEXT.test(value)) return `"${value}"`;
  return isWellFormed(value) ? JSON.stringify(value) : undefined;
}

function writePlainList(value: readonly unknown[], depth: number): string | undefined {
  let text = "[";
  for (let index = 0; index < value.length; index++) {
    const part = writePlain(value[index], depth + 1);
    if (part === undefined) return undefined;
    text += index === 0 ? part : `,${part}`;
  }
  return `${text}]`;
}

function writePlainMembers(value: object, depth: number): string | undefined {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  let text = "{";
  for (const key of sortedKeys(value)) {
    const name = writePlainString(key);
    const part = writePlain((value as Record<string, unknown>)[key], depth + 1);
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

/** Deeper nesting is hostile input; refused before it can exhaust the stack. */
const MAX_DEPTH = 1000;

function write(value: unknown, path: (string | number)[], open: Set<object>): string {
  switch (typeof value) {
    case "string":
      return writeString(value, path);
    case "number":
      if (!Number.isFinite(value)) throw invalidArgument([...path], "a finite number", value);
      return Object.is(value, -0) ? "0" : String(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return writeObject(value, path, open);
    default:
      throw invalidArgument([...path], "JSON data", value);
  }
}

function writeObject(value: object, path: (string | number)[], open: Set<object>): string {
  if (path.length > MAX_DEPTH) throw invalidArgument([...path], `nested at most ${MAX_DEPTH} deep`, value);
  if (open.has(value)) throw invalidArgument([...path], "free of circles", value);
  open.add(value);
  let text: string;
  if (Array.isArray(value)) {
    const parts: string[] = [];
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      parts.push(write(value[index], path, open));
      path.pop();
    }
    text = `[${parts.join(",")}]`;
  } else {
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype && Object.getPrototypeOf(prototype) !== null) {
      throw invalidArgument([...path], "plain JSON data", value);
    }
    const parts: string[] = [];
    for (const key of Object.keys(value).sort()) {
      path.push(key);
      parts.push(`${writeString(key, path)}:${write((value as Record<string, unknown>)[key], path, open)}`);
      path.pop();
    }
    text = `{${parts.join(",")}}`;
  }
  open.delete(value);
  return text;
}

function writeString(value: string, path: (string | number)[]): string {
  if (!isWellFormed(value)) throw invalidArgument([...path], "text without lone surrogates", value);
  return JSON.stringify(value);
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
