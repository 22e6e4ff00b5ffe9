import fc from "fast-check";
import { expect, test } from "vitest";
import { isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { ruinAndRecreate } from "../../src/portfolio/ruin-and-recreate.ts";
import { runToEnd } from "../../src/portfolio/run-steps.ts";
import { selectPortfolioSync } from "../../src/portfolio/select-portfolio.ts";
import { portfolios } from "./portfolios.ts";

const limits = { rounds: 150, outOfTime: () => false };

test("is feasible, never worse than its start, never better than the best, and repeats", () => {
  let best = 0;
  let runs = 0;
  fc.assert(
    fc.property(portfolios(12), ({ candidates, constraints }) => {
      const { objective } = selectPortfolioSync(candidates, constraints, { maximize: "value" });
      const { program } = portfolioProgram(candidates, constraints, "value");
      const start = new Uint8Array(candidates.length);
      if (objective === null || !isFeasible(program, start)) return;
      const x = runToEnd(ruinAndRecreate(program, start, limits));
      expect(isFeasible(program, x)).toBe(true);
      const value = objectiveAt(program, x);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(objective);
      expect(runToEnd(ruinAndRecreate(program, start, limits))).toEqual(x);
      runs++;
      if (value === objective) best++;
    }),
    { numRuns: 60 },
  );
  expect(best).toBeGreaterThan(runs / 2);
});

test("improves a poor start where there is something to exchange", () => {
  const candidates = Array.from({ length: 30 }, (_, i) => ({ id: `c${i}`, value: 10 + i, cost: 10 }));
  const { program, ids } = portfolioProgram(candidates, { budget: 100 }, "value");
  const start = Uint8Array.from(ids, (id) => (Number(id.slice(1)) < 10 ? 1 : 0));
  const x = runToEnd(ruinAndRecreate(program, start, limits));
  // The ten most valuable: 30 to 39.
  expect(objectiveAt(program, x)).toBe(345);
});
