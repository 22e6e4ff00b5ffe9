import { describe, expect, test } from "vitest";
import type { FieldMapping } from "../../src/table/mapping.ts";
import { cellReader, detach } from "../../src/table/read-cell.ts";

type Cell = Exclude<FieldMapping, { kind: "constant" }>;
const read = (field: Cell, raw: string) => cellReader({ fields: { field } }, field)(raw);

describe("cells by kind", () => {
  test("numbers", () => {
    expect(read({ kind: "integer", column: 0 }, "12")).toEqual({ kind: "value", value: 12 });
    expect(read({ kind: "integer", column: 0 }, "12.5")).toMatchObject({ code: "not-an-integer" });
    expect(read({ kind: "integer", column: 0 }, "9007199254740993")).toMatchObject({ kind: "refused" });
    expect(read({ kind: "number", column: 0 }, "-0.25")).toEqual({ kind: "value", value: -0.25 });
    expect(read({ kind: "number", column: 0 }, "9".repeat(399))).toMatchObject({ code: "not-a-number" });
    const money = { kind: "money", column: 0, currency: "GBP", multiplier: "1000000" } as const;
    expect(read(money, "0.123456789")).toEqual({ kind: "value", value: "123456.789" });
    expect(read(money, "0")).toEqual({ kind: "value", value: "0" });
    expect(read(money, "")).toEqual({ kind: "missing", as: "blank", empty: true });
  });

  test("enumerations match by member and synonym, in any case unless told otherwise", () => {
    const field = { kind: "enumeration", column: 0, values: { live: ["In  use"], idea: [] } } as const;
    expect(read(field, " IN\u00a0USE ")).toEqual({ kind: "value", value: "live" });
    expect(read(field, "Idea")).toEqual({ kind: "value", value: "idea" });
    expect(read(field, "soon")).toEqual({ kind: "unmapped", text: "soon" });
    expect(read({ ...field, caseSensitive: true }, "Idea")).toMatchObject({ kind: "unmapped" });
    expect(read(field, "constructor")).toMatchObject({ kind: "unmapped" });
  });

  test("booleans", () => {
    const field = { kind: "boolean", column: 0, true: ["Y"], false: ["N"] } as const;
    expect([read(field, "y"), read(field, "N")]).toMatchObject([{ value: true }, { value: false }]);
    expect(read(field, "maybe")).toMatchObject({ code: "not-a-boolean" });
  });

  test("lists, by separator or as JSON", () => {
    const field = { kind: "list", column: 0, separator: ",", json: true } as const;
    expect(read(field, "a, b,,c")).toMatchObject({ value: ["a", "b", "c"] });
    expect(read(field, '["a, b", "c"]')).toMatchObject({ value: ["a, b", "c"] });
    expect(read(field, "[a], b")).toMatchObject({ value: ["[a]", "b"] });
    for (const cell of ["[1, 2]", '["a", null]', '[["a"]]'])
      expect(read(field, cell)).toMatchObject({ kind: "refused", code: "not-a-list" });
    expect(read(field, "[]")).toMatchObject({ value: [] });
    expect(read(field, "a\ufffd, b")).toMatchObject({ value: ["a\ufffd", "b"], lost: true });
  });

  test("kinds of missing are told apart, in any case, whole or by how they begin", () => {
    const field = {
      kind: "text",
      column: 0,
      missing: { blank: [""], "not-applicable": ["N/A"], exempt: [{ startsWith: "Exempt under" }] },
    } as const;
    expect(read(field, "\u00a0 ")).toMatchObject({ as: "blank", empty: true });
    expect(read(field, "n/a")).toMatchObject({ as: "not-applicable", empty: false });
    expect(read(field, `exempt UNDER Section 43 ${"x".repeat(500)}`)).toMatchObject({ as: "exempt" });
    expect(read(field, "N/A for now")).toMatchObject({ kind: "value" });
  });

  test("the same text gives the same answer the second time", () => {
    const reader = cellReader({ fields: {} }, { kind: "integer", column: 0 });
    expect(reader("7")).toEqual(reader("7"));
    expect(reader("x")).toEqual(reader("x"));
  });
});

describe("texts that recur", () => {
  const fields: Cell[] = [
    { kind: "text", column: 0 },
    { kind: "text", column: 0, text: { form: "none", collapse: false, trim: false } },
    { kind: "integer", column: 0, missing: { exempt: ["N/A"] } },
    { kind: "list", column: 0, separator: ";" },
  ];
  const raws = [" a\u00a0b ", "a b", "", "N/A", "12", "x\0", "x\ufffd", "x\uffff", "a;b", "w".repeat(50)];

  test("each reading is that of a reader which has seen nothing, also beyond what is remembered", () => {
    for (const field of fields) {
      for (const distinct of [0, 1200, 12_000]) {
        const reader = cellReader({ fields: { field } }, field);
        for (let index = 0; index < distinct; index++) reader(`t${index}`);
        // Twice through, so that both the first and the remembered reading are seen.
        for (const raw of [...raws, ...raws]) expect({ ...reader(raw) }).toEqual(read(field, raw));
      }
    }
  });

  test("a remembered reading is not changed by the cells after it", () => {
    const reader = cellReader({ fields: { field: fields[0] as Cell } }, fields[0] as Cell);
    const first = reader("first");
    reader("second");
    reader("l".repeat(50));
    expect(first).toEqual({ kind: "value", value: "first" });
    expect(reader("first")).toEqual({ kind: "value", value: "first" });
  });

  test("rows do not share a list", () => {
    const reader = cellReader({ fields: { field: fields[3] as Cell } }, fields[3] as Cell);
    const values = [reader("a;b"), reader("a;b")].map((reading) => "value" in reading && reading.value);
    expect(values[0]).toEqual(values[1]);
    expect(values[0]).not.toBe(values[1]);
  });
});

test("a detached text is the same text", () => {
  for (const text of [
    "",
    "short",
    "a text longer than thirteen",
    "ends with NUL, by chance\0",
    "€".repeat(40),
  ])
    expect(detach(text)).toBe(text);
});
