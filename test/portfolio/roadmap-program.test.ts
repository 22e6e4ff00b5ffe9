import { expect, test } from "vitest";
import type { RoadmapItem, RoadmapLimits } from "../../src/portfolio/roadmap.ts";
import { checkRoadmap, limitAt, roadmapProgram, startsOf } from "../../src/portfolio/roadmap-program.ts";

const quarters = ["Q1", "Q2", "Q3", "Q4"];
const item: RoadmapItem = { id: "a", value: 1, durationQuarters: 2 };

test.each<[string, Partial<RoadmapItem>, Partial<RoadmapLimits>]>([
  ["invalid-duration", { durationQuarters: 0 }, {}],
  ["invalid-duration", { durationQuarters: 1.5 }, {}],
  ["negative-amount", { value: -1 }, {}],
  ["negative-amount", { costPerQuarter: "-0.5" }, {}],
  ["invalid-count", { headcount: { dev: -1 } }, {}],
  ["unknown-quarter", { notBefore: "Q9" }, {}],
  ["unknown-item", { after: ["z"] }, {}],
  ["dependency-circle", { after: ["a"] }, {}],
  ["no-quarters", {}, { quarters: [] }],
  ["duplicate-id", {}, { quarters: ["Q1", "Q1"] }],
  ["wrong-length", {}, { headcount: { dev: [1, 2] } }],
  ["wrong-length", {}, { budget: [1] }],
  ["unknown-item", {}, { excludes: [["z"]] }],
  ["invalid-id", { id: "" }, {}],
  ["invalid-amount", { value: Number.NaN }, {}],
  ["negative-amount", {}, { headcount: { dev: -1 } }],
  ["invalid-amount", {}, { headcount: { dev: Number.NaN } }],
  ["negative-amount", {}, { budget: [1, 1, 1, "-0.01"] }],
])("%s", (code, change, limits) => {
  const issues = checkRoadmap([{ ...item, ...change }], { quarters, ...limits });
  expect(issues.map((issue) => issue.code)).toEqual([code]);
});

test("starts lie within the item's own dates and leave time to finish", () => {
  expect(startsOf(item, quarters)).toEqual([0, 1, 2]);
  expect(startsOf({ ...item, notBefore: "Q2", startBy: "Q2" }, quarters)).toEqual([1]);
  expect(startsOf({ ...item, fixedStart: "Q4" }, quarters)).toEqual([]);
  expect([limitAt(3, 1), limitAt([4, 5], 1)]).toEqual([3, 5]);
});

test("values are discounted to the end of the last quarter", () => {
  const { worth } = roadmapProgram([{ ...item, value: 100 }], { quarters }, 0.21);
  expect(worth.map((amount) => Number(amount.toFixed(6)))).toEqual(
    [2, 3, 4].map((ended) => Number((100 * 1.21 ** (-ended / 4)).toFixed(6))),
  );
});
