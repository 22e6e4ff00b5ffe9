import loadHighs from "highs";
import { expect, test } from "vitest";
import { isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { explorer } from "../../src/portfolio/explorer.ts";
import { type LinearDive, linearDive } from "../../src/portfolio/linear-dive.ts";
import { hardProgram } from "./hard.ts";

/** A clock that moves a millisecond with every look. */
const ticking = () => {
  let left = 1e6;
  return { left: () => left-- };
};

test("finds points that keep to all rows, the same ones by the same clock, and more than one", async () => {
  const program = hardProgram();
  const { relaxation, x: start } = linearDive(program, await loadHighs(), 60_000) as LinearDive;
  const explored = () => {
    const { explore, chosen } = explorer(program, relaxation, start as Uint8Array, ticking());
    const points = Array.from({ length: 8 }, () => explore(60)).flat();
    return { points, chosen: chosen() };
  };
  const { points, chosen } = explored();
  expect(explored()).toEqual({ points, chosen });
  expect(points.length).toBeGreaterThan(8);
  expect(points.every((x) => isFeasible(program, x))).toBe(true);
  expect(new Set(points.map(String)).size).toBeGreaterThan(1);
  const most = Math.max(...points.map((x) => objectiveAt(program, x)));
  expect(most).toBeGreaterThanOrEqual(objectiveAt(program, start as Uint8Array));
  expect(chosen.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(new Set(chosen).size).toBeGreaterThan(10);
});
