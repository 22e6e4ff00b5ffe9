import { expect, test } from "vitest";
import { coverageOf, sumStates } from "../../src/assessment/response-states.ts";

const states = (answered: number, unknown: number, apart: number, unanswered: number) => ({
  answered,
  unknown,
  "not-applicable": apart,
  "out-of-scope": 0,
  unanswered,
});

test("coverage is answered over what applied", () => {
  expect(coverageOf(states(3, 1, 7, 0))).toBe(0.75);
  expect(coverageOf(states(0, 0, 7, 2))).toBe(0);
  expect(coverageOf(states(0, 0, 2, 0))).toBe(1);
  expect(coverageOf(states(0, 0, 0, 0))).toBe(0);
});

test("sums keep the states apart", () => {
  expect(sumStates([states(1, 2, 3, 4), states(1, 0, 0, 1)])).toEqual(states(2, 2, 3, 5));
  expect(sumStates([])).toEqual(states(0, 0, 0, 0));
});
