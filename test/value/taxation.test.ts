import { expect, test } from "vitest";
import { depreciationShares, isTaxed } from "../../src/value/taxation.ts";

const capex = { treatment: "capex", usefulLifeMonths: 4, class: "cost" } as const;
const shares = (life: number, t: number, horizon: number): [number, number][] =>
  depreciationShares({ ...capex, usefulLifeMonths: life }, t, horizon).map(({ month, share }) => [
    month,
    share.toNumber(),
  ]);

test("opex is deducted when it is paid", () => {
  expect(depreciationShares({ ...capex, treatment: "opex" }, 3, 12).map(({ month }) => month)).toEqual([3]);
});

test("capex is deducted in equal parts over its life", () => {
  expect(shares(4, 1, 12)).toEqual([
    [1, 0.25],
    [2, 0.25],
    [3, 0.25],
    [4, 0.25],
  ]);
});

test("what the horizon cuts off is written off in its last month; nothing is lost", () => {
  expect(shares(10, 9, 12)).toEqual([
    [9, 0.1],
    [10, 0.1],
    [11, 0.8],
  ]);
  for (const life of [1, 3, 7, 36]) {
    const total = shares(life, 5, 12).reduce((sum, [, share]) => sum + share, 0);
    expect(total).toBeCloseTo(1, 14);
  }
});

test("capacity, risk and scores are not income", () => {
  const classes = ["cost", "cash-releasing", "revenue-margin", "cost-avoidance", "capacity", "risk"] as const;
  expect(classes.filter((name) => isTaxed({ ...capex, class: name }))).toEqual(classes.slice(0, 4));
});
