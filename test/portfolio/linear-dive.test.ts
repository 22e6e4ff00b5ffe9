import fc from "fast-check";
import loadHighs from "highs";
import { expect, test } from "vitest";
import { randomStream } from "../../src/foundation/random.ts";
import { type BinaryProgram, isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { linearDiver } from "../../src/portfolio/linear-dive.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { enumerateBest } from "./enumerate.ts";
import { hardProgram } from "./hard.ts";
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
      const diver = linearDiver(program, highs, 60_000);
      try {
        if (diver === null) {
          expect(best).toBeNull();
          return;
        }
        expect(boundOf(program, diver.relaxation.duals)).toBeCloseTo(diver.relaxation.bound, 5);
        if (best !== null) expect(diver.relaxation.bound).toBeGreaterThanOrEqual(best - 1e-6);
        for (const random of [undefined, randomStream(1, 1)]) {
          const x = diver.dive(random);
          if (x === null) continue;
          dives++;
          expect(isFeasible(program, x)).toBe(true);
          expect(objectiveAt(program, x)).toBeLessThanOrEqual(best as number);
        }
      } finally {
        diver?.dispose();
      }
    }),
    { numRuns: 100 },
  );
  expect(dives).toBeGreaterThan(50);
});

test("dives of one number are one dive", async () => {
  const diver = linearDiver(hardProgram(), await loadHighs(), 60_000);
  const dive = () => diver?.dive(randomStream(5, 1));
  expect(dive()).toEqual(dive());
  diver?.dispose();
});
