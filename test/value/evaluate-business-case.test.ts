import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExactDecimal } from "../../src/foundation/decimal.ts";
import { sumDecimals } from "../../src/model/money.ts";
import { npv } from "../../src/roi/net-present-value.ts";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { caseWith, driver } from "./case-with.ts";
import { claimsAssistant } from "./claims-assistant.ts";

describe("by hand", () => {
  // At 21 % a year six months are a factor of 1/1.1. Flows: -1000 at once, +550 after six and +605 after twelve
  // months; NPV = -1000 + 500 + 500 = 0, so the yearly return is the rate itself.
  const result = evaluateBusinessCase(
    caseWith({
      basis: { horizonMonths: 13, ratePerYear: 0.21 },
      costs: [{ id: "build", kind: "integration", days: 10, dayRate: 100 }],
      benefits: [
        { id: "first", kind: "avoided-cost", month: 6, baselinePerMonth: 550, actualPerMonth: 0 },
        { id: "second", kind: "avoided-cost", month: 12, baselinePerMonth: 605, actualPerMonth: 0 },
      ],
    }),
  );
  test("net present value and yearly return", () => {
    expect(Math.abs(Number(result.npv))).toBeLessThan(1e-25);
    expect(result.irr.kind === "unique" && result.irr.rate).toBeCloseTo(0.21, 12);
  });
  test("payback inside the last period", () => {
    expect(result.payback).toMatchObject({ kind: "recovered" });
    // Cumulative -450 before the flow of 605 in the twelfth period: 11 + 450/605.
    expect(result.payback.kind === "recovered" && result.payback.periods).toBeCloseTo(11 + 450 / 605, 12);
  });
  test("returns on both bases: 155/1000 and 0", () => {
    expect(result.roi.simple).toEqual({ value: 0.155 });
    expect(result.roi.discounted.value).toBeCloseTo(0, 14);
  });
  test("flows are dated at the start of their month", () => {
    expect(result.cashFlows[6]).toEqual({ date: "2026-07-01", amount: "550" });
  });
});

test("1 a month for 36 months at 10 % is worth 31.19", () => {
  const rent = caseWith({
    basis: { horizonMonths: 36, timing: "end" },
    benefits: [{ id: "rent", kind: "avoided-cost", baselinePerMonth: 1, actualPerMonth: 0 }],
  });
  const { npv: worth, cashFlows } = evaluateBusinessCase(rent);
  expect(Number(worth)).toBeCloseTo(31.186, 3);
  expect(cashFlows[1]).toEqual({ date: "2026-02-28", amount: "1" });
  expect(cashFlows[0]?.date).toBe("2026-01-31");
});

describe("tax", () => {
  // Year of 12 months, no discounting (rate 0). Capex 1200 over 24 months: 50 a month, 11 × 50 + the rest 650 in the
  // last. Benefits 300 cash and 100 capacity a month, opex 80. Taxable = 3600 - 960 - 1200 = 1440, tax 25 % = 360.
  const result = evaluateBusinessCase(
    caseWith({
      basis: { ratePerYear: 0, tax: { rate: 0.25 } },
      costs: [
        {
          id: "plant",
          kind: "integration",
          days: 12,
          dayRate: 100,
          treatment: "capex",
          usefulLifeMonths: 24,
        },
        { id: "run", kind: "monitoring", toolsPerMonth: 80 },
      ],
      benefits: [
        { id: "licence", kind: "avoided-cost", baselinePerMonth: 300, actualPerMonth: 0 },
        { id: "time", kind: "time-saved", eligible: 10, hoursPerCase: 1, wagePerHour: 20, recapture: 0.5 },
      ],
    }),
  );
  test("is due on cashable benefits less opex and depreciation", () => {
    expect(result.npv).toBe("2640"); // 3600 + 1200 - 960 - 1200
    expect(result.npvAfterTax).toBe("2280");
    expect(result.fiscalYears).toMatchObject([{ depreciation: "1200", tax: "360", netAfterTax: "2280" }]);
  });
  test("is nowhere without a tax rate", () => {
    expect(evaluateBusinessCase(claimsAssistant)).not.toHaveProperty("npvAfterTax");
  });
});

