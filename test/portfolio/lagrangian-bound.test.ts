import fc from "fast-check";
import { expect, test } from "vitest";
import { lagrangianBound } from "../../src/portfolio/lagrangian-bound.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { enumerateBest } from "./enumerate.ts";
import { portfolios } from "./portfolios.ts";

test("no feasible selection is above the bound", () => {
  fc.assert(
    fc.property(portfolios(8), ({ candidates, constraints }) => {
      const best = enumerateBest(candidates, constraints);
      const { bound } = lagrangianBound(portfolioProgram(candidates, constraints, "value").program);
      if (best !== null) expect(bound).toBeGreaterThanOrEqual(best);
    }),
    { numRuns: 300 },
  );
});

test("of a knapsack it comes near the linear relaxation", () => {
  const candidates = [60, 100, 120].map((value, i) => ({ id: `c${i}`, value, cost: 10 * (i + 1) }));
  // Dantzig: 60 + 100 + 120 · 20/30 = 240.
  const { bound } = lagrangianBound(portfolioProgram(candidates, { budget: 50 }, "value").program);
  expect(bound).toBeGreaterThanOrEqual(240);
  expect(bound).toBeLessThan(241);
});
