import { describe, expect, test } from "vitest";
import { importTable } from "../../src/table/import-table.ts";
import type { TableMapping } from "../../src/table/mapping.ts";

const two: TableMapping = {
  fields: { name: { kind: "text", column: "Name" }, year: { kind: "integer", column: "Year" } },
};
const codes = (result: { readonly issues: readonly { readonly code: string }[] }) =>
  result.issues.map(({ code }) => code);

describe("a file in another shape by its mapping alone", () => {
  // An invented register: semicolons, windows-1252, a line of preamble, headers that repeat, pounds in
  // thousands, German dates, exemptions in place of numbers.
  const text = [
    "Register of schemes;;;;;;",
    "Ref;Scheme;Rating;Rating;Cost £k;Opened;Tags",
    'A1;Caf\xe9 \x93Lotse\x94;Amber;;\xa31,234.50;01.02.2023;["x", "y"]',
    "A2;Bridge;;GREEN ;Exempt under Section 43 (Commercial);31.02.2023;p, q",
    "A3;Bridge;Exempt under Section 24;;(\xa37);tbc;",
    "",
  ].join("\r\n");
  const mapping = {
    encoding: "windows-1252",
    delimiter: ";",
    skip: 1,
    id: "{ref}",
    missing: { blank: [""], exempt: [{ startsWith: "exempt under" }], "not-yet": ["TBC"] },
    fields: {
      ref: { kind: "text", column: "ref", required: true },
      name: { kind: "text", column: 1 },
      rating: { kind: "enumeration", coalesce: [2, 3], values: { green: [], amber: [], red: [] } },
      cost: {
        kind: "money",
        column: 4,
        currency: "GBP",
        strip: ["£"],
        group: ",",
        multiplier: "1000",
        parentheses: true,
      },
      opened: { kind: "date", column: "Opened", formats: ["DD.MM.YYYY"] },
      tags: { kind: "list", column: "Tags", separator: ",", json: true },
      source: { kind: "constant", value: "register" },
    },
    checks: { unique: ["name"] },
  } as const satisfies TableMapping;
  const bytes = Uint8Array.from(text.replace("£k", "\xa3k"), (character) => character.charCodeAt(0));
  const result = importTable(bytes, mapping);

  test("rows are typed, with their lines and what is missing kept apart", () => {
    expect(result.rows).toEqual([
      {
        line: 3,
        id: "A1",
        values: {
          ref: "A1",
          name: "Café “Lotse”",
          rating: "amber",
          cost: "1234500",
          opened: "2023-02-01",
          tags: ["x", "y"],
          source: "register",
        },
        missing: {},
      },
      {
        line: 4,
        id: "A2",
        values: {
          ref: "A2",
          name: "Bridge",
          rating: "green",
          cost: null,
          opened: null,
          tags: ["p", "q"],
          source: "register",
        },
        missing: { cost: "exempt", opened: "refused" },
      },
      {
        line: 5,
        id: "A3",
        values: {
          ref: "A3",
          name: "Bridge",
          rating: null,
          cost: "-7000",
          opened: null,
          tags: null,
          source: "register",
        },
        missing: { rating: "exempt", opened: "not-yet", tags: "blank" },
      },
    ]);
  });

  test("the refused cell is an issue with row, column, text and reason", () => {
    expect(result.issues).toEqual([
      {
        code: "no-such-day",
        path: [1, "opened"],
        message: 'line 4, Opened (5): "31.02.2023" is not a date as DD.MM.YYYY, 1900 to 2100',
        expected: "a date as DD.MM.YYYY, 1900 to 2100",
        received: '"31.02.2023"',
        row: 4,
        column: "Opened (5)",
        raw: "31.02.2023",
      },
    ]);
  });

  test("quality tells the fields and what is suspicious", () => {
    expect(result.quality.fields.rating).toEqual({
      column: "Rating (2), Rating (3)",
      filled: 2,
      missing: { exempt: 1 },
      refused: 0,
      unmapped: 0,
      values: { green: 1, amber: 1, red: 0 },
      unmappedTexts: {},
    });
    expect(result.quality.suspicious.map(({ code, rows }) => [code, rows])).toEqual([
      ["duplicate-header", [2]],
      ["duplicate", [4, 5]],
    ]);
  });

  test("what comes out is plain data", () => {
    expect(structuredClone(result)).toEqual(result);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });
});

