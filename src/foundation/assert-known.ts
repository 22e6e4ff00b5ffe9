import type { Path } from "./issue.js";
import { invalidArgument } from "./operating-model-error.js";

/** Throws unless a named choice is one of those there are: a misspelt one must not pass for another. */
export function assertKnown<const T extends string>(
  value: unknown,
  known: readonly T[],
  path: Path,
): asserts value is T {
  if (!known.includes(value as T)) throw invalidArgument(path, `one of ${known.join(", ")}`, value);
}
