import { describe, expect, test } from "vitest";
import type { CostLine } from "../../src/value/cost-line.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { forwardNpv } from "../../src/value/forward-npv.ts";
import { caseWith } from "./case-with.ts";
import { claimsAssistant } from "./claims-assistant.ts";

// At 21 % a year six months are a factor of 1/1.1. The gate is after six months.
const build: CostLine = { id: "build", kind: "integration", days: 10, dayRate: 100 };
const lease: CostLine = {
  id: "lease",
  kind: "monitoring",
  month: 6,
  toolsPerMonth: 300,
  nonCancellable: true,
};
const roll: CostLine = {
  id: "roll",
  kind: "change-and-training",
  month: 6,
  people: 1,
  hoursPerPerson: 4,
  wagePerHour: 50,
};
const gated = caseWith({
  basis: { horizonMonths: 13, ratePerYear: 0.21 },
  costs: [build, lease, roll],
  benefits: [{ id: "l", kind: "avoided-cost", month: 12, baselinePerMonth: 660, actualPerMonth: 0 }],
});

describe("at a gate, by hand", () => {
  const spent = [{ month: "2026-01", amount: -1500 }];
  const gate = forwardNpv(gated, spent, { asOf: "2026-07-01" });
  test("what is spent and what is owed in any case stand on both branches", () => {
    // 660/1.1 - 200 = 400; the lease of 300 is not in it.
    expect(Number(gate.forwardNpv)).toBeCloseTo(400, 10);
    expect(gate).toMatchObject({ decision: "continue", sunk: "-1500", firstMonth: "2026-07" });
    expect(Number(gate.nonCancellable)).toBeCloseTo(-300, 10);
  });
  test("the decision does not change with what was spent", () => {
    const more = forwardNpv(gated, [{ month: "2026-01", amount: -1e9 }], { asOf: "2026-07-01" });
    expect(more.forwardNpv).toBe(gate.forwardNpv);
    expect(more.decision).toBe("continue");
  });
  test("the whole life does: -1500 + (400 - 300)/1.1", () => {
    expect(Number(gate.wholeLifeNpv)).toBeCloseTo(-1500 + 100 / 1.1, 9);
  });
  test("a cost of stopping speaks for going on", () => {
    const poor = { ...gated, benefits: [] };
    expect(forwardNpv(poor, [], { asOf: "2026-07-01" }).decision).toBe("stop");
    const bound = forwardNpv(poor, [], { asOf: "2026-07-01", exitCost: 250 });
    expect(bound.decision).toBe("continue");
    expect(Number(bound.forwardNpv)).toBeCloseTo(50, 10);
  });
});

test("before the first month it is the NPV at the case's start, and the whole life the NPV", () => {
  const { npv } = evaluateBusinessCase(claimsAssistant);
  const gate = forwardNpv(claimsAssistant, [], { asOf: "2025-06-01" });
  expect(gate.forwardNpv).toBe(npv);
  expect(gate.wholeLifeNpv).toBe(npv);
});

test("after the last month nothing is left to decide", () => {
  const over = forwardNpv(gated, [], { asOf: "2030-01-01" });
  expect(over).toMatchObject({ firstMonth: null, forwardNpv: "0", decision: "stop" });
});

test("an actual that lies ahead, or before the case, is refused by path", () => {
  const at = (month: string) => () => forwardNpv(gated, [{ month, amount: 1 }], { asOf: "2026-07-01" });
  expect(at("2026-07")).toThrow(/actuals\[0\]\.month/);
  expect(at("2025-12")).toThrow(/actuals\[0\]\.month/);
});

describe("a terminal value at a gate in the last year", () => {
  // Rate 0: 12 months of 10, of which 3 lie ahead, and 2 × the year's 120 beyond.
  const lasting = caseWith({
    basis: { ratePerYear: 0, terminal: { kind: "multiple", multiple: 2 } },
    costs: [{ id: "lease", kind: "monitoring", toolsPerMonth: 4, nonCancellable: true }],
    benefits: [{ id: "l", kind: "avoided-cost", baselinePerMonth: 14, actualPerMonth: 0 }],
  });
  test("is made of the whole year, months behind the gate too, and had only by going on", () => {
    const gate = forwardNpv(lasting, [], { asOf: "2026-10-01" });
    expect(gate).toMatchObject({ forwardNpv: String(3 * 14 + 2 * 120), nonCancellable: "-12" });
    expect(gate.wholeLifeNpv).toBe(String(3 * 10 + 2 * 120));
  });
  test("is all there is once the last month is over", () => {
    expect(forwardNpv(lasting, [], { asOf: "2027-01-01" })).toMatchObject({
      forwardNpv: "240",
      firstMonth: null,
    });
  });
});