describe("malformed files", () => {
  test("a file cut off within quotes keeps its last row and says where the quote opens", () => {
    const result = importTable('Name,Year\na,1\n"b\nand more', two);
    expect(result.rows.map(({ values }) => values)).toEqual([
      { name: "a", year: 1 },
      { name: null, year: null },
    ]);
    expect(result.rows[1]?.missing).toEqual({ name: "refused", year: "absent" });
    expect(result.issues[0]).toMatchObject({ code: "unterminated-quote", row: 3, path: [1] });
    expect(result.issues[0]?.message).toContain("lines 3 to 4");
    expect(codes(result)).toEqual(["unterminated-quote", "short-row"]);
  });

  test("short and long rows are kept and reported", () => {
    const result = importTable("Name,Year\na\nb,2,extra\n\nc,3\n", two);
    expect(result.rows.map(({ line, values }) => [line, values.name, values.year])).toEqual([
      [2, "a", null],
      [3, "b", 2],
      [5, "c", 3],
    ]);
    expect(codes(result)).toEqual(["short-row", "long-row"]);
    expect(result.issues[1]?.message).toContain('"extra"');
    expect(result.quality.blankLines).toBe(1);
    expect(result.quality.fields.year).toMatchObject({ filled: 2, missing: { absent: 1 } });
  });

  test("a wrong encoding is named with byte and line, and every cell it spoils is refused", () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode("Name,Year\nfine,1\nit"), 0x92, 0x73, 0x2c, 0x32);
    const result = importTable(bytes, two);
    expect(result.rows.map(({ values }) => values)).toEqual([
      { name: "fine", year: 1 },
      { name: null, year: 2 },
    ]);
    expect(result.issues).toMatchObject([
      { code: "undecodable", row: 3, column: "Name (0)", raw: "it\ufffds" },
      { code: "undecodable", row: 3, message: expect.stringContaining("0x92 at offset 19, line 3") },
    ]);
  });

  test("text that was lost before the file was written is kept and called suspicious", () => {
    const result = importTable("Name,Year\na\ufffdb,1\n", two);
    expect(result.rows[0]?.values.name).toBe("a\ufffdb");
    expect(result.quality.suspicious).toMatchObject([{ code: "lost-text", fields: ["name"], rows: [2] }]);
  });

  test("a byte order mark is taken off, also one that the declared encoding does not know", () => {
    const bytes = new TextEncoder().encode("\ufeffName,Year\né,1\n");
    expect(importTable(bytes, two).rows[0]?.values.name).toBe("é");
    const wrong = importTable(bytes, { ...two, encoding: "windows-1252" });
    expect(wrong.rows).toHaveLength(1);
    expect(codes(wrong)).toEqual(["encoding-mismatch"]);
  });

  test("a column named by a header that repeats is refused with its positions", () => {
    const result = importTable("Name,Year,Name\na,1,b\n", two);
    expect(result.issues).toMatchObject([{ code: "ambiguous-column", path: ["fields", "name"], row: 1 }]);
    expect(result.issues[0]?.message).toContain("positions 0, 2");
    expect(result.rows[0]?.missing).toEqual({ name: "absent" });
  });

  test("a column that is not there is named once, and its field is null", () => {
    const result = importTable("Name\na\nb\n", two);
    expect(codes(result)).toEqual(["missing-column"]);
    expect(result.rows).toHaveLength(2);
  });

  test.each(["", "\ufeff", "\n\n"])("%j is an empty table", (text) => {
    const result = importTable(text, two);
    expect(codes(result)).toEqual(["empty-table"]);
    expect(result.quality.fields.name?.filled).toBe(0);
  });

  test("NUL characters are refused where they stand", () => {
    const result = importTable("Name,Year\na\0,1\n", two);
    expect(result.issues).toMatchObject([{ code: "nul-character", row: 2, column: "Name (0)" }]);
  });

  test("UTF-16 is reported and no crash", () => {
    const bytes = new Uint8Array(Uint16Array.from("\ufeffName,Year\na,1\n", (c) => c.charCodeAt(0)).buffer);
    expect(codes(importTable(bytes, two))).toContain("undecodable");
  });

  test("a cell of 1 MB is read", () => {
    const cell = `${"x".repeat(999_999)}"`;
    const result = importTable(`Name,Year\n"${cell.replace('"', '""')}",1\nb,2\n`, two);
    expect(result.rows[0]?.values.name).toBe(cell);
    expect(result.rows[1]?.values).toEqual({ name: "b", year: 2 });
  });

  test("a record beyond the limit stops the import with its line", () => {
    const result = importTable(`Name,Year\na,1\n"${"x\n".repeat(5000)}`, two, { maxRecordLength: 5000 });
    expect(result.rows).toHaveLength(1);
    expect(result.issues).toMatchObject([{ code: "record-too-long", row: 3 }]);
  });

  test("issues beyond the limit are counted", () => {
    const result = importTable(`Name,Year\n${"a,x\n".repeat(50)}`, two, { maxIssues: 10 });
    expect(result.issues).toHaveLength(10);
    expect(result.quality.issues).toEqual({ "not-an-integer": 50 });
    expect(result.quality.fields.year?.refused).toBe(50);
  });

  test("line numbers count the lines within quoted cells, whatever ends them", () => {
    const result = importTable('Name,Year\r\n"a\r\nb",1\r\n"c\nd",2\rbad,x\n', two);
    expect(result.rows.map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(result.issues[0]).toMatchObject({ row: 6 });
  });
});

