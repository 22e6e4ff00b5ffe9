import fc from "fast-check";
import loadHighs from "highs";
import { expect, test } from "vitest";
import { type BinaryProgram, isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { linearDive } from "../../src/portfolio/linear-dive.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { enumerateBest } from "./enumerate.ts";
import { portfolios } from "./portfolios.ts";

/** The bound that dual values give: by duality that of the relaxation, and of no others a lower one. */
const boundOf = ({ objective, rows }: BinaryProgram, duals: Float64Array): number => {
  const reduced = objective.slice();
  let bound = 0;
  for (const [r, { columns, coefficients, lower, upper }] of rows.entries()) {
    const dual = duals[r] as number;
    if (Math.abs(dual) > 1e-9) bound += dual * (dual > 0 ? upper : lower);
    for (const [k, j] of columns.entries()) {
      reduced[j] = (reduced[j] as number) - dual * (coefficients[k] as number);
    }
  }
  return reduced.reduce((sum, value) => sum + Math.max(0, value), bound);
};

test("the relaxation bounds the best, a dive ends in a feasible point or says that it does not", async () => {
  const highs = await loadHighs();
  let dives = 0;
  fc.assert(
    fc.property(portfolios(8), ({ candidates, constraints }) => {
      const { program } = portfolioProgram(candidates, constraints, "value");
      const best = enumerateBest(candidates, constraints);
      const dive = linearDive(program, highs, 60_000);
      if (dive === null) {
        expect(best).toBeNull();
        return;
      }
      const { relaxation, x } = dive;
      expect(boundOf(program, relaxation.duals)).toBeCloseTo(relaxation.bound, 5);
      if (best !== null) expect(relaxation.bound).toBeGreaterThanOrEqual(best - 1e-6);
      if (x === null) return;
      dives++;
      expect(isFeasible(program, x)).toBe(true);
      expect(objectiveAt(program, x)).toBeLessThanOrEqual(best as number);
    }),
    { numRuns: 200 },
  );
  expect(dives).toBeGreaterThan(50);
});
