import { expect, test } from "vitest";
import { repeatedHeaders, resolveColumns } from "../../src/table/columns.ts";

const field = (column: number | string) => ({ kind: "text", column }) as const;

test("columns are found by position and by name, whatever the spaces and the case", () => {
  const header = ["Use  Case\nName", "Agency ", "agency code"];
  const { positions, issues } = resolveColumns(
    {
      fields: {
        a: field("use case name"),
        b: field(1),
        c: field("AGENCY CODE"),
        d: { kind: "constant", value: 1 },
      },
    },
    header,
    3,
    1,
  );
  expect([...positions]).toEqual([
    ["a", [0]],
    ["b", [1]],
    ["c", [2]],
  ]);
  expect(issues).toEqual([]);
});

test("names that are missing or repeat and positions beyond the table are issues", () => {
  const fields = {
    a: field("x"),
    b: field("y"),
    c: field(9),
    d: { kind: "text", coalesce: [0, "y"] },
  } as const;
  const { positions, issues } = resolveColumns({ fields }, ["x", "X"], 2, 4);
  expect(issues.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'ambiguous-column: line 4: "x" heads the columns at positions 0, 1; name one by position',
    'missing-column: line 4: no column is headed "y"; the headers are "x" (0), "X" (1)',
    "missing-column: line 4: there is no column at position 9; the table has 2",
    'missing-column: line 4: no column is headed "y"; the headers are "x" (0), "X" (1)',
  ]);
  expect(positions.get("d")).toEqual([0]);
});

test("a name that is not there is answered with those that are, cut and counted", () => {
  const messageFor = (header: readonly string[]): string | undefined =>
    resolveColumns({ fields: { a: field("cost") } }, header, header.length, 1).issues[0]?.message;
  // A file read with the wrong delimiter has one header, which shows the right one.
  expect(messageFor(["Name;Cost;Start"])).toBe(
    'line 1: no column is headed "cost"; the headers are "Name;Cost;Start" (0)',
  );
  const wide = messageFor(Array.from({ length: 60 }, (_, index) => `Question\n${index} ${"?".repeat(99)}`));
  expect(wide).toContain('"Question 0 ?????????????????????????????…" (0), "Question 1 ?');
  expect(wide).toMatch(/ and 40 more$/);
});

test("headers that repeat are told once each, however many columns they head", () => {
  expect(repeatedHeaders(["a", "", "A ", "b", ""])).toEqual(['"a" heads the columns at positions 0, 2']);
  const wide = Array.from({ length: 500_000 }, () => "x");
  expect(repeatedHeaders(wide)).toEqual([expect.stringMatching(/18, 19 and 499980 more$/)]);
  const { issues } = resolveColumns({ fields: { x: field("X") } }, wide, wide.length, 1);
  expect(issues.map(({ code }) => code)).toEqual(["ambiguous-column"]);
});
