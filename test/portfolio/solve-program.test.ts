import { describe, expect, test } from "vitest";
import { objectiveAt, type ProgramSolution } from "../../src/portfolio/binary-program.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { checkSolveOptions, solveProgram } from "../../src/portfolio/solve-program.ts";
import type { Solver } from "../../src/portfolio/solver.ts";
import { hardProgram, impatientClock } from "./hard.ts";

const saying = (solution: unknown): Solver => ({
  name: "told",
  solve: async () => solution as ProgramSolution,
});

describe("of many decisions, a solver's word is kept to", () => {
  const program = hardProgram();
  const hurried = () => ({ timeLimitMs: 1, now: impatientClock() });
  /** Better than what the search finds in no time at all: three more that fit as well. */
  const told = async () => {
    const own = await solveProgram(program, hurried());
    expect(own).toMatchObject({ kind: "time-limit" });
    return { x: own.x as Uint8Array, objective: own.objective as number, bound: own.bound as number };
  };

  test.each<[Partial<ProgramSolution>, number, number, object]>([
    [{ status: "optimal" }, 0.4, 0, { kind: "proven", gap: 0 }],
    [{ status: "optimal" }, 1, 0, { kind: "heuristic" }],
    [{ status: "optimal" }, 1, 0.01, { kind: "within-gap" }],
    [{ status: "feasible", stoppedBy: "time" }, 2, 0, { kind: "time-limit" }],
    [{ status: "feasible", stoppedBy: "time" }, 2, 0.02, { kind: "within-gap" }],
    [{ status: "feasible", stoppedBy: "effort" }, 5, 0, { kind: "heuristic" }],
  ])("%j with a bound %d above it and gap %d is %j", async (solution, above, gap, expected) => {
    const { x, objective } = await told();
    const solver = saying({ ...solution, x, bound: objective + above });
    const answer = await solveProgram(program, { gap, solver, ...hurried() });
    expect(answer).toMatchObject({
      method: "told",
      objective,
      bound: objective + Math.floor(above),
      ...expected,
    });
    expect(answer.gap).toBeCloseTo(Math.floor(above) / objective, 15);
  });

  test.each<[string, unknown]>([
    ["nothing feasible, where a point is known", { status: "infeasible", x: null, bound: 0 }],
    ["a bound below a known point", { status: "optimal", x: new Uint8Array(60), bound: 10 }],
    [
      "a point that breaks rows, under its own value",
      { status: "optimal", x: new Uint8Array(60).fill(1), bound: 9e9 },
    ],
    ["a point too short", { status: "optimal", x: new Uint8Array(3), bound: Number.NaN }],
    ["a point of twos", { status: "optimal", x: new Uint8Array(60).fill(2), bound: Number.NaN }],
    ["nothing", undefined],
    ["an empty answer", {}],
  ])("but not to %s", async (_, solution) => {
    const { objective, bound } = await told();
    const answer = await solveProgram(program, { solver: saying(solution), ...hurried() });
    expect(answer.objective).toBe(objective);
    expect(answer.bound).toBe(bound);
    expect(answer.kind).not.toBe("proven");
    expect(objectiveAt(program, answer.x as Uint8Array)).toBe(objective);
  });

  test("a solver that comes back with less than the built-in search does not win", async () => {
    const poor = saying({ status: "feasible", stoppedBy: "time", x: new Uint8Array(60), bound: 1e6 });
    const answer = await solveProgram(program, { solver: poor });
    expect(answer.objective as number).toBeGreaterThan(2900);
    expect(answer.bound as number).toBeLessThan(1e6);
    expect(["proven", "time-limit"]).toContain(answer.kind);
  });

  test("a solver that throws is heard", async () => {
    const failing: Solver = { name: "failing", solve: () => Promise.reject(new Error("out of memory")) };
    await expect(solveProgram(program, { solver: failing, ...hurried() })).rejects.toThrow("out of memory");
  });
});

describe("of few decisions, everything a solver says is looked into", () => {
  const { program } = portfolioProgram(
    [
      { id: "a", value: 100, cost: 3 },
      { id: "b", value: 50, cost: 3 },
    ],
    { budget: 4, mandatory: [] },
    "value",
  );
  const best = { kind: "proven", objective: 100, bound: 100, gap: 0 };

  test.each<[string, unknown, string]>([
    ["the best", { status: "optimal", x: Uint8Array.of(1, 0), bound: 100.4 }, "told"],
    ["less, as the best", { status: "optimal", x: Uint8Array.of(0, 1), bound: 50 }, "dynamic-program"],
    [
      "the best under too low a bound",
      { status: "optimal", x: Uint8Array.of(1, 0), bound: 90 },
      "dynamic-program",
    ],
    ["too much", { status: "optimal", x: Uint8Array.of(1, 1), bound: 150 }, "dynamic-program"],
    ["nothing feasible", { status: "infeasible", x: null, bound: 0 }, "dynamic-program"],
    [
      "that it does not know",
      { status: "unknown", stoppedBy: "time", x: null, bound: 150 },
      "dynamic-program",
    ],
  ])("when it says %s", async (_, solution, method) => {
    const answer = await solveProgram(program, { solver: saying(solution) });
    expect(answer).toMatchObject({ ...best, method, x: Uint8Array.of(1, 0) });
  });

  test("and that something is feasible where nothing is", async () => {
    const { program: none } = portfolioProgram(
      [{ id: "a", value: 1, cost: 3 }],
      { budget: 2, mandatory: ["a"] },
      "value",
    );
    const solver = saying({ status: "optimal", x: Uint8Array.of(1), bound: 1 });
    expect(await solveProgram(none, { solver })).toMatchObject({
      kind: "infeasible",
      x: null,
      objective: null,
    });
  });
});

test.each([[{ gap: -1 }], [{ gap: 1 }], [{ gap: Number.NaN }]])("%j is no gap", (options) => {
  expect(() => checkSolveOptions(options)).toThrow("options.gap must be a fraction from 0 to below 1");
});

test.each([[{ timeLimitMs: -1 }], [{ timeLimitMs: Number.NaN }]])("%j is no time limit", (options) => {
  expect(() => checkSolveOptions(options)).toThrow("options.timeLimitMs must be milliseconds from 0");
});
