import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { caseFormulas } from "../../src/value/case-formulas.ts";
import { caseTotals, discounted } from "../../src/value/case-totals.ts";
import { lineAmounts } from "../../src/value/line-amounts.ts";
import { caseWith } from "./case-with.ts";

const businessCase = caseWith({
  basis: { horizonMonths: 3, tax: { rate: 0.5 }, terminal: { kind: "multiple", multiple: 2 } },
  costs: [
    { id: "plant", kind: "integration", days: 1, dayRate: 60, treatment: "capex", usefulLifeMonths: 3 },
    { id: "run", kind: "monitoring", toolsPerMonth: 10 },
  ],
  benefits: [{ id: "l", kind: "avoided-cost", baselinePerMonth: 50, actualPerMonth: 0 }],
});
const totals = caseTotals(businessCase, lineAmounts(caseFormulas(businessCase), new Map()));
const numbers = (list: readonly Decimal[]): number[] => list.map(Number);

describe("a three-month case by hand", () => {
  test("costs are positive, flows net", () => {
    expect(numbers(totals.costs)).toEqual([70, 10, 10]);
    expect(numbers(totals.net)).toEqual([-20, 40, 40]);
  });
  test("tax is half of 50 - 10 - 20 each month", () => {
    expect(numbers(totals.depreciation)).toEqual([20, 20, 20]);
    expect(numbers(totals.tax)).toEqual([10, 10, 10]);
  });
  test("what goes on is twice the net flow, after tax without the write-offs that end", () => {
    expect(totals.terminal.amount.toNumber()).toBe(120);
    // (50 - 10) × (1 - 0.5) × 3 months, and the capex of the first.
    expect(totals.terminalAfterTax.amount.toNumber()).toBe(0);
  });
});

test("discounting multiplies month by month", () => {
  expect(discounted([new Decimal(4), new Decimal(6)], [new Decimal(1), new Decimal("0.5")]).toNumber()).toBe(
    7,
  );
});
