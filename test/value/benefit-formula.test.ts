import { describe, expect, test } from "vitest";
import { benefitFormulas, defaultBenefitClass } from "../../src/value/benefit-formula.ts";
import type { BenefitLine } from "../../src/value/benefit-line.ts";
import { evaluateFormula } from "../../src/value/evaluate-formula.ts";

const place = { start: "2026-01", horizonMonths: 12, from: 0 };
const parts = (line: BenefitLine, t = 0): [string, string][] =>
  benefitFormulas(line, place).map((part) => [part.class, evaluateFormula(part.formula, t, { drivers: {} })]);

describe("worked examples, by hand", () => {
  test.each<[string, BenefitLine, [string, string][]]>([
    [
      "10000 × 0.6 × 0.12 × 48 × 0.5",
      {
        id: "a",
        kind: "time-saved",
        eligible: 10_000,
        adoption: 0.6,
        hoursPerCase: 0.12,
        wagePerHour: 48,
        recapture: 0.5,
      },
      [["capacity", "17280"]],
    ],
    [
      "20000 × (0.05 − 0.03) × 35 × 0.8",
      {
        id: "b",
        kind: "rework-avoided",
        volume: 20_000,
        errorRateBefore: 0.05,
        errorRateAfter: 0.03,
        costPerError: 35,
        adoption: 0.8,
      },
      [["cost-avoidance", "11200"]],
    ],
    [
      "2000000 × 0.01 × 0.4 × 0.5",
      {
        id: "c",
        kind: "revenue",
        baseRevenue: 2_000_000,
        uplift: 0.01,
        margin: 0.4,
        attribution: 0.5,
      },
      [["revenue-margin", "4000"]],
    ],
    [
      "9000 − 2500.50",
      { id: "d", kind: "avoided-cost", baselinePerMonth: 9000, actualPerMonth: "2500.50" },
      [["cash-releasing", "6499.5"]],
    ],
    [
      "0.02 × 300000 − 0.005 × 200000",
      {
        id: "e",
        kind: "risk-reduction",
        riskId: "fraud",
        probabilityBefore: 0.02,
        lossBefore: 300_000,
        probabilityAfter: 0.005,
        lossAfter: 200_000,
      },
      [["risk", "5000"]],
    ],
    ["a score", { id: "f", kind: "non-financial", score: 4.2, unit: "points" }, [["non-financial", "4.2"]]],
  ])("%s", (_, line, expected) => {
    expect(parts(line)).toEqual(expected);
  });
});

test("a disbenefit stays negative", () => {
  expect(
    parts({
      id: "worse",
      kind: "rework-avoided",
      class: "disbenefit",
      volume: 100,
      errorRateBefore: 0.01,
      errorRateAfter: 0.03,
      costPerError: 50,
    }),
  ).toEqual([["disbenefit", "-100"]]);
});

test("decay lowers a benefit month by month", () => {
  const [[, value]] = parts(
    {
      id: "model",
      kind: "avoided-cost",
      baselinePerMonth: 1000,
      actualPerMonth: 0,
      decay: { ratePerMonth: 0.1 },
    },
    5,
  ) as [[string, string]];
  expect(Number(value)).toBeCloseTo(1000 * Math.exp(-0.5), 10);
});

describe("time that leaves a budget", () => {
  const line: BenefitLine = {
    id: "time",
    kind: "time-saved",
    eligible: 1000,
    hoursPerCase: 1,
    wagePerHour: 40,
    recapture: 0.5,
    cashRelease: 0.3,
    budgetLine: "4711",
    effectiveFrom: "2026-04-01",
  };
  test("is capacity before the date", () => {
    expect(parts(line, 2)).toEqual([
      ["cash-releasing", "0"],
      ["capacity", "20000"],
    ]);
  });
  test("and split after it, with nothing lost", () => {
    expect(parts(line, 3)).toEqual([
      ["cash-releasing", "6000"],
      ["capacity", "14000"],
    ]);
  });
});

test("a line called cash is capacity until its date too", () => {
  const line: BenefitLine = {
    id: "time",
    kind: "time-saved",
    class: "cash-releasing",
    eligible: 100,
    hoursPerCase: 1,
    wagePerHour: 40,
    recapture: 1,
    budgetLine: "4711",
    effectiveFrom: "2026-02-01",
  };
  expect(parts(line, 0)).toEqual([
    ["cash-releasing", "0"],
    ["capacity", "4000"],
  ]);
  expect(parts(line, 1)).toEqual([
    ["cash-releasing", "4000"],
    ["capacity", "0"],
  ]);
});

test("every kind has a class, and only scores are non-financial", () => {
  expect(Object.entries(defaultBenefitClass).filter(([, name]) => name === "non-financial")).toEqual([
    ["non-financial", "non-financial"],
  ]);
});
