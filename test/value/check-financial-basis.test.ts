import { expect, test } from "vitest";
import { checkFinancialBasis } from "../../src/value/check-financial-basis.ts";
import type { FinancialBasis } from "../../src/value/financial-basis.ts";
import { caseWith } from "./case-with.ts";

test.each<[string, Partial<FinancialBasis>, string]>([
  ["a currency in words", { currency: "euro" }, "currency-unknown basis.currency"],
  ["a day that does not exist", { valuationDate: "2026-02-30" }, "date-invalid basis.valuationDate"],
  ["a start that is no month", { start: "2026-1" }, "date-invalid basis.start"],
  ["half a month", { horizonMonths: 1.5 }, "horizon-out-of-range basis.horizonMonths"],
  ["a horizon of centuries", { horizonMonths: 1201 }, "horizon-out-of-range basis.horizonMonths"],
  ["a rate of -100 %", { ratePerYear: -1 }, "rate-out-of-range basis.ratePerYear"],
  ["no rate for the first year", { ratesByYear: [] }, "rate-out-of-range basis.ratesByYear"],
  ["one bad year", { ratesByYear: [0.1, Number.NaN] }, "rate-out-of-range basis.ratesByYear.1"],
  ["two kinds of rate", { ratePerYear: 0.1, ratesByYear: [0.1] }, "rate-not-one basis.ratePerYear"],
  ["another timing", { timing: "late" as never }, "not-one-of basis.timing"],
  ["a thirteenth month", { fiscalYearStartMonth: 13 }, "not-one-of basis.fiscalYearStartMonth"],
  ["a negative premium", { riskPremiumPerYear: -0.01 }, "negative-quantity basis.riskPremiumPerYear"],
  ["a tax of 130 %", { tax: { rate: 1.3 } }, "share-out-of-range basis.tax.rate"],
  [
    "a perpetuity that grows as fast as it is discounted",
    { terminal: { kind: "perpetuity", growthPerYear: 0.1 } },
    "terminal-growth-too-high basis.terminal.growthPerYear",
  ],
  [
    "a terminal value below nothing",
    { terminal: { kind: "multiple", multiple: -1 } },
    "negative-quantity basis.terminal.multiple",
  ],
  [
    "a terminal amount that is none",
    { terminal: { kind: "amount", amount: "much" } },
    "not-an-amount basis.terminal.amount",
  ],
  ["a rate in percent by mistake", { ratePerYear: 1000 }, "rate-out-of-range basis.ratePerYear"],
  ["rates that are no list", { ratesByYear: 0.1 as never }, "rate-out-of-range basis.ratesByYear"],
  ["a valuation date of another age", { valuationDate: "0202-01-01" }, "date-too-far basis.valuationDate"],
  ["prices of another age", { priceBase: "2206-01" }, "date-too-far basis.priceBase"],
  [
    "a terminal value of its own kind",
    { terminal: { kind: "forever" } as never },
    "not-one-of basis.terminal",
  ],
])("%s", (_, basis, expected) => {
  const found = checkFinancialBasis(caseWith({ basis }).basis, ["basis"]);
  expect(found.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([expected]);
});

test("no rate at all", () => {
  const { ratePerYear: _, ...basis } = caseWith().basis;
  expect(checkFinancialBasis(basis, []).map(({ code }) => code)).toEqual(["rate-not-one"]);
});

test("a sound basis has no issues", () => {
  const basis: Partial<FinancialBasis> = {
    terminal: { kind: "perpetuity", growthPerYear: 0.02 },
    tax: { rate: 0.3 },
    fiscalYearStartMonth: 4,
  };
  expect(checkFinancialBasis(caseWith({ basis }).basis, [])).toEqual([]);
});
