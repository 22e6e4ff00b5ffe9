import type { Issue, Path } from "../foundation/issue.js";

/** Members of a set of limits that are none: a misspelt one would limit nothing, and the answer look proven. */
export function unrecognizedLimits<T extends object>(
  given: T,
  known: Readonly<Record<keyof T, true>>,
  path: Path,
): Issue[] {
  return Object.keys(given)
    .filter((name) => given[name as keyof T] !== undefined && !Object.hasOwn(known, name))
    .map((name) => {
      const message = `there is no limit called ${JSON.stringify(name)}; there are ${Object.keys(known).join(", ")}`;
      return { code: "unrecognized-keys", path: [...path, name], message };
    });
}
