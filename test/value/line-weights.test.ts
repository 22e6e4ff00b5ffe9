import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { caseFormulas } from "../../src/value/case-formulas.ts";
import { decimalValues, scenarioValues } from "../../src/value/driver-values.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { lineAmounts } from "../../src/value/line-amounts.ts";
import { caseWeights, terminalMultiple } from "../../src/value/line-weights.ts";
import { caseWith } from "./case-with.ts";
import { claimsAssistant } from "./claims-assistant.ts";

/** NPV as Σ weight × flow + constant: another way to it than the ledger's. */
function byWeights(businessCase: BusinessCase, kind: "preTax" | "afterTax"): Decimal {
  const weights = caseWeights(businessCase);
  const drivers = decimalValues(scenarioValues(businessCase, "base"));
  return lineAmounts(caseFormulas(businessCase), drivers).reduce(
    (total, { amounts }, index) =>
      amounts.reduce(
        (sum, amount, t) => sum.plus(amount.times(weights.lines[index]?.[kind][t] as string)),
        total,
      ),
    new Decimal(weights.constant),
  );
}

const taxed = (terminal: BusinessCase["basis"]["terminal"]): BusinessCase =>
  caseWith({
    basis: { horizonMonths: 30, tax: { rate: 0.25 }, timing: "mid", ...(terminal && { terminal }) },
    costs: [
      {
        id: "plant",
        kind: "integration",
        days: 100,
        dayRate: 1000,
        treatment: "capex",
        usefulLifeMonths: 36,
      },
      { id: "run", kind: "monitoring", toolsPerMonth: 1000 },
    ],
    benefits: [
      { id: "licence", kind: "avoided-cost", baselinePerMonth: 6000, actualPerMonth: 0 },
      {
        id: "time",
        kind: "time-saved",
        eligible: 100,
        hoursPerCase: 1,
        wagePerHour: 30,
        recapture: 0.5,
      },
    ],
  });

describe("the weights give the ledger's NPV", () => {
  test.each<[string, BusinessCase]>([
    ["the claims assistant", claimsAssistant],
    ["tax and depreciation", taxed(undefined)],
    ["a multiple of the last year", taxed({ kind: "multiple", multiple: 3 })],
    ["a perpetuity", taxed({ kind: "perpetuity", growthPerYear: 0.02 })],
    ["a fixed amount", taxed({ kind: "amount", amount: 5000 })],
  ])("%s", (_, businessCase) => {
    const result = evaluateBusinessCase(businessCase);
    const close = (a: Decimal, b: string): void => {
      expect(a.minus(b).abs().div(a.abs()).toNumber()).toBeLessThan(1e-30);
    };
    close(byWeights(businessCase, "preTax"), result.npv);
    close(byWeights(businessCase, "afterTax"), result.npvAfterTax ?? result.npv);
  });
});

test("Gordon growth: (1 + g) / (r - g) times the last year", () => {
  const businessCase = caseWith({ basis: { terminal: { kind: "perpetuity", growthPerYear: 0.02 } } });
  expect(terminalMultiple(businessCase).toNumber()).toBeCloseTo(1.02 / 0.08, 14);
  expect(terminalMultiple(caseWith()).isZero()).toBe(true);
});
