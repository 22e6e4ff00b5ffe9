import fc from "fast-check";
import { expect, test } from "vitest";
import { selectPortfolioSync } from "../../src/portfolio/select-portfolio.ts";
import { whatWouldFund } from "../../src/portfolio/what-would-fund.ts";
import { portfolios } from "./portfolios.ts";

const value = { maximize: "value" } as const;

test("every figure is confirmed by selecting again: funded at it, not one unit below", async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(portfolios(6), async ({ candidates, constraints }) => {
      const best = (list: typeof candidates, limits: typeof constraints, must: readonly string[]) =>
        selectPortfolioSync(list, { ...limits, mandatory: [...(limits.mandatory ?? []), ...must] }, value)
          .objective ?? Number.NEGATIVE_INFINITY;
      const rejected = selectPortfolioSync(candidates, constraints, value).whyNot.at(-1)?.id;
      const last = candidates.find(({ id }) => id === rejected) ?? (candidates[0] as (typeof candidates)[0]);
      const funded = (list: typeof candidates, limits: typeof constraints): boolean => {
        const inside = best(list, limits, [last.id]);
        return inside > Number.NEGATIVE_INFINITY && inside >= best(list, limits, []);
      };
      const change = await whatWouldFund(candidates, constraints, last.id, value);
      expect(change.proven).toBe(true);
      expect(change.funded).toBe(funded(candidates, constraints));
      if (change.funded) return;
      // Values limited by a bucket would change that limit's meaning along with the objective.
      if (change.valueIncrease !== null && !constraints.buckets?.some(({ of }) => of === "value")) {
        const raised = (by: number) =>
          candidates.map((c) => (c.id === last.id ? { ...c, value: Number(c.value) + by } : c));
        expect(funded(raised(change.valueIncrease), constraints)).toBe(true);
        expect(funded(raised(change.valueIncrease - 1), constraints)).toBe(false);
        changes++;
      }
      for (const { constraintId, increase } of change.limits) {
        const raised = (by: number): typeof constraints => {
          if (constraintId === "budget") return { ...constraints, budget: Number(constraints.budget) + by };
          const [kind, key] = constraintId.split(":") as [string, string];
          if (kind === "budget") {
            const limit = Number((constraints.budgets as Record<string, unknown>)[key]);
            return { ...constraints, budgets: { ...constraints.budgets, [key]: limit + by } };
          }
          const people = constraints.headcount?.engineer?.q1 as number;
          return { ...constraints, headcount: { engineer: { q1: people + by } } };
        };
        expect(funded(candidates, raised(Number(increase)))).toBe(true);
        expect(funded(candidates, raised(Number(increase) - 1))).toBe(false);
        changes++;
      }
    }),
    { numRuns: 200 },
  );
  expect(changes).toBeGreaterThan(20);
});

test("limits to raise together keep all that is chosen and add it", async () => {
  const candidates = [
    { id: "a", value: 10, cost: "6.5", headcount: { dev: { q1: 2 } } },
    { id: "b", value: 5, cost: "5.5", headcount: { dev: { q1: 2 } }, requires: ["p"] },
    { id: "p", value: 0, cost: 1 },
  ];
  const constraints = { budget: 8, headcount: { dev: { q1: 3 } } };
  const change = await whatWouldFund(candidates, constraints, "b", value);
  expect(change).toEqual({
    id: "b",
    funded: false,
    valueIncrease: 5,
    limits: [],
    beside: [
      { constraintId: "budget", increase: "5" },
      { constraintId: "headcount:dev:q1", increase: "1" },
    ],
    proven: true,
  });
});

test("an exclusion is nothing that money can change", async () => {
  const candidates = [
    { id: "a", value: 10 },
    { id: "b", value: 5 },
  ];
  const change = await whatWouldFund(candidates, { mandatory: ["a"], excludes: [["a", "b"]] }, "b", value);
  expect(change).toMatchObject({ funded: false, valueIncrease: null, limits: [], beside: null });
  await expect(whatWouldFund(candidates, {}, "z", value)).rejects.toThrow("id must be the id of a candidate");
});