describe("rows and ids", () => {
  test("a required cell that is missing is an issue", () => {
    const result = importTable('A\n\n""\nx\n', {
      fields: { a: { kind: "text", column: 0, required: true } },
    });
    expect(result.issues).toMatchObject([
      { code: "required", row: 2, column: "A (0)" },
      { code: "required", row: 3 },
    ]);
    expect(result.rows).toHaveLength(3);
  });

  test("a field may say that nothing counts as missing", () => {
    const stage = { kind: "enumeration", column: 0, missing: {}, values: { live: [] } } as const;
    const result = importTable("Stage,N\n,1\nlive,2\nodd,3\n", { fields: { stage } });
    expect(result.quality.fields.stage).toMatchObject({ filled: 1, unmapped: 2, missing: {} });
    expect(result.quality.fields.stage.unmappedTexts).toEqual({ "": 1, odd: 1 });
  });

  test("an id that repeats is reported, one that lacks a part is the row's line", () => {
    const mapping = { id: "p-{key}", fields: { key: { kind: "text", column: 0 } } } as const;
    const result = importTable("Key,N\nk,1\nk,2\n,3\n", mapping);
    expect(result.rows.map(({ id }) => id)).toEqual(["p-k", "p-k", "row-4"]);
    expect(result.issues).toMatchObject([{ code: "duplicate-id", row: 3, path: [1] }]);
  });

  test("a file without headers is read by position", () => {
    const result = importTable("a,1\nb,2\n", { header: false, fields: { n: { kind: "number", column: 1 } } });
    expect(result.rows.map(({ line, values }) => [line, values.n])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("a mapping that contradicts itself is the caller's mistake", () => {
    expect(() => importTable("a\n", { fields: {} })).toThrow(/mapping is not valid/);
  });
});
