import { expect, test } from "vitest";
import {
  parseCandidates,
  parsePortfolioConstraints,
  parseRoadmapItems,
  parseRoadmapLimits,
} from "../../src/schemas/portfolio.ts";

const candidates = [
  {
    id: "a",
    value: "10.5",
    costs: { q1: 3 },
    headcount: { dev: { q1: 1 } },
    buckets: { risk: "low" },
    objectiveIds: ["o"],
  },
  { id: "b", value: -2, cost: 1, requires: ["a"], values: { score: 3 } },
];
const codes = (result: { ok: boolean; error?: { code: string }[] }): string[] | undefined =>
  result.error?.map((issue) => issue.code);

test("good input comes back as it was", () => {
  expect(parseCandidates(candidates)).toEqual({ ok: true, value: candidates });
  const constraints = {
    budget: "5",
    budgets: { q1: 4 },
    headcount: { dev: { q1: 2 } },
    mandatory: ["a"],
    requires: { b: ["a"] },
    excludes: [["a", "b"]],
    atMost: [{ ids: ["a"], count: 1 }],
    buckets: [{ dimension: "risk", bucket: "low", of: "cost", max: 9 }],
    coverage: [{ objectiveId: "o" }],
  };
  expect(parsePortfolioConstraints(constraints, candidates)).toEqual({ ok: true, value: constraints });
  const limits = { quarters: ["q1", "q2"], headcount: { dev: [1, 2], ops: 3 }, budget: "9" };
  expect(parseRoadmapLimits(limits)).toEqual({ ok: true, value: limits });
  const items = [{ id: "a", value: 1, durationQuarters: 1, notBefore: "q2", mandatory: true }];
  expect(parseRoadmapItems(items, limits)).toEqual({ ok: true, value: items });
});

test("shape first, then meaning", () => {
  expect(parseCandidates([{ id: "a", value: "lots" }]).ok).toBe(false);
  expect(parseCandidates([{ id: "a", value: 1, price: 3 }]).ok).toBe(false);
  expect(codes(parseCandidates([candidates[0], candidates[0]]))).toEqual(["duplicate-id"]);
  expect(codes(parseCandidates([{ id: "a", value: 1, cost: -1 }]))).toEqual(["negative-amount"]);
  expect(codes(parsePortfolioConstraints({ requires: { a: ["b"] } }, candidates))).toEqual([
    "dependency-circle",
  ]);
  expect(codes(parsePortfolioConstraints({ mandatory: ["z"] }, candidates))).toEqual(["unknown-candidate"]);
  expect(parsePortfolioConstraints({ budgett: 1 }, candidates).ok).toBe(false);
  expect(codes(parseRoadmapLimits({ quarters: [] }))).toEqual(["no-quarters"]);
  expect(
    codes(
      parseRoadmapItems([{ id: "a", value: 1, durationQuarters: 1, fixedStart: "q9" }], { quarters: ["q1"] }),
    ),
  ).toEqual(["unknown-quarter"]);
});

test("without the other half only shapes are checked", () => {
  expect(parsePortfolioConstraints({ mandatory: ["z"] }).ok).toBe(true);
  expect(parsePortfolioConstraints({ budgett: 1 }).ok).toBe(false);
  expect(parseRoadmapItems([]).ok).toBe(true);
  expect(parseRoadmapItems([{}]).ok).toBe(false);
});

test("paths stand within the value that was read", () => {
  const paths = (result: { ok: boolean; error?: { path: unknown }[] }) =>
    result.error?.map(({ path }) => path);
  expect(paths(parseCandidates([candidates[0], candidates[0]]))).toEqual([[1, "id"]]);
  expect(paths(parsePortfolioConstraints({ mandatory: ["z"] }, candidates))).toEqual([["mandatory", 0]]);
  expect(paths(parseRoadmapLimits({ quarters: [] }))).toEqual([["quarters"]]);
  const item = { id: "a", value: 1, durationQuarters: 0 };
  expect(paths(parseRoadmapItems([item], { quarters: ["q1"] }))).toEqual([[0, "durationQuarters"]]);
  // What is wrong with the limits is no fault of the items.
  const limits = { quarters: ["q1"], excludes: [["a", "z"]] };
  expect(paths(parseRoadmapItems([{ ...item, durationQuarters: 1 }], limits))).toEqual([
    ["limits", "excludes", 0, 1],
  ]);
});
