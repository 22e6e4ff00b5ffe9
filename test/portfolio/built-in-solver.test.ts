import { expect, test } from "vitest";
import { solveBuiltIn } from "../../src/portfolio/built-in-solver.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { runToEnd } from "../../src/portfolio/run-steps.ts";

test.each([
  [10, {}, "dynamic-program"],
  [20, { mandatory: ["c0"] }, "exhaustive"],
  [21, { mandatory: ["c0"] }, "search"],
] as const)("%i candidates under %j: %s", (n, constraints, method) => {
  const candidates = Array.from({ length: n }, (_, i) => ({ id: `c${i}`, value: i }));
  const { program } = portfolioProgram(candidates, constraints, "value");
  const solution = runToEnd(solveBuiltIn(program, { gap: 0, outOfTime: () => false }));
  expect([solution.method, solution.status, solution.bound]).toEqual([method, "optimal", (n * (n - 1)) / 2]);
});
