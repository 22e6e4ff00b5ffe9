import { describeReceived, type Issue, type Path } from "../foundation/issue.js";

/**
 * What a value must be before anything can be asked of its parts: anything that is there, a text that is not
 * empty, a number (which may still be none), a list or record of parts of one shape, or an object with members of
 * their own shapes, among further ones that are let be.
 */
export type Shape =
  | "any"
  | "text"
  | "flag"
  | "number"
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | { readonly record: Shape }
  | { readonly required: Fields; readonly optional?: Fields };
type Fields = Readonly<Record<string, Shape>>;

/** Where a value is not built as it should be: all such places at once. */
export function misshapen(value: unknown, shape: Shape, path: Path): Issue[] {
  if (typeof shape === "string") {
    const { expected, fits } = SIMPLE[shape];
    return fits(value) ? [] : [wrongShape(path, expected, value)];
  }
  if ("oneOf" in shape) {
    if (typeof value === "string" && shape.oneOf.includes(value)) return [];
    const expected = shape.oneOf.map((name) => JSON.stringify(name)).join(", ");
    return [{ ...wrongShape(path, `one of ${expected}`, value), code: "not-one-of" }];
  }
  if ("list" in shape) {
    if (!Array.isArray(value)) return [wrongShape(path, "a list", value)];
    // Array.from visits the holes of a sparse list too.
    return Array.from(value, (part, index) => misshapen(part, shape.list, [...path, index])).flat();
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [wrongShape(path, "an object", value)];
  }
  const members = value as Readonly<Record<string, unknown>>;
  if ("record" in shape) {
    return Object.entries(members).flatMap(([name, part]) => misshapen(part, shape.record, [...path, name]));
  }
  const given = Object.entries(shape.optional ?? {}).filter(([name]) => members[name] !== undefined);
  return [...Object.entries(shape.required), ...given].flatMap(([name, part]) =>
    misshapen(members[name], part, [...path, name]),
  );
}

const SIMPLE = {
  any: { expected: "a value", fits: (value: unknown) => value !== undefined },
  text: { expected: "a text", fits: (value: unknown) => typeof value === "string" && value !== "" },
  flag: { expected: "true or false", fits: (value: unknown) => typeof value === "boolean" },
  number: { expected: "a number", fits: (value: unknown) => typeof value === "number" },
} as const;

function wrongShape(path: Path, expected: string, received: unknown): Issue {
  const described = describeReceived(received);
  return {
    code: "wrong-type",
    path,
    message: `must be ${expected}; received ${described}`,
    expected,
    received: described,
  };
}
