import { expect, test } from "vitest";
import type { Candidate, PortfolioConstraints } from "../../src/portfolio/candidate.ts";
import { checkPortfolio, requirements } from "../../src/portfolio/check-portfolio.ts";

const a: Candidate = { id: "a", value: 1 };
const b: Candidate = { id: "b", value: 1 };

test.each<[string, readonly Candidate[], PortfolioConstraints]>([
  ["duplicate-id", [a, a], {}],
  ["invalid-id", [{ id: "", value: 1 }], {}],
  ["invalid-amount", [{ id: "a", value: "ten" }], {}],
  ["invalid-amount", [{ ...a, values: { score: Number.POSITIVE_INFINITY } }], {}],
  ["negative-amount", [{ ...a, cost: -1 }], {}],
  ["negative-amount", [{ ...a, costs: { q1: "-0.01" } }], {}],
  ["negative-amount", [{ ...a, headcount: { dev: { q1: -1 } } }], {}],
  ["unknown-candidate", [{ ...a, requires: ["z"] }], {}],
  ["dependency-circle", [{ ...a, requires: ["a"] }], {}],
  ["dependency-circle", [{ ...a, requires: ["b"] }, b], { requires: { b: ["a"] } }],
  ["negative-amount", [a], { budget: -1 }],
  ["invalid-amount", [a], { budgets: { q1: Number.NaN } }],
  ["negative-amount", [a], { headcount: { dev: { q1: -2 } } }],
  ["unknown-candidate", [a], { mandatory: ["z"] }],
  ["unknown-candidate", [a], { requires: { z: [] } }],
  ["unknown-candidate", [a], { requires: { a: ["z"] } }],
  ["unknown-candidate", [a], { excludes: [["a", "z"]] }],
  ["unknown-candidate", [a], { atMost: [{ ids: ["z"], count: 1 }] }],
  ["invalid-count", [a], { atMost: [{ ids: ["a"], count: 0.5 }] }],
  [
    "invalid-amount",
    [{ ...a, buckets: { x: "z" } }],
    { buckets: [{ dimension: "x", bucket: "y", of: "cost", max: "?" }] },
  ],
  ["unknown-dimension", [a], { buckets: [{ dimension: "x", bucket: "y", of: "cost", max: 1 }] }],
  ["invalid-count", [a], { coverage: [{ objectiveId: "o", atLeast: -1 }] }],
])("%s", (code, candidates, constraints) => {
  expect(checkPortfolio(candidates, constraints).map((issue) => issue.code)).toEqual([code]);
});

test("what is no object is refused, not taken for no limit", () => {
  const people = { dev: 2 } as unknown as NonNullable<Candidate["headcount"]>;
  const issues = checkPortfolio([{ ...a, headcount: people }], {
    headcount: people,
    budgets: 5 as never,
    requires: "b" as never,
  });
  expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["invalid-type", "candidates.0.headcount.dev"],
    ["invalid-type", "constraints.budgets"],
    ["invalid-type", "constraints.headcount.dev"],
    ["invalid-type", "constraints.requires"],
  ]);
  expect(checkPortfolio([a], { headcount: [1] as never })[0]?.path).toEqual(["constraints", "headcount"]);
});

test("requirements of both places are one list", () => {
  const needs = requirements([{ ...a, requires: ["b"] }, b], { requires: { a: ["b"] } });
  expect([...needs]).toEqual([
    ["a", ["b"]],
    ["b", []],
  ]);
  expect(checkPortfolio([a, b], { mandatory: ["a"], excludes: [["a", "b"]], budget: 0 })).toEqual([]);
});

test("a cost that no budget by period would limit is refused", () => {
  const budgets = { budgets: { q1: 10 } };
  const codes = (candidate: Candidate) => checkPortfolio([candidate], budgets).map(({ code }) => code);
  expect(codes({ id: "a", value: 1, cost: "4" })).toEqual(["cost-without-period"]);
  expect(codes({ id: "a", value: 1, cost: 0 })).toEqual([]);
  expect(codes({ id: "a", value: 1, cost: 4, costs: { q2: 4 } })).toEqual([]);
  expect(checkPortfolio([{ id: "a", value: 1, cost: 4 }], { budget: 10, ...budgets })).toEqual([]);
});

test("a limit of a dimension that nobody has would limit nothing; a bucket may be empty", () => {
  const limit = { dimension: "horzion", bucket: "h3", of: "cost", max: "100" } as const;
  const list = [{ ...a, buckets: { horizon: "h1" } }, b];
  expect(checkPortfolio(list, { buckets: [limit] })).toEqual([
    {
      code: "unknown-dimension",
      path: ["constraints", "buckets", 0, "dimension"],
      message: 'no candidate has a bucket of the dimension "horzion"',
      received: '"horzion"',
    },
  ]);
  expect(checkPortfolio(list, { buckets: [{ ...limit, dimension: "horizon" }] })).toEqual([]);
  expect(checkPortfolio([], { buckets: [limit] })).toEqual([]);
});
