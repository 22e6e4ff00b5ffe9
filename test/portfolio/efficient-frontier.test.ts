import { expect, test } from "vitest";
import type { Candidate, PortfolioConstraints } from "../../src/portfolio/candidate.ts";
import { efficientFrontier, type FrontierPoint } from "../../src/portfolio/efficient-frontier.ts";
import { selectPortfolio } from "../../src/portfolio/select-portfolio.ts";
import { enumerateBest } from "./enumerate.ts";
import { hardPortfolio, impatientClock } from "./hard.ts";

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
  const { candidates: many, constraints } = hardPortfolio();
  // The first call gets a good point, the second none: the hurried search alone finds less.
  let call = 0;
  const tiring = {
    name: "tiring",
    solve: async () => ({
      status: "feasible" as const,
      stoppedBy: "time" as const,
      x: call++ === 0 ? (await told(many, constraints)).x : null,
      bound: Number.NaN,
    }),
  };
  const hurried = { maximize: "value", timeLimitMs: 1, now: impatientClock(), solver: tiring };
  const { points } = await efficientFrontier(many, constraints, { ...hurried, budgets: ["1e6", "2e6"] });
  const [small, large] = points as [FrontierPoint, FrontierPoint];
  const { best } = await told(many, constraints);
  expect([small.kind, small.objective]).toEqual(["time-limit", best]);
  expect([large.kind, large.objective, large.chosen]).toEqual(["time-limit", best, small.chosen]);
  expect(large.gap).toBe(((large.bound as number) - best) / best);
});

/** A good point, found with all the effort that the built-in search takes. */
async function told(
  many: readonly Candidate[],
  constraints: PortfolioConstraints,
): Promise<{ x: Uint8Array; best: number }> {
  const { chosen, objective } = await selectPortfolio(many, constraints, { maximize: "value" });
  return { x: Uint8Array.from(many, ({ id }) => Number(chosen.includes(id))), best: objective as number };
}

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
