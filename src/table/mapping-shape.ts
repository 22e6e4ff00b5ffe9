import { isRecord } from "../foundation/is-record.js";
import type { Issue, Path } from "../foundation/issue.js";
import { checkShape, type Kinds, oneOf, type Shape, type ValueRule } from "../foundation/shape.js";
import { DATE_FORMATS } from "./read-date.js";

const SOURCE: Shape = {
  column: "column?",
  coalesce: "column*?",
  required: "boolean?",
  missing: "marker*{}?",
  text: "steps?",
};
const SPELLING: Shape = {
  decimal: "string?",
  group: "string?",
  strip: "string*?",
  multiplier: "string?",
  suffixes: "string{}?",
  parentheses: "boolean?",
};

/** The members of a field by its kind. */
const FIELDS: Readonly<Record<string, Shape>> = {
  text: { ...SOURCE },
  integer: { ...SOURCE, ...SPELLING },
  number: { ...SOURCE, ...SPELLING },
  money: { currency: "string", ...SOURCE, ...SPELLING },
  date: { formats: "format*", years: "years?", spreadsheetYears: "boolean?", ...SOURCE },
  enumeration: { values: "string*{}", caseSensitive: "boolean?", ...SOURCE },
  boolean: { true: "string*", false: "string*", ...SOURCE },
  list: { separator: "string", json: "boolean?", ...SOURCE },
  constant: { value: "constant" },
};

const SHAPES: Readonly<Record<string, Shape>> = {
  mapping: {
    title: "string?",
    asOf: "string?",
    encoding: "encoding?",
    delimiter: "string?",
    quote: "string?",
    header: "boolean?",
    skip: "number?",
    text: "steps?",
    missing: "marker*{}?",
    years: "years?",
    id: "string?",
    fields: "object{}",
    checks: "checks?",
  },
  checks: { order: "pair*?", unique: "string*?" },
  steps: { form: "form?", collapse: "boolean?", trim: "boolean?" },
  years: { from: "number", to: "number" },
  field: { kind: "field-kind" },
};

const isText = (value: unknown): boolean => typeof value === "string";
const rule = (holds: (value: unknown) => boolean, expected: string): ValueRule => [
  holds,
  expected,
  "invalid-type",
];
const RULES: Readonly<Record<string, ValueRule>> = {
  column: rule((value) => isText(value) || typeof value === "number", "a position or a header"),
  marker: rule(
    (value) => isText(value) || (isRecord(value) && isText(value.startsWith)),
    "a text, or how one starts",
  ),
  pair: rule(
    (value) => Array.isArray(value) && value.length === 2 && value.every(isText),
    "two names of fields",
  ),
  constant: rule(
    (value) => ["string", "number", "boolean"].includes(typeof value),
    "a text, a number or a boolean",
  ),
  encoding: oneOf("utf-8", "windows-1252"),
  form: oneOf("NFKC", "NFC", "none"),
  format: oneOf(...DATE_FORMATS),
  "field-kind": oneOf(...Object.keys(FIELDS)),
};
const KINDS: Kinds = { shapes: SHAPES, rules: RULES };

/**
 * What of a mapping is of a wrong type, and which members no mapping has: a misspelt `multiplier` that passed
 * would leave every amount a million times too small.
 */
export function mappingShape(mapping: unknown): Issue[] {
  const issues = checkShape(KINDS, "mapping", mapping, []);
  if (!isRecord(mapping)) return issues;
  const known = (value: unknown, shape: Shape | undefined, path: Path): void => {
    if (!isRecord(value) || shape === undefined) return;
    const keys = Object.keys(value).filter((key) => value[key] !== undefined && !Object.hasOwn(shape, key));
    if (keys.length === 0) return;
    const message = `has members that mean nothing here: ${keys.map((key) => JSON.stringify(key)).join(", ")}`;
    issues.push({ code: "unrecognized-keys", path, message });
  };
  known(mapping, SHAPES.mapping, []);
  for (const part of ["checks", "years"]) known(mapping[part], SHAPES[part], [part]);
  known(mapping.text, SHAPES.steps, ["text"]);
  if (!isRecord(mapping.fields)) return issues;
  for (const [name, field] of Object.entries(mapping.fields)) {
    const path = ["fields", name];
    const wrong = checkShape(KINDS, "field", field, path);
    issues.push(...wrong);
    if (wrong.length > 0 || !isRecord(field)) continue;
    const shape: Shape = { kind: "string", ...FIELDS[field.kind as string] };
    issues.push(...checkShape({ shapes: { ...SHAPES, own: shape }, rules: RULES }, "own", field, path));
    known(field, shape, path);
    known(field.years, SHAPES.years, [...path, "years"]);
    known(field.text, SHAPES.steps, [...path, "text"]);
  }
  return issues;
}
