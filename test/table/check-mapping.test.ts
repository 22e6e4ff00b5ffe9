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
  ["invalid-delimiter", "delimiter", { delimiter: '"', quote: "'", fields: { name } }],
  ["no-placeholder", "id", { id: "row", fields: { name } }],
  ["no-placeholder", "id", { id: "", fields: { name } }],
  ["invalid-separator", "fields", one({ kind: "number", column: 0, decimal: "E" })],
  ["invalid-separator", "fields", one({ kind: "number", column: 0, decimal: ".", group: "．" })],
  ["invalid-strip", "fields", one({ kind: "number", column: 0, strip: ["5"] })],
  ["invalid-strip", "fields", one({ kind: "number", column: 0, strip: ["."] })],
  ["invalid-suffix", "fields", one({ kind: "number", column: 0, suffixes: { "0": "10" } })],
  ["ambiguous-suffix", "fields", one({ kind: "number", column: 0, suffixes: { m: "10", M: "1000" } })],
])("%s at %s", (code, place, mapping) => {
  const issues = checkMapping(mapping);
  expect(issues.map((issue) => [issue.code, issue.path[0]])).toContainEqual([code, place]);
});

test.each<[unknown, string, readonly (string | number)[]]>([
  [null, "invalid-type", []],
  [{}, "invalid-type", ["fields"]],
  [{ fields: { a: null } }, "invalid-type", ["fields", "a"]],
  [{ fields: { a: { kind: "texts", column: 0 } } }, "not-one-of", ["fields", "a", "kind"]],
  [{ fields: { a: { kind: "date", column: 0 } } }, "invalid-type", ["fields", "a", "formats"]],
  [
    { fields: { a: { kind: "date", column: 0, formats: ["D/M/YY"] } } },
    "not-one-of",
    ["fields", "a", "formats", 0],
  ],
  [{ fields: { a: { kind: "enumeration", column: 0 } } }, "invalid-type", ["fields", "a", "values"]],
  [
    { fields: { a: { kind: "money", column: 0, currency: "GBP", multiplier: 1000 } } },
    "invalid-type",
    ["fields", "a", "multiplier"],
  ],
  [{ fields: { a: { kind: "text", column: null } } }, "invalid-type", ["fields", "a", "column"]],
  [{ encoding: "utf-16", fields: { name } }, "not-one-of", ["encoding"]],
  [{ header: "yes", fields: { name } }, "invalid-type", ["header"]],
  [{ text: { form: "NFD" }, fields: { name } }, "not-one-of", ["text", "form"]],
  [{ missing: { blank: [5] }, fields: { name } }, "invalid-type", ["missing", "blank", 0]],
  [{ id: 5, fields: { name } }, "invalid-type", ["id"]],
  [{ checks: { order: [["name"]] }, fields: { name } }, "invalid-type", ["checks", "order", 0]],
])("%j is %s at %j", (mapping, code, path) => {
  expect(checkMapping(mapping as TableMapping)).toContainEqual(expect.objectContaining({ code, path }));
});

test("a misspelt member is refused where it stands: without its multiplier an amount is another", () => {
  const field = { kind: "money", column: 0, currency: "GBP", mulitplier: "1000000" } as const;
  expect(checkMapping({ fields: { cost: field } })).toMatchObject([
    { code: "unrecognized-keys", path: ["fields", "cost"], message: expect.stringContaining("mulitplier") },
  ]);
  const top = { fields: { name }, delimeter: ";", checks: { uniq: [] }, text: { fold: true } };
  expect(checkMapping(top as TableMapping).map(({ code, path }) => [code, path])).toEqual([
    ["unrecognized-keys", []],
    ["unrecognized-keys", ["checks"]],
    ["unrecognized-keys", ["text"]],
  ]);
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
