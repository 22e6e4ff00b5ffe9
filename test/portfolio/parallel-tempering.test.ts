import fc from "fast-check";
import { expect, test } from "vitest";
import { isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { parallelTempering, type Tempering } from "../../src/portfolio/parallel-tempering.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { enumerateBest } from "./enumerate.ts";
import { hardProgram } from "./hard.ts";
import { portfolios } from "./portfolios.ts";

const manner = { strength: 2, oftener: 3 };
const unpriced = (rows: readonly unknown[]) => new Float64Array(rows.length);
/** Ends after so many exchanges of temperatures. */
const after = (rounds: number) => {
  let looks = 0;
  return () => looks++ / rounds;
};

test("what it returns keeps to all rows, is mostly the best of a few, and comes out again", () => {
  let best = 0;
  let runs = 0;
  fc.assert(
    fc.property(portfolios(9), ({ candidates, constraints }) => {
      const { program } = portfolioProgram(candidates, constraints, "value");
      const most = enumerateBest(candidates, constraints);
      const temper = () =>
        parallelTempering(program, new Uint8Array(candidates.length), {
          duals: unpriced(program.rows),
          manner,
          stream: 1,
        })?.run(after(4)) ?? [];
      const found = temper();
      expect(temper()).toEqual(found);
      if (most !== null) runs++;
      if (found.length === 0) return;
      expect(found.every((x) => isFeasible(program, x))).toBe(true);
      const top = Math.max(...found.map((x) => objectiveAt(program, x)));
      expect(top).toBeLessThanOrEqual(most as number);
      if (top === most) best++;
    }),
    { numRuns: 120 },
  );
  expect(runs).toBeGreaterThan(20);
  expect(best).toBeGreaterThan(runs / 2);
});

test("moves a candidate along with what it requires", () => {
  const candidates = [
    { id: "platform", value: -10, cost: 4 },
    { id: "chat", value: 30, cost: 4, requires: ["platform"] },
    { id: "other", value: 15, cost: 8 },
  ];
  const { program, ids } = portfolioProgram(candidates, { budget: 8 }, "value");
  const start = Uint8Array.from(ids, (id) => (id === "other" ? 1 : 0));
  const limits = { duals: unpriced(program.rows), manner, stream: 3 };
  const found = parallelTempering(program, start, limits)?.run(after(5)) ?? [];
  const best = found.reduce((a, b) => (objectiveAt(program, b) > objectiveAt(program, a) ? b : a));
  expect(ids.filter((_, j) => best[j] === 1)).toEqual(["chat", "platform"]);
});

test("makes it dear enough to keep to all rows, goes on where it stopped, and ends when time does", () => {
  const program = hardProgram();
  const limits = { duals: new Float64Array(program.rows.length), manner, stream: 5 };
  const tempering = parallelTempering(program, new Uint8Array(60), limits) as Tempering;
  expect(tempering.chosen()).toEqual(new Float64Array(60));
  const turns = [tempering.run(after(2500)), tempering.run(after(1500))];
  const tops = turns.map((found) => Math.max(...found.map((x) => objectiveAt(program, x))));
  for (const top of tops) expect(top).toBeGreaterThan(2500);
  expect(turns[0]).not.toEqual(turns[1]);
  expect(tempering.run(() => 1)).toEqual([]);
  expect(tempering.run(() => Number.NaN)).toEqual([]);
  const chosen = tempering.chosen();
  expect(chosen.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(Math.max(...chosen)).toBeGreaterThan(0.8);
});

test("where no decision is worth anything, there is nothing to temper", () => {
  const { program } = portfolioProgram([{ id: "a", value: -5 }], {}, "value");
  const limits = { duals: new Float64Array(0), manner, stream: 1 };
  expect(parallelTempering(program, new Uint8Array(1), limits)).toBeNull();
});
