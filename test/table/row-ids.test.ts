import { expect, test } from "vitest";
import { rowIds } from "../../src/table/row-ids.ts";

const fields = { a: { kind: "text", column: 0 }, b: { kind: "text", column: 1 } } as const;

test("an id is its template with the row's values, whatever the values say", () => {
  const { idOf } = rowIds({ id: "{a}-{b}-{a}", fields });
  expect(idOf(2, { a: "{b}", b: "$&" })).toBe("{b}-$&-{b}");
  expect(rowIds({ id: "x{line}", fields }).idOf(7, {})).toBe("x7");
  expect(rowIds({ fields }).idOf(7, {})).toBe("row-7");
});

test("a row without a part of its id is known by its line", () => {
  const { idOf } = rowIds({ id: "{a}", fields });
  for (const a of [null, undefined, ""]) expect(idOf(5, { a })).toBe("row-5");
});

test("an id that repeats names the first line; ids with the line in them cannot", () => {
  const ids = rowIds({ id: "{a}", fields });
  expect([ids.before("x", 2), ids.before("y", 3), ids.before("x", 4), ids.before("x", 5)]).toEqual([
    undefined,
    undefined,
    2,
    2,
  ]);
  const lines = rowIds({ id: "{a}-{line}", fields });
  expect([lines.before("x", 2), lines.before("x", 3)]).toEqual([undefined, undefined]);
});
