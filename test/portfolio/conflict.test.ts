import { expect, test } from "vitest";
import { conflictSteps } from "../../src/portfolio/conflict.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";

test("an unanswered question leaves a doubt whether the set is minimal", () => {
  const problem = portfolioProgram(
    [{ id: "a", value: 1, cost: 2 }],
    { budget: 1, mandatory: ["a"] },
    "value",
  );
  const steps = conflictSteps(problem);
  let step = steps.next();
  expect(step.done).toBe(false);
  while (!step.done) step = steps.next("time-limit");
  expect(step.value).toEqual({ constraintIds: ["budget", "mandatory:a"], minimal: false });
});
