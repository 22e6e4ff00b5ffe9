import { expect, test } from "vitest";
import { aggregateAnswers, assertRespondentRule } from "../../src/assessment/respondent-rules.ts";

const scores = { values: [0, 0.5, 1], counts: [2, 0, 2] };

test("an even number of answers: the median lies between the middle two", () => {
  expect(aggregateAnswers("median", scores, new Map()).score).toEqual({ value: 0.5 });
  expect(aggregateAnswers("median", { values: [0, 1], counts: [1, 2] }, new Map()).score).toEqual({
    value: 1,
  });
});

test("values in any order, equal ones apart", () => {
  const counted = { values: [1, 0, 0.25, 0], counts: [1, 1, 1, 1] };
  expect(aggregateAnswers("median", counted, new Map()).score).toEqual({ value: 0.125 });
  expect(aggregateAnswers("mean", counted, new Map()).score).toEqual({ value: 0.3125 });
});

test("no answers are null", () => {
  const none = { values: [0, 1], counts: [0, 0] };
  for (const rule of ["median", "mean", { kind: "roleWeightedMean", weights: { a: 1 } }] as const)
    expect(aggregateAnswers(rule, none, new Map()).score).toEqual({ value: null, reason: "no-answers" });
});

test.each([
  ["mode", "options.respondents must be median"],
  [{ kind: "roleWeightedMean", weights: { a: -1 } }, "options.respondents.weights.a"],
  [{ kind: "roleWeightedMean", weights: { a: 0 } }, "at least one weight above 0"],
  [{ kind: "roleWeightedMean", weights: {} }, "at least one weight above 0"],
])("refuses %j", (rule, message) => {
  expect(() => assertRespondentRule(rule as "median")).toThrow(message);
});
