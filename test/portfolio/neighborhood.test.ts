import loadHighs from "highs";
import { expect, test } from "vitest";
import { randomStream } from "../../src/foundation/random.ts";
import { type LinearDive, linearDive, type Relaxation } from "../../src/portfolio/linear-dive.ts";
import { type Neighborhood, neighborhoods } from "../../src/portfolio/neighborhood.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { hardProgram } from "./hard.ts";

const relaxationOf = async (program: ReturnType<typeof hardProgram>): Promise<Relaxation> => {
  const { relaxation } = linearDive(program, await loadHighs(), 60_000) as LinearDive;
  return relaxation;
};

test("every kind opens as many decisions as asked for, each once, in rising order", async () => {
  const program = hardProgram();
  const relaxation = await relaxationOf(program);
  const kinds = neighborhoods(program, relaxation);
  for (const opened of kinds) {
    for (const size of [1, 20, 33.4, 60]) {
      const from = new Uint8Array(60);
      const open = opened({ from, others: [], chosen: relaxation.x, size, random: randomStream(1, 1) });
      expect(open).toHaveLength(Math.round(size));
      expect(open).toEqual([...new Set(open)].sort((a, b) => a - b));
    }
  }
});

test("a crossover opens where points differ first, a swaying one where they mostly do", async () => {
  const program = hardProgram();
  const relaxation = await relaxationOf(program);
  const [crossover, swaying] = neighborhoods(program, relaxation) as [Neighborhood, Neighborhood];
  const from = new Uint8Array(60);
  const other = from.map((_, j) => (j % 10 === 3 ? 1 : 0));
  // Of eight others that are the same, one is looked at but for a chance of 1/256.
  const open = crossover({
    from,
    others: Array(8).fill(other),
    chosen: relaxation.x,
    size: 6,
    random: randomStream(2, 1),
  });
  expect(open).toEqual([3, 13, 23, 33, 43, 53]);
  // By chance no share counts for less than 0.3 of what it is.
  const often = [4, 20, 21, 40];
  const chosen = Float64Array.from(from, (_, j) => (often.includes(j) ? 0.9 : 0.25));
  const point = from.map((_, j) => (j === 40 || j === 50 ? 1 : 0));
  const sway = (size: number): number[] =>
    swaying({ from: point, others: [], chosen, size, random: randomStream(2, 1) });
  expect(sway(4)).toEqual([4, 20, 21, 50]);
  expect(sway(60)).toHaveLength(60);
});

test("decisions that share limits are opened together", async () => {
  // Two programs side by side, each with its own budget.
  const costs = (i: number) => ({ [i < 15 ? "q1" : "q2"]: 10 + ((i * 7) % 13) });
  const candidates = Array.from({ length: 30 }, (_, i) => ({
    id: `c${String(i).padStart(2, "0")}`,
    value: 20 + ((i * 11) % 17),
    costs: costs(i),
  }));
  const { program } = portfolioProgram(candidates, { budgets: { q1: 101, q2: 101 } }, "value");
  const [, , rowByRow] = neighborhoods(program, await relaxationOf(program)) as Neighborhood[];
  const random = randomStream(3, 1);
  const chosen = new Float64Array(30);
  for (let round = 0; round < 10; round++) {
    const open = (rowByRow as Neighborhood)({
      from: new Uint8Array(30),
      others: [],
      chosen,
      size: 10,
      random,
    });
    expect(new Set(open.map((j) => j < 15)).size).toBe(1);
  }
});
