import { expect, test } from "vitest";
import { isFeasible } from "../../src/portfolio/binary-program.ts";
import { greedyRoadmap } from "../../src/portfolio/greedy-roadmap.ts";
import { roadmapProgram } from "../../src/portfolio/roadmap-program.ts";

test("places what comes before first, and leaves off what does not fit", () => {
  const items = [
    { id: "late", value: 9, durationQuarters: 1, after: ["early"], headcount: { dev: 1 } },
    { id: "early", value: 0, durationQuarters: 1, headcount: { dev: 1 } },
    { id: "huge", value: 99, durationQuarters: 1, headcount: { dev: 2 } },
    { id: "third", value: 1, durationQuarters: 1, headcount: { dev: 1 } },
  ];
  const problem = roadmapProgram(items, { quarters: ["Q1", "Q2"], headcount: { dev: 1 } }, 0);
  const x = greedyRoadmap(problem);
  expect(isFeasible(problem.program, x)).toBe(true);
  const placed = problem.starts.filter((_, column) => x[column] === 1);
  expect(placed.map(({ item, quarter }) => [problem.items[item]?.id, quarter])).toEqual([
    ["early", 0],
    ["late", 1],
  ]);
});
