import { expect, test } from "vitest";
import { describeReceived, formatPath, wrongValue } from "../../src/foundation/issue.ts";

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

test("a wrong value is told with what was expected and what came", () => {
  expect(wrongValue("too-large", ["a", 0], "at most 5", 6)).toEqual({
    code: "too-large",
    path: ["a", 0],
    message: "must be at most 5; received 6",
    expected: "at most 5",
    received: "6",
  });
});
