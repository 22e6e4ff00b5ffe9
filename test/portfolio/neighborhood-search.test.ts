import loadHighs from "highs";
import { expect, test } from "vitest";
import { type BinaryProgram, isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { branchAndBound } from "../../src/portfolio/branch-and-bound.ts";
import { explorer } from "../../src/portfolio/explorer.ts";
import { type Diver, linearDiver } from "../../src/portfolio/linear-dive.ts";
import { neighborhoodSearch } from "../../src/portfolio/neighborhood-search.ts";
import { runToEnd } from "../../src/portfolio/run-steps.ts";
import { hardProgram } from "./hard.ts";

/** A clock that ends a search after so many looks at it. */
const ticking = (looks: number) => {
  let left = looks;
  return { left: () => Math.max(0, left--) };
};
const solvePart = (part: BinaryProgram) => {
  const { x, status } = runToEnd(branchAndBound(part, { gap: 0, nodes: 200, outOfTime: () => false }));
  return { x, proven: status === "optimal" };
};
/** The search's own explorer, by a clock that ends after so many looks. */
const tools = (program: BinaryProgram, diver: Diver) => {
  const clock = ticking(800);
  const explore = explorer(program, diver, clock);
  return { relaxation: diver.relaxation, explore, solvePart, left: clock.left };
};

test("ends with a feasible point, no worse than the best it was given, under the relaxation's bound", async () => {
  const program = hardProgram();
  const diver = linearDiver(program, await loadHighs(), 60_000) as Diver;
  const nothing = new Uint8Array(60);
  const start = diver.dive() as Uint8Array;
  const { x } = neighborhoodSearch(program, [nothing, start], tools(program, diver));
  expect(isFeasible(program, x)).toBe(true);
  expect(objectiveAt(program, x)).toBeGreaterThanOrEqual(objectiveAt(program, start));
  expect(objectiveAt(program, x)).toBeLessThanOrEqual(Math.floor(diver.relaxation.bound + 1e-6));
  diver.dispose();
});

test("a part that was answered wrong is not taken over, and all of it proven is a proof", async () => {
  const program = hardProgram(30);
  const diver = linearDiver(program, await loadHighs(), 60_000) as Diver;
  const start = diver.dive() as Uint8Array;
  const wrong = (part: BinaryProgram) => ({
    x: new Uint8Array(part.objective.length).fill(1),
    proven: false,
  });
  const kept = neighborhoodSearch(program, [start], { ...tools(program, diver), solvePart: wrong });
  expect(isFeasible(program, kept.x)).toBe(true);
  expect(kept.proven).toBe(false);
  const done = neighborhoodSearch(program, [start], {
    ...tools(program, diver),
    solvePart: (part) => ({ ...solvePart(part), proven: true }),
  });
  expect(done.proven).toBe(true);
  diver.dispose();
});
