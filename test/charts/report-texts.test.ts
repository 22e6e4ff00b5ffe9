import { expect, test } from "vitest";
import {
  estimateText,
  groupDigits,
  intervalText,
  linesText,
  numberText,
  valueText,
  words,
} from "../../src/charts/report-texts.ts";

test("numbers are rounded and grouped, and never show a minus zero", () => {
  expect([0, -0.001, 1234.5, -1234567.891, 0.005, 1e21].map((value) => numberText(value))).toEqual([
    "0",
    "0",
    "1,234.5",
    "-1,234,567.89",
    "0.01",
    "1e+21",
  ]);
});

test("money keeps every digit", () => {
  expect(["0", "-1234567.890123", "999", "1000", "12345678901234567890.5"].map(groupDigits)).toEqual([
    "0",
    "-1,234,567.890123",
    "999",
    "1,000",
    "12,345,678,901,234,567,890.5",
  ]);
});

test("values are read in their unit", () => {
  expect([
    valueText(0.625, "share"),
    valueText(180.4, "days"),
    valueText(4, "count"),
    valueText(0.5, "score"),
  ]).toEqual(["62.5 %", "180 days", "4", "0.5 score"]);
  expect(estimateText({ value: null, reason: "not-measurable" }, "share")).toBe("not measurable");
  expect(intervalText({ value: 0.5, low: 0.25, high: 0.75 }, "share")).toBe("25 % to 75 %");
  expect(intervalText({ value: 0.5 }, "share")).toBe("");
  expect(words("not-met")).toBe("not met");
});

test("lines are shown as ranges", () => {
  expect([[], [2], [2, 3, 4, 7, 9, 10]].map(linesText)).toEqual(["", "2", "2-4, 7, 9-10"]);
});
