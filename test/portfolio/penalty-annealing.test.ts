import fc from "fast-check";
import { expect, test } from "vitest";
import { isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { penaltyAnnealing } from "../../src/portfolio/penalty-annealing.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { enumerateBest } from "./enumerate.ts";
import { hardProgram } from "./hard.ts";
import { portfolios } from "./portfolios.ts";

const manner = { hot: 0.2, cold: 0.02, strength: 2, follow: 0.2 };
const unpriced = (rows: readonly unknown[]) => new Float64Array(rows.length);

test("what it returns keeps to all rows, is mostly the best of a few, and comes out again", () => {
  let best = 0;
  let runs = 0;
  fc.assert(
    fc.property(portfolios(9), ({ candidates, constraints }) => {
      const { program } = portfolioProgram(candidates, constraints, "value");
      const most = enumerateBest(candidates, constraints);
      const anneal = () =>
        penaltyAnnealing(program, new Uint8Array(candidates.length), {
          steps: 4000,
          elapsed: () => 0,
          duals: unpriced(program.rows),
          manner,
          stream: 1,
        });
      const x = anneal();
      expect(anneal()).toEqual(x);
      if (most !== null) runs++;
      if (x === null) return;
      expect(isFeasible(program, x)).toBe(true);
      expect(objectiveAt(program, x)).toBeLessThanOrEqual(most as number);
      if (objectiveAt(program, x) === most) best++;
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
  const limits = { steps: 5000, elapsed: () => 0, duals: unpriced(program.rows), stream: 3 };
  const x = penaltyAnnealing(program, start, { ...limits, manner: { ...manner, follow: 1 } });
  expect(ids.filter((_, j) => x?.[j] === 1)).toEqual(["chat", "platform"]);
});

test("cools as fast as time goes by, and ends with it", () => {
  const program = hardProgram();
  let looks = 0;
  const x = penaltyAnnealing(program, new Uint8Array(60), {
    steps: Number.POSITIVE_INFINITY,
    elapsed: () => looks++ / 50,
    duals: new Float64Array(program.rows.length),
    manner,
    stream: 5,
  });
  expect(looks).toBe(51);
  expect(isFeasible(program, x as Uint8Array)).toBe(true);
  expect(objectiveAt(program, x as Uint8Array)).toBeGreaterThan(2500);
});

test("where no decision is worth anything, nothing is found", () => {
  const { program } = portfolioProgram([{ id: "a", value: -5 }], {}, "value");
  const limits = { steps: 100, elapsed: () => 0, duals: new Float64Array(0), manner, stream: 1 };
  expect(penaltyAnnealing(program, new Uint8Array(1), limits)).toBeNull();
});