describe("terminal value", () => {
  const going = (terminal: NonNullable<BusinessCase["basis"]["terminal"]>, timing: "start" | "mid" | "end") =>
    evaluateBusinessCase(
      caseWith({
        basis: { terminal, timing },
        costs: [{ id: "build", kind: "integration", days: 10, dayRate: 100 }],
        benefits: [{ id: "l", kind: "avoided-cost", from: 1, baselinePerMonth: 200, actualPerMonth: 0 }],
      }),
    );
  test("a multiple of the last twelve months, at the end of the horizon", () => {
    const result = going({ kind: "multiple", multiple: 2 }, "end");
    expect(result.terminal.amount).toBe("2400"); // 2 × (2200 - 1000)
    expect(Number(result.terminal.presentValue)).toBeCloseTo(2400 / 1.1, 10);
    expect(result.shares.terminal.value).toBeCloseTo(2400 / 1.1 / Number(result.npv), 12);
  });
  test.each(["start", "mid", "end"] as const)("the return makes NPV nothing with timing %s", (timing) => {
    const { irr } = going({ kind: "amount", amount: 500 }, timing);
    if (irr.kind !== "unique") throw new Error(irr.kind);
    const again = evaluateBusinessCase(
      caseWith({
        basis: { terminal: { kind: "amount", amount: 500 }, timing, ratePerYear: irr.rate },
        costs: [{ id: "build", kind: "integration", days: 10, dayRate: 100 }],
        benefits: [{ id: "l", kind: "avoided-cost", from: 1, baselinePerMonth: 200, actualPerMonth: 0 }],
      }),
    );
    expect(Math.abs(Number(again.npv))).toBeLessThan(1e-6);
  });
  test("is none unless stated", () => {
    const { terminal, shares } = evaluateBusinessCase(claimsAssistant);
    expect(terminal).toEqual({ amount: "0", presentValue: "0" });
    expect(shares).toEqual({ terminal: { value: 0 }, beyond36Months: { value: 0 } });
  });
});

test("the share beyond month 36 is shown", () => {
  const { shares } = evaluateBusinessCase(
    caseWith({
      basis: { horizonMonths: 48, ratePerYear: 0 },
      benefits: [{ id: "l", kind: "avoided-cost", baselinePerMonth: 10, actualPerMonth: 0 }],
    }),
  );
  expect(shares.beyond36Months).toEqual({ value: 0.25 });
});

describe("the claims assistant", () => {
  const result = evaluateBusinessCase(claimsAssistant, { provenance: true });
  test("equals a plain float program to 1e-12", () => {
    const adoption = (t: number): number => 0.8 / (1 + Math.exp(-0.5 * (t - 6)));
    const cases = (8000 + 4 * 10_000 + 13_000) / 6;
    const hours = (0.05 + 4 * 0.12 + 0.2) / 6;
    const perCall = 1.1 * (2000 * 3e-6 + 6000 * 3e-7 + 700 * 1.5e-5);
    let total = 0;
    for (let t = 0; t < 36; t++) {
      const flow =
        cases * adoption(t) * (hours * 48 * 0.5 - 3 * perCall) - 120 * 25 - (t === 0 ? 120 * 900 : 0);
      total += flow * 1.1 ** (-(t + 1) / 12);
    }
    expect(Number(result.npv) / total).toBeCloseTo(1, 12);
  });
  test("the ledger adds up to the flows to the last digit, month by month", () => {
    for (const [t, { amount }] of result.cashFlows.entries()) {
      const month = `${2026 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, "0")}`;
      const entries = result.ledger.filter((entry) => entry.month === month);
      expect(sumDecimals(entries.map((entry) => entry.amount))).toBe(amount);
    }
  });
  test("and to the fiscal years", () => {
    expect(sumDecimals(result.fiscalYears.map(({ net }) => net))).toBe(
      sumDecimals(result.ledger.map(({ amount }) => amount)),
    );
  });
  test("the ladder ends at the NPV", () => {
    expect(result.ladder[result.ladder.length - 1]?.cumulativeNpv).toBe(result.npv);
  });
  test("the flows give the same NPV through the roi chapter", () => {
    const monthly = 1.1 ** (1 / 12) - 1;
    const amounts = result.cashFlows.map(({ amount }) => amount);
    expect(Number(npv(monthly, amounts, { firstFlowAt: 1 })) / Number(result.npv)).toBeCloseTo(1, 11);
  });
  test("scenarios move only what they name", () => {
    const low = evaluateBusinessCase(claimsAssistant, { scenario: "low" });
    const high = evaluateBusinessCase(claimsAssistant, { scenario: "high" });
    const base = Number(result.npv);
    // NPV is a line in recapture: low and high lie the same distance from the base.
    expect(base - Number(low.npv)).toBeCloseTo(Number(high.npv) - base, 6);
    expect(() => evaluateBusinessCase(claimsAssistant, { scenario: "best" })).toThrow(/base, low, high/);
  });
  test("is plain data, the same every time, with a digest of case and scenario", () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(evaluateBusinessCase(claimsAssistant, { provenance: true })).toEqual(result);
    expect(result.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(evaluateBusinessCase(claimsAssistant, { provenance: true, scenario: "low" }).digest).not.toBe(
      result.digest,
    );
  });
});

test("uplifts stand beside the estimates", () => {
  const base = caseWith({
    basis: { ratePerYear: 0 },
    costs: [{ id: "build", kind: "integration", days: 10, dayRate: 100 }],
  });
  const result = evaluateBusinessCase({
    ...base,
    uplifts: [{ id: "u", referenceClass: "IT", source: "Green Book", lines: ["build"], fraction: 0.2 }],
  });
  expect(result.npv).toBe("-1200");
  expect(result.upliftEffect).toBe("-200");
  expect(result.ledger.map(({ part, amount }) => [part, amount])).toEqual([
    ["estimate", "-1000"],
    ["uplift", "-200"],
  ]);
});

