import fc from "fast-check";
import loadHighs from "highs";
import { expect, test, vi } from "vitest";
import { isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import type { HighsRuntime } from "../../src/portfolio/highs-model.ts";
import { highsSolver } from "../../src/portfolio/highs-solver.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { enumerateBest } from "./enumerate.ts";
import { hardProgram } from "./hard.ts";
import { portfolios } from "./portfolios.ts";

test("agrees with enumeration, with whole numbers of any size", async () => {
  const solver = highsSolver(() => loadHighs());
  await fc.assert(
    fc.asyncProperty(portfolios(9), fc.constantFrom(1, 1e7), async ({ candidates, constraints }, size) => {
      const grown = candidates.map((candidate) => ({ ...candidate, value: Number(candidate.value) * size }));
      const { buckets: _, ...rest } = constraints;
      const { program } = portfolioProgram(grown, rest, "value");
      const { status, x, bound } = await solver.solve(program, { gap: 0 });
      const best = enumerateBest(grown, rest);
      expect(status).toBe(best === null ? "infeasible" : "optimal");
      if (best === null || x === null) return;
      expect(isFeasible(program, x)).toBe(true);
      expect(objectiveAt(program, x)).toBe(best);
      expect(bound).toBeCloseTo(best, 3);
    }),
    { numRuns: 80 },
  );
});

test("a model is disposed of whatever happens, and loading happens once", async () => {
  const dispose = vi.fn();
  const model = {
    options: { set: () => undefined },
    info: { get: () => 0 },
    passModel: () => {
      throw new Error("broken");
    },
    setSolution: () => undefined,
    run: () => ({ modelStatus: 0 }),
    changeColsBounds: () => undefined,
    getSolution: () => ({
      colValue: new Float64Array(),
      colDual: new Float64Array(),
      rowDual: new Float64Array(),
    }),
    dispose,
  };
  const load = vi.fn(async (): Promise<HighsRuntime> => ({ createModel: () => model }));
  const solver = highsSolver(load);
  const { program } = portfolioProgram([{ id: "a", value: 1 }], {}, "value");
  for (let i = 1; i <= 2; i++) {
    await expect(solver.solve(program, { gap: 0 })).rejects.toThrow("broken");
    expect(dispose).toHaveBeenCalledTimes(i);
  }
  expect(load).toHaveBeenCalledTimes(1);
});

test("stopped by time it says so, with what it has", async () => {
  const candidates = Array.from({ length: 300 }, (_, i) => ({
    id: `c${i}`,
    value: 1000 + ((i * 7919) % 97),
    costs: Object.fromEntries(
      Array.from({ length: 8 }, (_, q) => [`q${q}`, 100 + ((i * (31 + 7 * q)) % 83)]),
    ),
  }));
  const budgets = Object.fromEntries(Array.from({ length: 8 }, (_, q) => [`q${q}`, 20_001]));
  const { program } = portfolioProgram(candidates, { budgets }, "value");
  const start = new Uint8Array(300);
  const solution = await highsSolver(() => loadHighs()).solve(program, { gap: 0, timeLimitMs: 50, start });
  expect(solution).toMatchObject({ status: "feasible", stoppedBy: "time" });
  expect(solution.bound).toBeGreaterThanOrEqual(objectiveAt(program, solution.x as Uint8Array));
});

test("with time left after the search of the whole, its answer is made better, never worse than the start", async () => {
  const program = hardProgram(80);
  const start = new Uint8Array(80);
  const solution = await highsSolver(() => loadHighs()).solve(program, { gap: 0, timeLimitMs: 1500, start });
  const x = solution.x as Uint8Array;
  expect(isFeasible(program, x)).toBe(true);
  expect(objectiveAt(program, x)).toBeGreaterThan(2900);
  expect(solution.bound).toBeGreaterThanOrEqual(objectiveAt(program, x));
});

test("without decisions there is nothing to ask", async () => {
  const solver = highsSolver(() => Promise.reject(new Error("not loaded")));
  const none = portfolioProgram([], { coverage: [{ objectiveId: "o" }] }, "value").program;
  expect((await solver.solve(none, { gap: 0 })).status).toBe("infeasible");
  expect((await solver.solve(portfolioProgram([], {}, "value").program, { gap: 0 })).status).toBe("optimal");
});
