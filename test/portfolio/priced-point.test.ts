import fc from "fast-check";
import { expect, test } from "vitest";
import { isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { flip, flipBack, gainOf, pricedPoint, worthOf } from "../../src/portfolio/priced-point.ts";
import { pricedRows } from "../../src/portfolio/priced-rows.ts";
import { portfolios } from "./portfolios.ts";

test("value, broken rows and gains are those counted anew, after flips and flips back", () => {
  fc.assert(
    fc.property(
      portfolios(8),
      fc.array(fc.nat(7), { minLength: 1, maxLength: 12 }),
      fc.nat(12),
      ({ candidates, constraints }, flips, back) => {
        const { program } = portfolioProgram(candidates, constraints, "value");
        const n = program.objective.length;
        fc.pre(n > 0);
        const duals = Float64Array.from(program.rows, (_, r) => r % 3);
        const priced = pricedRows(program, duals, 2);
        const point = pricedPoint(priced);
        const worth = (x: Uint8Array): number =>
          priced.rows.reduce(
            (sum, { columns, coefficients, limit, price }) => {
              const used = columns.reduce(
                (all, j, k) => all + (x[j] === 1 ? (coefficients[k] as number) : 0),
                0,
              );
              return sum - price * Math.max(0, used - limit);
            },
            objectiveAt(program, x),
          );
        const moved = Int32Array.from(flips, (j) => j % n);
        for (const j of moved) {
          const before = worth(point.x);
          const gain = gainOf(point, j);
          expect(flip(point, j)).toBe(gain);
          expect(worthOf(point)).toBeCloseTo(worth(point.x), 4);
          expect(worth(point.x) - before).toBeCloseTo(gain, 4);
          expect(point.value).toBe(objectiveAt(program, point.x));
          expect(point.broken === 0).toBe(isFeasible(program, point.x));
        }
        const count = Math.min(back, moved.length);
        const first = moved.slice(0, moved.length - count);
        flipBack(point, moved.slice(moved.length - count), count);
        const again = pricedPoint(priced);
        for (const j of first) flip(again, j);
        expect(point.x).toEqual(again.x);
        // Zero has no sign here.
        expect(Array.from(point.slack, (each) => each + 0)).toEqual(
          Array.from(again.slack, (each) => each + 0),
        );
        expect([point.value, point.broken]).toEqual([again.value, again.broken]);
      },
    ),
    { numRuns: 200 },
  );
});
