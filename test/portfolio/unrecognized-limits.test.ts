import { expect, test } from "vitest";
import { checkPortfolio } from "../../src/portfolio/check-portfolio.ts";
import { checkRoadmap } from "../../src/portfolio/roadmap-program.ts";
import { unrecognizedLimits } from "../../src/portfolio/unrecognized-limits.ts";

test("a limit of an unknown name is named, with those that there are", () => {
  const limits: { budget?: number; people?: number } = JSON.parse('{"budget":1,"poeple":2,"constructor":3}');
  expect(unrecognizedLimits(limits, { budget: true, people: true }, ["limits"])).toEqual(
    ["poeple", "constructor"].map((name) => ({
      code: "unrecognized-keys",
      path: ["limits", name],
      message: `there is no limit called "${name}"; there are budget, people`,
    })),
  );
});

test("portfolios and roadmaps refuse a misspelt limit, which would limit nothing", () => {
  const constraints = JSON.parse('{"budgte":"5","mandatory":["a"]}');
  expect(checkPortfolio([{ id: "a", value: 1, cost: 9 }], constraints)).toMatchObject([
    { code: "unrecognized-keys", path: ["constraints", "budgte"] },
  ]);
  const buckets = JSON.parse('[{"dimension":"h","bucket":"x","of":"cost","maximum":5}]');
  expect(checkPortfolio([{ id: "a", value: 1, buckets: { h: "x" } }], { buckets })).toMatchObject([
    { code: "unrecognized-keys", path: ["constraints", "buckets", 0, "maximum"] },
  ]);
  const limits = JSON.parse('{"quarters":["Q1"],"headcounts":{"dev":1}}');
  expect(checkRoadmap([{ id: "a", value: 1, durationQuarters: 1 }], limits)).toMatchObject([
    { code: "unrecognized-keys", path: ["limits", "headcounts"] },
  ]);
});
