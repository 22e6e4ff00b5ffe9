import { expect, test } from "vitest";
import type { ProgramSolution } from "../../src/portfolio/binary-program.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { solveProgram } from "../../src/portfolio/solve-program.ts";

const { program } = portfolioProgram(
  [
    { id: "a", value: 100 },
    { id: "b", value: 50 },
  ],
  {},
  "value",
);
const saying = (solution: ProgramSolution) => ({ name: "told", solve: async () => solution });
const x = Uint8Array.of(1, 0);

test.each<[ProgramSolution, number, object]>([
  [{ status: "optimal", x, bound: 100.4 }, 0, { kind: "proven", objective: 100, bound: 100, gap: 0 }],
  [{ status: "optimal", x, bound: 101 }, 0, { kind: "heuristic", bound: 101, gap: 0.01 }],
  [{ status: "optimal", x, bound: 101 }, 0.01, { kind: "within-gap", gap: 0.01 }],
  [{ status: "feasible", stoppedBy: "time", x, bound: 150 }, 0, { kind: "time-limit", bound: 150, gap: 0.5 }],
  [{ status: "feasible", stoppedBy: "time", x, bound: 101 }, 0.02, { kind: "within-gap" }],
  [{ status: "feasible", stoppedBy: "effort", x, bound: 150 }, 0.1, { kind: "heuristic" }],
  [
    { status: "feasible", stoppedBy: "effort", x, bound: Number.POSITIVE_INFINITY },
    0,
    { bound: null, gap: null },
  ],
  [
    { status: "unknown", stoppedBy: "time", x: null, bound: 150 },
    0,
    { kind: "time-limit", objective: null, bound: 150 },
  ],
  [{ status: "infeasible", x: null, bound: 0 }, 0, { kind: "infeasible", objective: null, bound: null }],
])("%j with gap %d is %j", async (solution, gap, expected) => {
  expect(await solveProgram(program, { gap, solver: saying(solution) })).toMatchObject(expected);
});

test("a solver that comes back with less than the built-in search does not win", async () => {
  const periods = ["q1", "q2", "q3", "q4", "q5"];
  const candidates = Array.from({ length: 60 }, (_, i) => ({
    id: `c${i}`,
    value: 100 + ((i * 37) % 11),
    costs: Object.fromEntries(periods.map((period, k) => [period, 90 + ((i * (17 + 10 * k)) % 29)])),
  }));
  const budgets = Object.fromEntries(periods.map((period) => [period, 3000]));
  const large = portfolioProgram(candidates, { budgets }, "value").program;
  const poor: ProgramSolution = { status: "feasible", stoppedBy: "time", x: new Uint8Array(60), bound: 1e6 };
  const answer = await solveProgram(large, { solver: saying(poor) });
  expect(answer.objective as number).toBeGreaterThan(2900);
  expect(answer.bound as number).toBeLessThan(1e6);
  expect(["proven", "time-limit"]).toContain(answer.kind);
});
