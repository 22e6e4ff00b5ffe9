import { expect, test } from "vitest";
import { factEnd, meets, own } from "../../src/gates/criterion-status.ts";
import type { FactRule } from "../../src/gates/gate-criterion.ts";
import { buildFact } from "../../src/testing/build-fact.ts";
import { hour, t0 } from "./fixture.ts";

const rule: FactRule = { measure: "m", operator: ">=", threshold: 5, bound: "point" };

test("thresholds include their own value only where the operator says so", () => {
  const at = (operator: FactRule["operator"]): boolean[] =>
    [4, 5, 6].map((value) => meets(value, { ...rule, operator }));
  expect([at(">="), at(">"), at("<="), at("<")]).toEqual([
    [false, true, true],
    [false, false, true],
    [true, true, false],
    [true, false, false],
  ]);
  expect(meets(Number.NaN, rule)).toBe(false);
});

test("a fact ends at its own end or at the rule's age, whichever comes first", () => {
  const fact = buildFact("m", 1, t0, { validUntil: hour(30) });
  expect(factEnd(fact, rule)).toBe(Date.parse(hour(30)));
  expect(factEnd(fact, { ...rule, maxAgeDays: 1 })).toBe(Date.parse(hour(24)));
  expect(factEnd(buildFact("m", 1, t0), rule)).toBe(Number.POSITIVE_INFINITY);
});

test("inherited members are nobody's own", () => {
  expect(own({} as Record<string, number>, "constructor")).toBeUndefined();
});
