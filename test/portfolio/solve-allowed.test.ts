import { expect, test } from "vitest";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { runToEnd } from "../../src/portfolio/run-steps.ts";
import { allowedSteps, solveAllowed, solveAllowedSync } from "../../src/portfolio/solve-allowed.ts";
import { type SolveOptions, solveSteps } from "../../src/portfolio/solve-program.ts";

const third = "33.33333333333333333333333333333333";
const thirds = ["a", "b", "c"].map((id) => ({ id, value: 1, cost: third }));
const problem = (budget: string) => portfolioProgram(thirds, { budget }, "value");
const overdrawn = problem("99.99999999999999999999999999999998");
const solve = (program: Parameters<typeof solveSteps>[0], options: SolveOptions) =>
  runToEnd(solveSteps(program, options));

test("an answer that breaks a last digit is cut off, and the next best sought in what is left of the time", () => {
  let time = 0;
  const steps = allowedSteps(overdrawn, { timeLimitMs: 1000, now: () => time });
  const first = steps.next().value as { program: Parameters<typeof solve>[0]; options: SolveOptions };
  expect(first.options.timeLimitMs).toBe(800);
  time = 800;
  const second = steps.next(solve(first.program, {})).value as typeof first;
  expect(second.options.timeLimitMs).toBe(160);
  expect(second.program.rows.length).toBe(first.program.rows.length + 1);
  const answer = steps.next(solve(second.program, {}));
  expect(answer).toMatchObject({ done: true, value: { kind: "proven", objective: 2, bound: 2 } });
});

test("where the best is not known, it is sought within rows that allow a last digit less", () => {
  const steps = allowedSteps(overdrawn, {});
  const first = steps.next().value as { program: Parameters<typeof solve>[0] };
  const best = solve(first.program, {});
  const second = steps.next({ ...best, kind: "heuristic", bound: 4 }).value as typeof first;
  expect(second.program).toBe(overdrawn.rounded?.strict);
  const answer = steps.next(solve(second.program, {}));
  expect(answer).toMatchObject({ done: true, value: { kind: "heuristic", objective: 2, bound: 4, gap: 1 } });
});

test("with the time used up, the second has none and not less", () => {
  let time = 0;
  const steps = allowedSteps(overdrawn, { timeLimitMs: 10, now: () => time });
  const first = steps.next().value as { program: Parameters<typeof solve>[0] };
  time = 1e6;
  expect(steps.next(solve(first.program, {})).value).toMatchObject({ options: { timeLimitMs: 0 } });
});

test("amounts that keep all digits have all the time at once", () => {
  const exact = portfolioProgram([{ id: "a", value: 1, cost: 1 }], { budget: 1 }, "value");
  expect(allowedSteps(exact, { timeLimitMs: 10 }).next().value).toMatchObject({
    options: { timeLimitMs: 10 },
  });
});

test("both ways to solve say the same", async () => {
  for (const budget of ["100", "99.99999999999999999999999999999998", "50"]) {
    const sync = solveAllowedSync(problem(budget), {}, solve);
    expect(
      await solveAllowed(problem(budget), {}, async (program, options) => solve(program, options)),
    ).toEqual(sync);
  }
});
