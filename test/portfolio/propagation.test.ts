import { expect, test } from "vitest";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { propagation } from "../../src/portfolio/propagation.ts";

const candidates = [
  { id: "a", value: 1, cost: 4 },
  { id: "b", value: 1, cost: 4, requires: ["a"] },
  { id: "c", value: 1, cost: 4 },
];

test("what is required comes along, what no longer fits falls out, and all is taken back", () => {
  const search = propagation(portfolioProgram(candidates, { budget: 8 }, "value").program);
  expect(search.possible).toBe(true);
  expect(search.fix(1, 1)).toBe(true);
  expect(Array.from(search.state)).toEqual([1, 1, 0]);
  search.undo(0);
  expect(Array.from(search.state)).toEqual([-1, -1, -1]);
  expect(search.fix(0, 0)).toBe(true);
  expect(Array.from(search.state)).toEqual([0, 0, -1]);
  expect(search.fix(1, 1)).toBe(false);
  expect(search.fix(2, 1)).toBe(true);
});

test("what contradicts from the start is seen at the start", () => {
  const mandatory = { budget: 8, mandatory: ["b", "c"] };
  expect(propagation(portfolioProgram(candidates, mandatory, "value").program).possible).toBe(false);
});
