import { expect, test } from "vitest";
import { addComplete, completeAnswers, varianceOfSums } from "../../src/assessment/complete-answers.ts";

test("sums of items and of totals, for the places of the set alone", () => {
  const set = completeAnswers([0, 2]);
  addComplete(set, Float64Array.of(0.5, 9, 1));
  addComplete(set, Float64Array.of(0.25, 9, 0));
  expect([...set.sums]).toEqual([0.75, 1]);
  expect([...set.squares]).toEqual([0.3125, 1]);
  expect([set.total, set.totalSquare, set.respondents]).toEqual([1.75, 2.3125, 2]);
});

test("a variance that only rounding leaves is 0", () => {
  expect(varianceOfSums(3, 6, 14)).toBe(1);
  expect(varianceOfSums(3, 0.1 + 0.1 + 0.1, 3 * 0.1 * 0.1)).toBe(0);
});
