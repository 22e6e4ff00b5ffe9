import { expect, test } from "vitest";
import { describeReceived, formatPath } from "../../src/foundation/issue.ts";

test("paths read as code", () => {
  expect(formatPath([])).toBe("");
  expect(formatPath(["lines", 2, "cost"])).toBe("lines[2].cost");
  expect(formatPath(["drivers", "cases per day", "low"])).toBe('drivers["cases per day"].low');
});

test("received values are told in a few words", () => {
  expect(
    [null, undefined, Number.NaN, "a", 5n, [1, 2], new Date(0), {}, () => 0].map(describeReceived),
  ).toEqual(["null", "undefined", "NaN", '"a"', "5n", "a list of 2", "a Date", "an object", "a function"]);
  expect(describeReceived("x".repeat(100_000)).length).toBeLessThan(50);
});
