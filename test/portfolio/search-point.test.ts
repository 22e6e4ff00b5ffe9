import fc from "fast-check";
import { expect, test } from "vitest";
import { activity, isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { searchPoint } from "../../src/portfolio/search-point.ts";
import { portfolios } from "./portfolios.ts";

test("sums, value and what fits agree with the program after any flips, and undo takes them back", () => {
  fc.assert(
    fc.property(
      portfolios(8),
      fc.array(fc.nat(7), { maxLength: 12 }),
      ({ candidates, constraints }, flips) => {
        const { program } = portfolioProgram(candidates, constraints, "value");
        const n = program.objective.length;
        const point = searchPoint(program);
        point.flip(0);
        const before = point.x.slice();
        point.mark();
        for (const j of flips) point.flip(j % n);
        expect(point.value()).toBe(objectiveAt(program, point.x));
        expect(point.feasible()).toBe(isFeasible(program, point.x));
        for (const [r, row] of program.rows.entries()) {
          expect(point.excess(r)).toBe(activity(row, point.x) - row.upper);
        }
        for (let j = 0; j < n; j++) {
          if (point.x[j] === 1) continue;
          const trial = point.x.slice();
          trial[j] = 1;
          const own = program.rows.filter(({ columns }) => columns.includes(j));
          expect(point.fits(j)).toBe(own.every((row) => activity(row, trial) <= row.upper));
        }
        point.undo();
        expect(point.x).toEqual(before);
        expect(point.value()).toBe(objectiveAt(program, before));
      },
    ),
    { numRuns: 200 },
  );
});

test("what rests on a decision goes with it", () => {
  const chain = [
    { id: "a", value: 1 },
    { id: "b", value: 1, requires: ["a"] },
    { id: "c", value: 1, requires: ["b"] },
    { id: "d", value: 1 },
  ];
  const point = searchPoint(portfolioProgram(chain, {}, "value").program);
  point.goTo(Uint8Array.of(1, 1, 1, 1));
  point.take(0);
  expect([...point.x]).toEqual([0, 0, 0, 1]);
  point.flip(2);
  expect(point.overdrawn(2)).toHaveLength(1);
});
