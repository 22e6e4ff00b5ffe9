import { expect, test } from "vitest";
import { missingReader } from "../../src/table/missing-reader.ts";

const kindOf = missingReader({
  blank: ["", "-"],
  exempt: [{ startsWith: "Exempt under" }],
  none: ["N/A", "straße"],
});

test("whole cells and beginnings, whatever the case and the spaces", () => {
  expect(["", " ", "-", "n/a", " N/A ", "EXEMPT UNDER Section 43", "STRASSE"].map(kindOf)).toEqual([
    "blank",
    "blank",
    "blank",
    "none",
    "none",
    "exempt",
    "none",
  ]);
  expect(["--", "N/A yet", "not exempt under", "0", "nan"].map(kindOf)).toEqual(Array(5).fill(undefined));
});

test("without a marker for blanks an empty text is none", () => {
  expect(missingReader({})("")).toBeUndefined();
});
