import fc from "fast-check";
import { expect, test } from "vitest";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { chances, pricedWalk } from "../../src/portfolio/priced-moves.ts";
import { flip, pricedPoint, worthOf } from "../../src/portfolio/priced-point.ts";
import { pricedRows } from "../../src/portfolio/priced-rows.ts";
import { portfolios } from "./portfolios.ts";

test("what a walk brings is the difference of worth between its ends, broken rows paid for", () => {
  fc.assert(
    fc.property(portfolios(8), fc.constantFrom(0, 0.3, 1), ({ candidates, constraints }, follow) => {
      const { program } = portfolioProgram(candidates, constraints, "value");
      const n = program.objective.length;
      fc.pre(n > 0);
      const priced = pricedRows(program, new Float64Array(program.rows.length), 2);
      const point = pricedPoint(priced);
      const all = Int32Array.from({ length: n }, (_, j) => j);
      const walk = pricedWalk(priced, { worth: all, follow }, chances(7));
      let visits = 0;
      const before = worthOf(point);
      const brought = walk(point, priced.mean, 200, () => visits++);
      expect(worthOf(point) - before).toBeCloseTo(brought, 3);
      // What is chosen is what was flipped: the slack says the same as counted anew.
      const again = pricedPoint(priced);
      for (let j = 0; j < n; j++) if (point.x[j] === 1) flip(again, j);
      expect(Array.from(point.slack, (each) => each + 0)).toEqual(
        Array.from(again.slack, (each) => each + 0),
      );
      expect([point.value, point.broken]).toEqual([again.value, again.broken]);
      if (visits === 0) expect(brought).toBe(0);
    }),
    { numRuns: 150 },
  );
});

test("a cold walk only goes up, and a hot one goes anywhere", () => {
  const { program } = portfolioProgram(
    Array.from({ length: 12 }, (_, i) => ({ id: `c${i}`, value: 5 + i, cost: 3 + (i % 4) })),
    { budget: 20 },
    "value",
  );
  const priced = pricedRows(program, new Float64Array(program.rows.length).fill(5), 2);
  const worth = Int32Array.from({ length: 12 }, (_, j) => j);
  const walk = pricedWalk(priced, { worth, follow: 0.1 }, chances(3));
  const point = pricedPoint(priced);
  for (let k = 0; k < 50; k++) expect(walk(point, 1e-9, 20, () => {})).toBeGreaterThanOrEqual(0);
  expect(point.broken).toBe(0);
  const seen = new Set<string>();
  walk(point, priced.mean * 10, 4000, () => seen.add(point.x.join("")));
  expect(seen.size).toBeGreaterThan(500);
});
