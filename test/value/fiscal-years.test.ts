import { expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { fiscalYearOf, fiscalYears } from "../../src/value/fiscal-years.ts";

test("a fiscal year is named by the year it ends in", () => {
  expect(fiscalYearOf("2026-03", 1)).toBe(2026);
  expect(fiscalYearOf("2026-03", 4)).toBe(2026);
  expect(fiscalYearOf("2026-04", 4)).toBe(2027);
  expect(fiscalYearOf("2026-12", 10)).toBe(2027);
});

test("months are added up by year and carried forward", () => {
  const month = (name: string, costs: number, benefits: number) => ({
    month: name,
    costs: new Decimal(costs),
    benefits: new Decimal(benefits),
    depreciation: new Decimal(1),
    tax: new Decimal(2),
    presentValue: new Decimal(benefits - costs),
    presentValueAfterTax: new Decimal(benefits - costs - 2),
  });
  expect(fiscalYears([month("2026-02", 10, 4), month("2026-03", 1, 4), month("2026-04", 0, 7)], 4)).toEqual([
    {
      fiscalYear: 2026,
      months: 2,
      costs: "11",
      benefits: "8",
      net: "-3",
      cumulativeNet: "-3",
      depreciation: "2",
      tax: "4",
      netAfterTax: "-7",
      presentValue: "-3",
      presentValueAfterTax: "-7",
    },
    {
      fiscalYear: 2027,
      months: 1,
      costs: "0",
      benefits: "7",
      net: "7",
      cumulativeNet: "4",
      depreciation: "1",
      tax: "2",
      netAfterTax: "5",
      presentValue: "7",
      presentValueAfterTax: "5",
    },
  ]);
});
