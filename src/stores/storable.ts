import { isWellFormed } from "../foundation/canonical-json.js";
import type { Path } from "../foundation/issue.js";
import { invalidArgument } from "../foundation/operating-model-error.js";

/** Longest names in bytes of UTF-8: together they fit into one entry of a PostgreSQL index (2,704 bytes). */
export const LONGEST_NAME = { tenant: 200, stream: 1000, idempotencyKey: 1000 } as const;
const DEEPEST = 1000;

/**
 * Refuses text that PostgreSQL cannot hold: with `\u0000`, or with a lone surrogate, which a driver would
 * turn into another character in silence, so that two names became one.
 *
 * @throws OperatingModelError `invalid-argument` with the path of the text.
 */
export function assertStorableText(value: unknown, path: Path): asserts value is string {
  if (typeof value !== "string") throw invalidArgument(path, "text", value);
  if (value.includes("\u0000")) throw invalidArgument(path, "text without \\u0000", value);
  if (!isWellFormed(value)) throw invalidArgument(path, "text without lone surrogates", value);
}

/** Refuses a name that cannot be stored or is too long for an index. @throws OperatingModelError `invalid-argument` */
export function assertName(value: unknown, kind: keyof typeof LONGEST_NAME): asserts value is string {
  assertStorableText(value, [kind]);
  const limit = LONGEST_NAME[kind];
  if (value === "" || utf8Length(value, limit) > limit) {
    throw invalidArgument([kind], `text of 1 to ${limit} bytes`, value);
  }
}

/**
 * The JSON text of a value, where `jsonb` can hold it.
 *
 * @throws OperatingModelError `invalid-argument` with the path of what cannot be stored: `\u0000`, lone
 *   surrogates, what JSON has no word for, nesting deeper than 1,000.
 */
export function storableJson(value: unknown, path: Path): string {
  assertStorable(value, [...path], 0);
  return JSON.stringify(value);
}

function assertStorable(value: unknown, path: (string | number)[], depth: number): void {
  switch (typeof value) {
    case "string":
      assertStorableText(value, path);
      return;
    case "number":
      if (!Number.isFinite(value)) throw invalidArgument(path, "a finite number", value);
      return;
    case "boolean":
      return;
    case "object":
      break;
    default:
      throw invalidArgument(path, "JSON data", value);
  }
  if (value === null) return;
  if (depth >= DEEPEST) throw invalidArgument(path, `nested at most ${DEEPEST} deep`, value);
  const prototype = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw invalidArgument(path, "plain JSON data", value);
  }
  for (const [key, member] of Object.entries(value)) {
    // An optional member that is left open is left out, as JSON does.
    if (member === undefined && !Array.isArray(value)) continue;
    path.push(Array.isArray(value) ? Number(key) : key);
    assertStorableText(key, path);
    assertStorable(member, path, depth + 1);
    path.pop();
  }
}

/** Bytes of UTF-8, counted no further than just beyond a limit. */
function utf8Length(text: string, limit: number): number {
  let bytes = 0;
  for (let index = 0; index < text.length && bytes <= limit; index++) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair counts two of the four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
  }
  return bytes;
}
