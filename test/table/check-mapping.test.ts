import { expect, test } from "vitest";
import { checkMapping, placeholders } from "../../src/table/check-mapping.ts";
import type { FieldMapping, TableMapping } from "../../src/table/mapping.ts";

const name: FieldMapping = { kind: "text", column: 0 };
const one = (field: FieldMapping): TableMapping => ({ fields: { field } });

test("a sound mapping has no issues", () => {
  expect(checkMapping({ id: "{name}-{line}", fields: { name }, checks: { unique: ["name"] } })).toEqual([]);
});

test.each<[string, string, TableMapping]>([
  ["no-fields", "fields", { fields: {} }],
  ["invalid-delimiter", "delimiter", { delimiter: "||", fields: { name } }],
  ["invalid-quote", "quote", { delimiter: '"', fields: { name } }],
  ["invalid-skip", "skip", { skip: -1, fields: { name } }],
  ["invalid-years", "years", { years: { from: 2030, to: 2020 }, fields: { name } }],
  ["unknown-field", "id", { id: "{key}", fields: { name } }],
  ["unknown-field", "checks", { fields: { name }, checks: { unique: ["other"] } }],
  ["unknown-field", "checks", { fields: { name }, checks: { order: [["name", "name"]] } }],
  ["taken-name", "missing", { missing: { refused: ["x"] }, fields: { name } }],
  ["ambiguous-marker", "missing", { missing: { blank: ["-"], none: ["-"] }, fields: { name } }],
  ["empty-marker", "missing", { missing: { blank: [{ startsWith: "" }] }, fields: { name } }],
  ["no-column", "fields", one({ kind: "text" })],
  ["two-sources", "fields", one({ kind: "text", column: 0, coalesce: [1] })],
  ["invalid-column", "fields", one({ kind: "text", column: -1 })],
  ["invalid-column", "fields", { header: false, fields: { a: { kind: "text", column: "a" } } }],
  ["no-formats", "fields", one({ kind: "date", column: 0, formats: [] })],
  ["ambiguous-formats", "fields", one({ kind: "date", column: 0, formats: ["M/D/YYYY", "D/M/YYYY"] })],
  ["no-values", "fields", one({ kind: "enumeration", column: 0, values: {} })],
  ["ambiguous-synonym", "fields", one({ kind: "enumeration", column: 0, values: { a: ["X"], b: ["x "] } })],
  ["ambiguous-synonym", "fields", one({ kind: "boolean", column: 0, true: ["1"], false: ["1"] })],
  ["invalid-separator", "fields", one({ kind: "list", column: 0, separator: "" })],
  ["invalid-separator", "fields", one({ kind: "number", column: 0, decimal: ",", group: "," })],
  ["invalid-currency", "fields", one({ kind: "money", column: 0, currency: "pounds" })],
  ["invalid-multiplier", "fields", one({ kind: "number", column: 0, multiplier: "0" })],
  ["invalid-multiplier", "fields", one({ kind: "number", column: 0, suffixes: { m: "1e6" } })],
  ["invalid-value", "fields", one({ kind: "constant", value: Number.NaN })],
])("%s at %s", (code, place, mapping) => {
  const issues = checkMapping(mapping);
  expect(issues.map((issue) => [issue.code, issue.path[0]])).toContainEqual([code, place]);
});

test("a field cannot be called __proto__", () => {
  const fields = JSON.parse('{"__proto__": {"kind": "text", "column": 0}}') as TableMapping["fields"];
  expect(checkMapping({ fields })).toMatchObject([{ code: "taken-name" }]);
});

test("all issues come at once", () => {
  expect(checkMapping({ delimiter: "", skip: 0.5, fields: {} }).length).toBe(3);
});

test("placeholders of an id", () => {
  expect(placeholders("{a}-{line}-{}")).toEqual(["a", "line", ""]);
});

test("the day a file speaks of is a date that exists", () => {
  const fields = { name: { kind: "text", column: 0 } } as const;
  expect(checkMapping({ asOf: "2026-06-30", fields })).toEqual([]);
  expect(checkMapping({ asOf: "2026-06-31", fields }).map(({ code, path }) => [code, path])).toEqual([
    ["invalid-date", ["asOf"]],
  ]);
});
