import { describe, expect, test } from "vitest";
import { teiTable } from "../../src/roi/tei-table.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { caseWith } from "./case-with.ts";

// Forrester Consulting, The Total Economic Impact Of SalesLoft (2020), page 19, "Cash Flow Table (Risk-Adjusted)":
// columns initial and years 1 to 3 in dollars, discount rate 10 %.
const published = {
  costs: [53_150, 666_715, 636_772, 647_783],
  benefits: [0, 1_606_511, 3_061_331, 4_229_760],
  presentValue: { costs: 1_672_201, benefits: 7_168_371, net: 5_496_170 },
  totals: { costs: 2_004_420, benefits: 8_897_602, net: 6_893_182 },
  returnOnInvestment: "329%",
};
const percent = (value: number | null | undefined): string => `${Math.round((value ?? Number.NaN) * 100)}%`;
const dollars = (amount: string | undefined): number => Math.round(Number(amount));

describe("the published table of SalesLoft", () => {
  // The same money as a case: a one-off, and the first month of each year carries the year's amounts.
  const yearly = (values: readonly number[], kind: "cost" | "benefit") =>
    values.slice(1).map((amount, year) => ({ id: `${kind}-${year + 1}`, month: year * 12, amount }));
  const result = evaluateBusinessCase(
    caseWith({
      basis: { horizonMonths: 36 },
      costs: [
        { id: "initial", kind: "integration", days: 1, dayRate: published.costs[0] as number },
        // A cost of the first month alone would be the initial column; this one is split over the year.
        { id: "year-1", kind: "monitoring", until: 12, toolsPerMonth: (published.costs[1] as number) / 12 },
        ...yearly(published.costs, "cost")
          .slice(1)
          .map(({ id, month, amount }) => ({
            id,
            kind: "monitoring" as const,
            month,
            toolsPerMonth: amount,
          })),
      ],
      benefits: yearly(published.benefits, "benefit").map(({ id, month, amount }) => ({
        id,
        kind: "avoided-cost" as const,
        month,
        baselinePerMonth: amount,
        actualPerMonth: 0,
      })),
    }),
  );
  test("present values, totals and ROI to the rounding of the source", () => {
    const { tei } = result;
    expect(dollars(tei?.costs.presentValue)).toBe(published.presentValue.costs);
    expect(dollars(tei?.benefits.presentValue)).toBe(published.presentValue.benefits);
    expect(dollars(tei?.net.presentValue)).toBe(published.presentValue.net);
    expect(dollars(tei?.costs.total)).toBe(published.totals.costs);
    expect(dollars(tei?.benefits.total)).toBe(published.totals.benefits);
    expect(dollars(tei?.net.total)).toBe(published.totals.net);
    expect(percent(tei?.returnOnInvestment)).toBe(published.returnOnInvestment);
    expect(tei?.payback).toMatchObject({ kind: "recovered" });
    // "Payback period < 6 months".
    expect(tei?.payback.kind === "recovered" && tei.payback.periods).toBeLessThan(0.5);
  });
  test("the simple ROI of the same money stands beside it: 344 %, not 329 %", () => {
    expect(percent(result.roi.simple.value)).toBe("344%");
  });
  test("the roi chapter's table says the same", () => {
    const table = teiTable(
      [
        { id: "c", kind: "cost", amounts: published.costs },
        { id: "b", kind: "benefit", amounts: published.benefits },
      ],
      { ratePerYear: 0.1, years: 3 },
    );
    expect(dollars(table.net.presentValue)).toBe(published.presentValue.net);
  });
});

describe("risk adjustments", () => {
  const businessCase = caseWith({
    costs: [{ id: "b", name: "Build", kind: "integration", days: 1, dayRate: 100, riskAdjustment: 0.1 }],
    benefits: [
      { id: "l", kind: "avoided-cost", baselinePerMonth: 10, actualPerMonth: 0, riskAdjustment: 0.2 },
    ],
    uplifts: [{ id: "u", referenceClass: "IT", source: "s", lines: ["b"], fraction: 0.5 }],
  });
  test("raise costs and lower benefits in the table alone; uplifts stay out of it", () => {
    const { tei, ledger } = evaluateBusinessCase(businessCase);
    expect(tei?.costs.rows).toMatchObject([{ id: "b", label: "Build", amounts: ["110", "0"] }]);
    expect(tei?.benefits.rows).toMatchObject([{ id: "l", amounts: ["0", "96"] }]);
    expect(ledger.find(({ line }) => line === "l")?.amount).toBe("10");
  });
  test("a rate that changes by year has no table", () => {
    expect(evaluateBusinessCase(caseWith({ ...businessCase, basis: { ratesByYear: [0.1] } })).tei).toBeNull();
  });
});
