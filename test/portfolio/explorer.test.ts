import loadHighs from "highs";
import { expect, test } from "vitest";
import { isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { explorer } from "../../src/portfolio/explorer.ts";
import { type Diver, linearDiver } from "../../src/portfolio/linear-dive.ts";
import { hardProgram } from "./hard.ts";

/** A clock that moves a millisecond with every look. */
const ticking = () => {
  let left = 1e6;
  return { left: () => left-- };
};

test("finds points that keep to all rows, the same ones by the same clock, and more than one", async () => {
  const program = hardProgram();
  const diver = linearDiver(program, await loadHighs(), 60_000) as Diver;
  try {
    const start = diver.dive() as Uint8Array;
    const explored = () => {
      const explore = explorer(program, diver, ticking());
      return Array.from({ length: 8 }, () => explore(start, 60));
    };
    const points = explored();
    expect(explored()).toEqual(points);
    const found = points.filter((x) => x !== null);
    expect(found.length).toBeGreaterThan(4);
    expect(found.every((x) => isFeasible(program, x))).toBe(true);
    expect(new Set(found.map(String)).size).toBeGreaterThan(1);
    const most = Math.max(...found.map((x) => objectiveAt(program, x)));
    expect(most).toBeGreaterThanOrEqual(objectiveAt(program, start));
  } finally {
    diver.dispose();
  }
});
