import { expect, test } from "vitest";
import { portfolioProgram, totalCost } from "../../src/portfolio/portfolio-program.ts";

test("candidates by id, a named row per constraint, in order of names", () => {
  const { ids, names, program } = portfolioProgram(
    [
      {
        id: "b",
        value: "1.5",
        costs: { q1: 2, q2: 3 },
        requires: ["a"],
        buckets: { risk: "high" },
        objectiveIds: ["o"],
      },
      { id: "a", value: 2, cost: "0.25" },
    ],
    {
      budget: 5,
      budgets: { q1: 2 },
      headcount: { dev: { q1: 1 } },
      mandatory: ["a"],
      excludes: [["b", "a"]],
      atMost: [{ ids: ["a"], count: 1 }],
      buckets: [{ dimension: "risk", bucket: "high", of: "cost", min: 1, max: 4 }],
      coverage: [{ objectiveId: "o" }],
    },
    "value",
  );
  expect(ids).toEqual(["a", "b"]);
  expect(names).toEqual([
    "at-most:1:a",
    "bucket-max:risk=high:cost",
    "bucket-min:risk=high:cost",
    "budget",
    "budget:q1",
    "coverage:o",
    "excludes:a,b",
    "headcount:dev:q1",
    "mandatory:a",
    "requires:b->a",
  ]);
  expect([Array.from(program.objective), program.objectiveScale]).toEqual([[20, 15], 10]);
  const budget = program.rows[3];
  expect([Array.from(budget?.coefficients ?? []), budget?.upper, budget?.scale]).toEqual([
    [25, 500],
    500,
    100,
  ]);
});

test("total cost is as stated, else the sum of the periods", () => {
  expect(totalCost({ id: "a", value: 0, cost: 7, costs: { q1: 1 } }).toString()).toBe("7");
  expect(totalCost({ id: "a", value: 0, costs: { q1: "0.1", q2: "0.2" } }).toString()).toBe("0.3");
  expect(totalCost({ id: "a", value: 0 }).toString()).toBe("0");
});
