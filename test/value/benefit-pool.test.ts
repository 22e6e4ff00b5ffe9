import { describe, expect, test } from "vitest";
import type { Benefit } from "../../src/model/benefit.ts";
import { checkBenefits } from "../../src/value/check-benefits.ts";

const member = (id: string, amount: number, parts: Partial<Benefit> = {}): Benefit => ({
  id,
  initiativeIds: [`i-${id}`],
  kind: "time-saved",
  class: "capacity",
  currency: "EUR",
  poolId: "agents",
  share: 1,
  plan: [{ month: "2026-03", amount }],
  state: "forecast",
  signOffs: [],
  ...parts,
});
const codes = (list: readonly Benefit[], pools: Parameters<typeof checkBenefits>[1]): string[] =>
  checkBenefits(list, pools).map(({ code, path }) => `${code} ${path.join(".")}`);

describe("pools", () => {
  const pools = [{ id: "agents", capacityPerMonth: 150 }];
  test("may be drawn on up to their capacity", () => {
    expect(codes([member("a", 100), member("b", 50)], { pools })).toEqual([]);
  });
  test("beyond it the initiatives are named, planned claims too", () => {
    const [issue, ...more] = checkBenefits([member("a", 100), member("b", 51)], { pools });
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ code: "pool-over-capacity", expected: "150", received: "151" });
    expect(issue?.message).toContain("i-a, i-b");
    expect(issue?.message).toContain("2026-03 (plan)");
  });
  test("claims count with their share", () => {
    expect(codes([member("a", 100), member("b", 100, { share: 0.5 })], { pools })).toEqual([]);
  });
  test("realized claims are held against the pool as well", () => {
    const list = [member("a", 1, { actuals: [{ month: "2026-03", amount: 200 }] })];
    expect(checkBenefits(list, { pools })[0]?.message).toContain("(actuals)");
  });
  test("a pool that nobody declared", () => {
    expect(codes([member("a", 1, { poolId: "sales" })], { pools })).toEqual(["unknown-pool 0.poolId"]);
  });
});

test("money of two currencies is not added up in one pool", () => {
  const claim = (id: string, currency: string) => ({
    id,
    initiativeIds: [id],
    kind: "time-saved",
    class: "capacity" as const,
    currency,
    poolId: "desk",
    share: 1,
    plan: [{ month: "2026-01", amount: 60 }],
    state: "forecast" as const,
    signOffs: [],
  });
  const pools = [{ id: "desk", capacityPerMonth: 100 }];
  const issues = checkBenefits([claim("a", "EUR"), claim("b", "USD")], { pools });
  expect(issues).toMatchObject([{ code: "currency-mixed", path: [1, "currency"], received: '"USD"' }]);
  expect(checkBenefits([], { pools: [{ id: "desk", capacityPerMonth: "lots" }] })).toMatchObject([
    { code: "not-an-amount", path: ["pools", 0, "capacityPerMonth"] },
  ]);
});
