import { expect, test } from "vitest";
import { caseMonths, firstWholeMonth, isCount, monthOffset } from "../../src/value/case-months.ts";

test("months run over the turn of the year", () => {
  expect(caseMonths({ start: "2026-11", horizonMonths: 4 })).toEqual([
    "2026-11",
    "2026-12",
    "2027-01",
    "2027-02",
  ]);
});

test("offsets count calendar months, backward too", () => {
  expect(monthOffset("2026-01", "2028-03")).toBe(26);
  expect(monthOffset("2026-03", "2025-12")).toBe(-3);
  expect(monthOffset("2026-03", "2026-03")).toBe(0);
});

test("a date holds from the first month that begins on or after it", () => {
  expect(firstWholeMonth("2026-03-01", "2026-01")).toBe(2);
  expect(firstWholeMonth("2026-03-02", "2026-01")).toBe(3);
  expect(firstWholeMonth("2025-12-31", "2026-01")).toBe(0);
});

test("a count is a whole number from 1", () => {
  expect([1, 12, 0, -1, 1.5, Number.NaN, "1", null, undefined].map(isCount)).toEqual([
    true,
    true,
    ...new Array(7).fill(false),
  ]);
});
