import { expect, test } from "vitest";
import { describeIssues, describeReceived, formatPath, wrongValue } from "../../src/foundation/issue.ts";

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

test("issues are told with their places: one by itself, several as lines, no more than can be read", () => {
  const issue = (path: readonly (string | number)[], message = "a line has an id") => ({
    code: "x",
    path,
    message,
  });
  expect(describeIssues([issue(["lines", 0])])).toBe("lines[0]: a line has an id");
  expect(describeIssues([issue([])])).toBe("a line has an id");
  expect(describeIssues([issue([])], "table")).toBe("table: a line has an id");
  expect(describeIssues([issue(["at"], "at must be an instant")])).toBe("at must be an instant");
  expect(describeIssues([issue(["a"]), issue(["b"])])).toBe(
    "2 issues:\n  a: a line has an id\n  b: a line has an id",
  );
  const many = describeIssues(Array.from({ length: 5000 }, (_, row) => issue(["rows", row]))).split("\n");
  expect([many.length, many[0], many.at(-1)]).toEqual([22, "5000 issues:", "  … and 4980 more"]);
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
