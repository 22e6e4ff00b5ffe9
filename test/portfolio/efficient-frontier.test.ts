import { expect, test } from "vitest";
import { efficientFrontier } from "../../src/portfolio/efficient-frontier.ts";
import { enumerateBest } from "./enumerate.ts";

const candidates = [
  { id: "a", value: 10, cost: 2 },
  { id: "b", value: 9, cost: 4 },
  { id: "c", value: 8, cost: 5 },
  { id: "d", value: 1, cost: 50 },
];
const options = { maximize: "value", budgets: ["6", "2", "11", "4"] } as const;

test("each point is the best at its budget, in order of budgets", async () => {
  const { points } = await efficientFrontier(candidates, { budget: 1 }, options);
  expect(points.map(({ budget, objective, kind, cost }) => [budget, objective, kind, cost])).toEqual([
    ["2", 10, "proven", "2"],
    ["4", 10, "proven", "2"],
    ["6", 19, "proven", "6"],
    ["11", 27, "proven", "11"],
  ]);
  for (const { budget, objective } of points) expect(enumerateBest(candidates, { budget })).toBe(objective);
});

test("the core index is the share of points that choose a candidate", async () => {
  const { candidates: indices } = await efficientFrontier(candidates, {}, options);
  expect(indices).toEqual([
    { id: "a", coreIndex: 1, group: "core", from: "2" },
    { id: "b", coreIndex: 0.5, group: "borderline", from: "6" },
    { id: "c", coreIndex: 0.25, group: "borderline", from: "11" },
    { id: "d", coreIndex: 0, group: "exterior", from: null },
  ]);
});

test("a poorer answer at a larger budget takes over the smaller one's", async () => {
  let call = 0;
  const tiring = {
    name: "tiring",
    solve: async () => ({
      status: "feasible" as const,
      stoppedBy: "time" as const,
      x: Uint8Array.from(call++ === 0 ? [1, 0, 0, 0] : [0, 0, 0, 0]),
      bound: 30,
    }),
  };
  const { points } = await efficientFrontier(candidates, {}, { ...options, budgets: [2, 4], solver: tiring });
  expect(points.map(({ objective, kind, gap }) => [objective, kind, gap])).toEqual([
    [10, "time-limit", 2],
    [10, "time-limit", 2],
  ]);
});

test("infeasible points are told apart, budgets are needed", async () => {
  const { points, candidates: indices } = await efficientFrontier(candidates, { mandatory: ["b"] }, options);
  expect(points.map(({ kind, objective }) => [kind, objective])).toEqual([
    ["infeasible", null],
    ["proven", 9],
    ["proven", 19],
    ["proven", 27],
  ]);
  expect(indices[0]).toEqual({ id: "b", coreIndex: 1, group: "core", from: "4" });
  await expect(efficientFrontier(candidates, {}, { ...options, budgets: [] })).rejects.toThrow(
    "at least one budget",
  );
});
