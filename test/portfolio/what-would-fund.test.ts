import fc from "fast-check";
import { expect, test } from "vitest";
import { selectPortfolio, selectPortfolioSync } from "../../src/portfolio/select-portfolio.ts";
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
      if (change.valueIncrease !== null) {
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
        // The smallest there is: no lesser one does.
        for (let less = 1; less < Number(increase); less++) {
          expect(funded(candidates, raised(less))).toBe(false);
        }
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

test("what the limits lack for good is not proposed: something else takes the money at every budget", async () => {
  const candidates = [
    { id: "better", value: 10, cost: 5 },
    { id: "worse", value: 9, cost: 5 },
  ];
  const change = await whatWouldFund(
    candidates,
    { budget: 5, excludes: [["better", "worse"]] },
    "worse",
    value,
  );
  expect(change).toMatchObject({ funded: false, valueIncrease: 1, limits: [], proven: true });
});

test("one resource and many candidates: every figure is proven by the dynamic program", async () => {
  const candidates = Array.from({ length: 120 }, (_, i) => ({
    id: `c${String(i).padStart(3, "0")}`,
    value: 1000 + ((i * 7919) % 997),
    cost: 500 + ((i * 104_729) % 991),
  }));
  const selection = await selectPortfolio(candidates, { budget: 30_000 }, value);
  expect(selection.kind).toBe("proven");
  const out = selection.whyNot.find(({ adds }) => adds > 1400)?.id as string;
  const change = await whatWouldFund(candidates, { budget: 30_000 }, out, value);
  const raise = change.valueIncrease as number;
  const valued = (by: number) => candidates.map((c) => (c.id === out ? { ...c, value: c.value + by } : c));
  const without = candidates.filter(({ id }) => id !== out);
  const best = async (list: typeof candidates) =>
    (await selectPortfolio(list, { budget: 30_000 }, value)).objective as number;
  expect(await best(valued(raise + 1))).toBe((await best(without)) + 1);
  expect(await best(valued(raise))).toBe(await best(without));
  expect(raise).toBeGreaterThan(0);
});

test("ids that are names of the language's own", async () => {
  const candidates = [
    { id: "a", value: 5, cost: 3 },
    { id: "constructor", value: 4, cost: 3 },
  ];
  const change = await whatWouldFund(candidates, { budget: 4, requires: {} }, "constructor", value);
  expect(change.beside).toEqual([{ constraintId: "budget", increase: "2" }]);
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
