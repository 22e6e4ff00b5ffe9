import { describe, expect, test } from "vitest";
import { type RecordFault, splitRecords } from "../../src/table/split-records.ts";

type Seen = [cells: string[], line: number, lines: number, fault?: RecordFault];

function split(pieces: readonly string[], maxRecordLength = 1e6): Seen[] {
  const seen: Seen[] = [];
  const splitter = splitRecords(
    { delimiter: ",", quote: '"', maxRecordLength },
    (cells, line, lines, fault) => {
      seen.push(fault === undefined ? [cells, line, lines] : [cells, line, lines, fault]);
    },
  );
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return seen;
}

describe("records", () => {
  test("quotes, doubled quotes and line ends of all sorts", () => {
    expect(split(['a,"b,""c"""\r\n"d\r\ne",f\rg,h\n'])).toEqual([
      [["a", 'b,"c"'], 1, 1],
      [["d\ne", "f"], 2, 2],
      [["g", "h"], 4, 1],
    ]);
  });

  test("the last record needs no line end, and a line end makes no further record", () => {
    expect(split(["a"])).toEqual([[["a"], 1, 1]]);
    expect(split(["a\n"])).toEqual([[["a"], 1, 1]]);
    expect(split(['""'])).toEqual([[[""], 1, 1]]);
    expect(split(["a\n\n"])).toEqual([
      [["a"], 1, 1],
      [[""], 2, 1],
    ]);
    expect(split([""])).toEqual([]);
  });

  test("pieces may end within a line end or between doubled quotes", () => {
    expect(split(["a\r", '\n"b"', '"c"', "\r"])).toEqual([
      [["a"], 1, 1],
      [['b"c'], 2, 1],
    ]);
  });

  test("a quote that is never closed and a quote that is not doubled", () => {
    expect(split(['a\n"b\nc\n'])).toEqual([
      [["a"], 1, 1],
      [["b\nc\n"], 2, 3, "unterminated-quote"],
    ]);
    expect(split(['"a"b",c\nd,e\n'])).toEqual([
      [['a"b', "c"], 1, 1, "malformed-quote"],
      [["d", "e"], 2, 1],
    ]);
    expect(split(['5" disk,x\n'])).toEqual([[['5" disk', "x"], 1, 1]]);
  });

  test("the cell whose quote is malformed is named, the first of a record", () => {
    const seen: [number, string | undefined, number | undefined][] = [];
    const text = ["a,b,c", 'x,"1"2","3"4"', '"p","q,r\n"s",t"', 'u,"v",w', '"y"z",1,2', ',,"c"d"', '"e'].join(
      "\n",
    );
    const splitter = splitRecords(
      { delimiter: ",", quote: '"', maxRecordLength: 1e6 },
      (_cells, line, _lines, fault, column) => seen.push([line, fault, column]),
    );
    splitter.push(text);
    splitter.end();
    expect(seen).toEqual([
      [1, undefined, undefined],
      [2, "malformed-quote", 1],
      [3, "malformed-quote", 1],
      [5, undefined, undefined],
      [6, "malformed-quote", 0],
      [7, "malformed-quote", 2],
      [8, "unterminated-quote", 0],
    ]);
  });

  test("an open quote in many pieces is parsed a few times, not once a piece", () => {
    const piece = "x".repeat(1000);
    const started = split(['"', ...Array.from({ length: 5000 }, () => piece), '"\nz'], 1e7);
    expect(started.map(([cells]) => cells[0]?.length)).toEqual([5_000_000, 1]);
  });

  test("what follows a record that is too long is not read", () => {
    const seen = split(["a\n", `"${"x".repeat(50)}`, "y\nb\n"], 20);
    expect(seen.map(([, line, , fault]) => [line, fault])).toEqual([
      [1, undefined],
      [2, "record-too-long"],
    ]);
  });
});
