import loadHighs from "highs";
import { expect, test } from "vitest";
import { type BinaryProgram, isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { branchAndBound } from "../../src/portfolio/branch-and-bound.ts";
import { explorer } from "../../src/portfolio/explorer.ts";
import { type LinearDive, linearDive } from "../../src/portfolio/linear-dive.ts";
import { neighborhoodSearch, type PartStart } from "../../src/portfolio/neighborhood-search.ts";
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
const tools = (program: BinaryProgram, { relaxation, x }: LinearDive) => {
  const clock = ticking(800);
  return {
    relaxation,
    explorer: explorer(program, relaxation, x as Uint8Array, clock),
    solvePart,
    left: clock.left,
  };
};

test("ends with a feasible point, no worse than the best it was given, under the relaxation's bound", async () => {
  const program = hardProgram();
  const dive = linearDive(program, await loadHighs(), 60_000) as LinearDive;
  const nothing = new Uint8Array(60);
  const start = dive.x as Uint8Array;
  const { x } = neighborhoodSearch(program, [nothing, start], tools(program, dive));
  expect(isFeasible(program, x)).toBe(true);
  expect(objectiveAt(program, x)).toBeGreaterThanOrEqual(objectiveAt(program, start));
  expect(objectiveAt(program, x)).toBeLessThanOrEqual(Math.floor(dive.relaxation.bound + 1e-6));
});

test("a part that was answered wrong is not taken over, and all of it proven is a proof", async () => {
  const program = hardProgram(30);
  const dive = linearDive(program, await loadHighs(), 60_000) as LinearDive;
  const start = dive.x as Uint8Array;
  const wrong = (part: BinaryProgram) => ({
    x: new Uint8Array(part.objective.length).fill(1),
    proven: false,
  });
  const kept = neighborhoodSearch(program, [start], { ...tools(program, dive), solvePart: wrong });
  expect(isFeasible(program, kept.x)).toBe(true);
  expect(kept.proven).toBe(false);
  const done = neighborhoodSearch(program, [start], {
    ...tools(program, dive),
    solvePart: (part) => ({ ...solvePart(part), proven: true }),
  });
  expect(done.proven).toBe(true);
});

test("parts begin at the best point, or ask for more than it is worth", async () => {
  const program = hardProgram();
  const dive = linearDive(program, await loadHighs(), 60_000) as LinearDive;
  let best = objectiveAt(program, dive.x as Uint8Array);
  const asked = { start: 0, above: 0 };
  const { x } = neighborhoodSearch(program, [dive.x as Uint8Array], {
    ...tools(program, dive),
    solvePart: (part: BinaryProgram, from: PartStart) => {
      if ("start" in from) {
        asked.start++;
        expect(isFeasible(part, from.start)).toBe(true);
        return solvePart(part);
      }
      asked.above++;
      const answer = solvePart(part);
      const more = answer.x !== null && objectiveAt(part, answer.x) > from.above;
      if (more) best = Math.max(best, from.above + 1);
      return { x: more ? answer.x : null, proven: answer.proven };
    },
  });
  expect(asked.start).toBeGreaterThan(asked.above);
  expect(asked.above).toBeGreaterThan(0);
  expect(objectiveAt(program, x)).toBeGreaterThanOrEqual(best);
});
