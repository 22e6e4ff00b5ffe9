import { expect, test } from "vitest";
import { tallyField } from "../../src/table/tally-field.ts";

test("the counts of a field add up to the rows", () => {
  const tally = tallyField({ kind: "enumeration", column: 0, values: { a: [], b: [] } }, "A (0)");
  tally.add({ kind: "value", value: "a" });
  tally.add({ kind: "missing", as: "blank", empty: true });
  tally.add({ kind: "unmapped", text: "x" });
  tally.add({ kind: "refused", code: "c", message: "m", expected: "e" });
  tally.absent();
  expect(tally.quality()).toEqual({
    column: "A (0)",
    filled: 1,
    missing: { blank: 1, absent: 1 },
    refused: 1,
    unmapped: 1,
    values: { a: 1, b: 0 },
    unmappedTexts: { x: 1 },
  });
});

test("dates are counted by precision, typed years apart, and texts are listed up to a hundred", () => {
  const dates = tallyField({ kind: "date", column: 0, formats: ["YYYY"] }, "D (0)");
  dates.add({ kind: "date", value: "2024", typedYear: true });
  dates.add({ kind: "date", value: "2024-10", typedYear: false });
  expect(dates.quality()).toMatchObject({ precision: { day: 0, month: 1, year: 1 }, typedYears: 1 });
  const many = tallyField({ kind: "enumeration", column: 0, values: { a: [] } }, "A (0)");
  for (let index = 0; index < 500; index++) many.add({ kind: "unmapped", text: `t${index}` });
  const quality = many.quality();
  expect(quality.unmapped).toBe(500);
  expect(Object.keys(quality.unmappedTexts ?? {})).toHaveLength(100);
});
