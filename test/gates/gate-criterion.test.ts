import { expect, test } from "vitest";
import { checkCriterion, type GateCriterion, gateCriterion } from "../../src/gates/gate-criterion.ts";

const fact = { measure: "npv", operator: ">=", threshold: 0, bound: "low" } as const;

test("a criterion is judged by a person or computed from a fact", () => {
  expect(gateCriterion({ id: "c", assessor: "risk" })).toEqual({ id: "c", assessor: "risk" });
  expect(gateCriterion({ id: "c", fact }).fact.bound satisfies "low").toBe("low");
});

test.each([
  [{ id: "", assessor: "risk" }],
  [{ id: "c" }],
  [{ id: "c", assessor: "risk", fact }],
  [{ id: "c", fact: { ...fact, measure: "" } }],
  [{ id: "c", fact: { ...fact, operator: "=" } }],
  [{ id: "c", fact: { ...fact, threshold: Number.NaN } }],
  [{ id: "c", fact: { ...fact, bound: "middle" } }],
  [{ id: "c", fact: { ...fact, maxAgeDays: 0 } }],
])("%j is refused", (criterion) => {
  const wrong = criterion as GateCriterion;
  expect(checkCriterion(wrong, ["criteria", 3])[0]?.path.slice(0, 2)).toEqual(["criteria", 3]);
  expect(() => gateCriterion(wrong)).toThrow(/criterion is not valid/);
});
