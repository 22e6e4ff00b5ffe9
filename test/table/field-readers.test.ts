import { expect, test } from "vitest";
import { coalesce, type FieldReader, fieldReaders } from "../../src/table/field-readers.ts";
import type { TableMapping } from "../../src/table/mapping.ts";

const mapping: TableMapping = {
  missing: { blank: [""], exempt: ["Exempt"] },
  fields: {
    a: { kind: "integer", coalesce: [0, 1, 2], required: true },
    b: { kind: "constant", value: 5 },
    c: { kind: "text", column: 9 },
  },
};
const readers = fieldReaders(
  mapping,
  new Map([
    ["a", [0, 1, 2]],
    ["c", []],
  ]),
  3,
  (at) => `column ${at}`,
);
const first = readers[0] as FieldReader;

test("each field has its columns, its constant and its tally", () => {
  expect(
    readers.map(({ field, position, constant, required }) => [field, position, constant, required]),
  ).toEqual([
    ["a", 0, undefined, true],
    ["b", -1, 5, false],
    ["c", -1, undefined, false],
  ]);
  expect(first.tally.quality().column).toBe("column 0, column 1, column 2");
});

test.each([
  [["", "7", "8"], 1, { kind: "value", value: 7 }],
  // A cell that is refused is there: the next column must not hide it.
  [["", "x", "8"], 1, { kind: "refused" }],
  [["", "Exempt", ""], 1, { kind: "missing", as: "exempt" }],
  [["", "", ""], 0, { kind: "missing", as: "blank" }],
  [["", "Exempt", "8"], 2, { kind: "value", value: 8 }],
  [["5", "7", "8"], 0, { kind: "value", value: 5 }],
  [[""], 0, { kind: "missing", as: "blank" }],
])("of %j column %i is taken", (cells, at, reading) => {
  const found = coalesce(first, cells, -1, first.read(cells[0] as string));
  expect(found.at).toBe(at);
  expect(found.reading).toMatchObject(reading);
});

test("the cell whose quote is never closed is refused wherever it stands", () => {
  expect(coalesce(first, ["", "7"], 1, first.read("")).reading).toMatchObject({ code: "unterminated-quote" });
  expect(coalesce(first, [], -1, undefined)).toEqual({ reading: undefined, at: 0 });
});