test("scores are reported and stay out of the money", () => {
  const {
    scores,
    npv: worth,
    ledger,
  } = evaluateBusinessCase(
    caseWith({
      basis: { horizonMonths: 2 },
      drivers: { mood: driver(4) },
      benefits: [{ id: "nps", kind: "non-financial", score: { driver: "mood" }, unit: "points", from: 1 }],
    }),
  );
  expect(scores).toEqual([{ line: "nps", unit: "points", values: [{ month: "2026-02", value: "4" }] }]);
  expect([worth, ledger]).toEqual(["0", []]);
});

test("a case without any line comes to nothing", () => {
  const empty = evaluateBusinessCase(caseWith());
  expect([empty.npv, empty.tei, empty.irr]).toEqual(["0", null, { kind: "none", reason: "all-zero" }]);
  expect(empty.shares.terminal).toEqual({ value: null, reason: "npv-is-zero" });
});

test("no costs: no return, and it says so", () => {
  const { roi, irr } = evaluateBusinessCase(
    caseWith({ benefits: [{ id: "l", kind: "avoided-cost", baselinePerMonth: 1, actualPerMonth: 0 }] }),
  );
  expect(roi.simple).toEqual({ value: null, reason: "no-costs" });
  expect(irr).toMatchObject({ kind: "none", reason: "same-sign" });
});

describe("properties", () => {
  const money = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100);
  const cases = fc.record({
    dayRate: money,
    tools: money,
    saved: money,
    rate: fc.double({ min: -0.5, max: 1, noNaN: true }),
    timing: fc.constantFrom("start" as const, "mid" as const, "end" as const),
  });
  interface Input {
    readonly dayRate: number;
    readonly tools: number;
    readonly saved: number;
    readonly rate: number;
    readonly timing: "start" | "mid" | "end";
  }
  const make = ({ dayRate, tools, saved, rate, timing }: Input, scale: number): BusinessCase =>
    caseWith({
      basis: { ratePerYear: rate, timing, horizonMonths: 8 },
      costs: [
        { id: "build", kind: "integration", days: 3, dayRate: dayRate * scale },
        { id: "run", kind: "monitoring", toolsPerMonth: tools * scale },
      ],
      benefits: [{ id: "s", kind: "avoided-cost", baselinePerMonth: saved * scale, actualPerMonth: 0 }],
    });
  test("money twice as large is an NPV twice as large; the ladder and the sums hold", () => {
    fc.assert(
      fc.property(cases, (input) => {
        const one = evaluateBusinessCase(make(input, 1));
        const two = evaluateBusinessCase(make(input, 2));
        const difference = new ExactDecimal(two.npv).minus(new ExactDecimal(one.npv).times(2)).abs();
        expect(difference.toNumber()).toBeLessThanOrEqual(1e-25);
        expect(one.ladder[one.ladder.length - 1]?.cumulativeNpv).toBe(one.npv);
        expect(sumDecimals(one.ledger.map(({ amount }) => amount))).toBe(
          sumDecimals(one.cashFlows.map(({ amount }) => amount)),
        );
      }),
      { numRuns: 40 },
    );
  });
});

test("years and terminal value add up to NPV before and after tax", () => {
  const taxed = {
    ...claimsAssistant,
    basis: {
      ...claimsAssistant.basis,
      valuationDate: "2025-11-15",
      fiscalYearStartMonth: 7,
      tax: { rate: 0.25 },
      terminal: { kind: "perpetuity", growthPerYear: 0.01 },
    },
  } as const;
  const { npv, npvAfterTax, fiscalYears, terminal } = evaluateBusinessCase(taxed);
  const sum = (amounts: readonly (string | undefined)[]): number =>
    amounts.reduce((total, amount) => total + Number(amount), 0);
  const before = [...fiscalYears.map(({ presentValue }) => presentValue), terminal.presentValue];
  const after = [
    ...fiscalYears.map(({ presentValueAfterTax }) => presentValueAfterTax),
    terminal.presentValueAfterTax,
  ];
  expect(sum(before)).toBeCloseTo(Number(npv), 6);
  expect(sum(after)).toBeCloseTo(Number(npvAfterTax), 6);
});

test("a case of one month is a case: no rate of return, with the reason", () => {
  const month = evaluateBusinessCase(
    caseWith({
      basis: { horizonMonths: 1 },
      costs: [{ id: "build", kind: "integration", days: 10, dayRate: 100 }],
      benefits: [{ id: "l", kind: "avoided-cost", baselinePerMonth: 1500, actualPerMonth: 0 }],
    }),
  );
  expect(month).toMatchObject({ npv: "500", irr: { kind: "none", reason: "same-sign" } });
});

test("options that are none are refused", () => {
  expect(() => evaluateBusinessCase(caseWith(), null as never)).toThrow("options must be an object");
});
