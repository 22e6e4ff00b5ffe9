import { expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { benefitLadder } from "../../src/value/benefit-ladder.ts";

test("costs and disbenefits first, then from hard to soft, each rung on the one before", () => {
  const { rungs, total } = benefitLadder(
    new Map([
      ["capacity", new Decimal(40)],
      ["cost", new Decimal(-100)],
      ["cash-releasing", new Decimal(70)],
      ["disbenefit", new Decimal(-5)],
      ["revenue-margin", new Decimal("0.5")],
    ]),
  );
  expect(rungs.map((rung) => [rung.class, rung.npv, rung.cumulativeNpv])).toEqual([
    ["cost", "-100", "-100"],
    ["disbenefit", "-5", "-105"],
    ["cash-releasing", "70", "-35"],
    ["revenue-margin", "0.5", "-34.5"],
    ["cost-avoidance", "0", "-34.5"],
    ["capacity", "40", "5.5"],
    ["risk", "0", "5.5"],
    ["terminal", "0", "5.5"],
  ]);
  expect(total.toNumber()).toBe(5.5);
});
