import { expect, test } from "vitest";
import { whatWouldFund } from "../../src/portfolio/what-would-fund.ts";

const value = { maximize: "value" } as const;

test("a small raise can do where a larger one does not: it must reach a floor and stay below a ceiling", async () => {
  // With `rich` the raise must lie from 2 to 3; the lead of `rival`, 19, would be too much for the ceiling.
  const candidates = [
    { id: "wanted", value: 1, cost: 1, buckets: { risk: "low", unit: "sales" } },
    { id: "rich", value: 30, cost: 0, requires: ["wanted", "heavy"] },
    { id: "heavy", value: 6, cost: 1, buckets: { unit: "sales" } },
    { id: "rival", value: 20, cost: 2, buckets: { risk: "low" } },
  ];
  const constraints = {
    budget: 2,
    buckets: [
      { dimension: "unit", bucket: "sales", of: "value", max: 10 },
      { dimension: "risk", bucket: "low", of: "value", min: 3 },
    ],
  } as const;
  const change = await whatWouldFund(candidates, constraints, "wanted", value);
  expect(change).toMatchObject({ funded: false, valueIncrease: 2, proven: true });
  // Nothing is left below the ceiling.
  const dear = candidates.map((each) => (each.id === "heavy" ? { ...each, value: 9 } : each));
  expect((await whatWouldFund(dear, constraints, "wanted", value)).valueIncrease).toBe(null);
});

test("where nothing is feasible without a raise, what the floor lacks is the raise", async () => {
  const candidates = [{ id: "only", value: "0.5", cost: 1, buckets: { risk: "low" } }];
  const constraints = {
    budget: 1,
    buckets: [{ dimension: "risk", bucket: "low", of: "value", min: 2 }],
  } as const;
  const change = await whatWouldFund(candidates, constraints, "only", value);
  expect(change).toEqual({
    id: "only",
    funded: false,
    valueIncrease: 1.5,
    limits: [],
    beside: null,
    proven: true,
  });
});

test("values with other digits than the raise are counted in one unit", async () => {
  const candidates = [
    { id: "a", value: 3, cost: 1, buckets: { risk: "low" } },
    { id: "b", value: "2.5", cost: 1, buckets: { risk: "low" } },
  ];
  const constraints = {
    budget: 1,
    buckets: [{ dimension: "risk", bucket: "low", of: "value", max: 100 }],
  } as const;
  expect((await whatWouldFund(candidates, constraints, "b", value)).valueIncrease).toBe(0.5);
});
