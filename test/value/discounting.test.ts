import { describe, expect, test } from "vitest";
import { discountFactors, greenBookSchedule } from "../../src/roi/discount-factors.ts";
import {
  factorAtMonth,
  horizonFactor,
  lastRate,
  monthFactors,
  perpetuityMultiple,
} from "../../src/value/discounting.ts";
import { caseWith } from "./case-with.ts";

describe("(1+r)^(-(m+δ)/12)", () => {
  test("at 21 % a factor of 1/1.1 every six months, shifted by the timing", () => {
    const of = (timing: "start" | "mid" | "end"): number[] =>
      monthFactors(caseWith({ basis: { ratePerYear: 0.21, timing } }).basis).map(Number);
    expect(of("start")[0]).toBe(1);
    expect(of("start")[6]).toBeCloseTo(1 / 1.1, 15);
    expect(of("end")[5]).toBeCloseTo(1 / 1.1, 15);
    expect(of("mid")[0]).toBeCloseTo(1.21 ** (-0.5 / 12), 15);
  });

  test("1 a month for 36 months at 10 %: 31.19, not the 30.99 of r/12", () => {
    const factors = monthFactors(caseWith({ basis: { horizonMonths: 36, timing: "end" } }).basis);
    const total = factors.reduce((sum, factor) => sum + Number(factor), 0);
    // Closed form (1 - 1.1^-3) / (1.1^(1/12) - 1).
    expect(total).toBeCloseTo((1 - 1.1 ** -3) / (1.1 ** (1 / 12) - 1), 11);
    expect(total.toFixed(2)).toBe("31.19");
  });

  test("months run on by one from the whole months to the start, whatever the day", () => {
    const first = (valuationDate: string, start: string): number =>
      Number(monthFactors(caseWith({ basis: { ratePerYear: 0.21, valuationDate, start } }).basis)[0]);
    expect(first("2026-01-31", "2026-02")).toBe(1);
    expect(first("2025-07-01", "2026-01")).toBeCloseTo(1 / 1.1, 15);
    expect(first("2026-07-01", "2026-01")).toBeCloseTo(1.1, 15);
  });
});

test("rates by year agree with the roi chapter's schedule, whose last rate holds on", () => {
  const ratesByYear = [0.1, 0.05, 0.02];
  const { basis } = caseWith({ basis: { horizonMonths: 60, ratesByYear, timing: "mid" } });
  const months = Array.from({ length: 60 }, (_, m) => m + 0.5);
  const expected = discountFactors({ ratesByYear }, months);
  monthFactors(basis).forEach((factor, t) => {
    expect(Number(factor)).toBeCloseTo(expected[t] as number, 13);
  });
  expect(lastRate(basis)).toBe(0.02);
});

test("Green Book: a 32-year factor of 0.3358 once the rate has fallen to 3 %", () => {
  // HM Treasury, Green Book (2022), A6 table: 1.035^-30 × 1.03^-2 = 0.35628 × 0.94260.
  const { ratesByYear } = greenBookSchedule;
  const { basis } = caseWith({ basis: { ratesByYear, horizonMonths: 400 } });
  expect(Number(factorAtMonth(basis, 384))).toBeCloseTo(1.035 ** -30 * 1.03 ** -2, 13);
});

test("the horizon's end is one month after its last month begins", () => {
  const { basis } = caseWith({ basis: { timing: "mid" } });
  expect(Number(horizonFactor(basis))).toBeCloseTo(1 / 1.1, 15);
});

describe("what goes on for good", () => {
  test("Gordon: 1.02/(0.1 - 0.02) where the rate stays", () => {
    expect(Number(perpetuityMultiple(caseWith().basis, 0.02))).toBeCloseTo(1.02 / 0.08, 13);
  });
  test("rates that change after the horizon count in their own years, as 3000 of them added up do", () => {
    const { basis } = caseWith({ basis: { ratesByYear: [0.12, 0.3, 0.04, 0.06], horizonMonths: 17 } });
    const at = (month: number): number => Number(factorAtMonth(basis, month));
    const years = Array.from({ length: 3000 }, (_, year) => 1.03 ** (year + 1) * at(17 + 12 * (year + 1)));
    const total = years.reduce((sum, worth) => sum + worth, 0) / at(17);
    expect(Number(perpetuityMultiple(basis, 0.03))).toBeCloseTo(total, 9);
    // Growth above a rate that ends has a value; only above the last one it has none.
    expect(Number(perpetuityMultiple(basis, 0.05))).toBeGreaterThan(total);
  });
});
