import { Decimal } from "../foundation/decimal.js";
import type { Path } from "../foundation/issue.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import { assertList, readRate, readWhole, readWithin, writeNumber } from "./cash-flow.js";

/**
 * Annual discount rates over time: one rate throughout, or one for each year after the valuation date, of
 * which the last goes on. With `inflationPerYear` the rates are real and the factors discount nominal money:
 * (1 + nominal) = (1 + real)(1 + inflation).
 */
export type DiscountSchedule =
  | { readonly ratePerYear: number; readonly inflationPerYear?: number }
  | { readonly ratesByYear: readonly number[]; readonly inflationPerYear?: number };

/**
 * The real rates of HM Treasury's Green Book (2022), annex 6, for costs and benefits in general: 3.5 % for
 * years 1 to 30, then 3 % to year 75, 2.5 % to 125, 2 % to 200, 1.5 % to 300 and 1 % beyond.
 */
export const greenBookSchedule: { readonly ratesByYear: readonly number[] } = /* @__PURE__ */ greenBook();

/**
 * Factors that turn money due some months after the valuation date into its value there:
 * the product of the years' own (1 + rate)^-1, a part of a year taken at that year's rate, so that a month is
 * (1 + rate)^(-1/12) and never rate/12.
 *
 * @param months a count n for whole months 0 to n - 1, or the months themselves, which need not be whole: 0.5
 *   is the middle of the first month
 * @throws OperatingModelError `invalid-argument` with the path of a rate or month that is none.
 * @example
 * import { discountFactors, greenBookSchedule } from "ai-operating-model/roi";
 * discountFactors({ ratePerYear: 0.21 }, [0, 6, 12]).map((f) => f.toFixed(4)); // => ["1.0000", "0.9091", "0.8264"]
 * discountFactors(greenBookSchedule, [12 * 31])[0]?.toFixed(4); // => "0.3459"
 */
export function discountFactors(schedule: DiscountSchedule, months: number | readonly number[]): number[] {
  const growths = yearlyGrowths(schedule);
  const growthOf = (year: number): Growth => growths[Math.min(year, growths.length - 1)] as Growth;
  const counted = typeof months === "number";
  if (counted) readWhole(months, ["months"], 0, MOST_MONTHS);
  else assertList(months, ["months"], 0);
  const atYearStart = [new Decimal(1)];
  return Array.from(counted ? Array(months).keys() : months, (each, index) => {
    const month = readWithin(each, ["months", index], 0, MOST_MONTHS);
    const year = Math.floor(month / 12);
    for (let passed = atYearStart.length - 1; passed < year; passed++) {
      atYearStart.push((atYearStart[passed] as Decimal).times(growthOf(passed).factor));
    }
    const factor = Math.exp(-growthOf(year).log * ((month - 12 * year) / 12)) / Number(atYearStart[year]);
    return writeNumber(factor, ["months", index]);
  });
}

/** Ten thousand years. */
const MOST_MONTHS = 120_000;

/**
 * The nominal rate that a real rate and inflation make: (1 + real)(1 + inflation) - 1.
 *
 * @example
 * import { nominalRate } from "ai-operating-model/roi";
 * nominalRate(0.25, 0.5); // => 0.875
 */
export function nominalRate(realRatePerYear: number, inflationPerYear: number): number {
  const real = readRate(realRatePerYear, ["realRatePerYear"]);
  const inflation = readRate(inflationPerYear, ["inflationPerYear"]);
  return writeNumber(real + inflation + real * inflation, ["inflationPerYear"]);
}

/**
 * The real rate that is left of a nominal one after inflation: (1 + nominal) / (1 + inflation) - 1.
 *
 * @example
 * import { realRate } from "ai-operating-model/roi";
 * realRate(0.875, 0.5); // => 0.25
 */
export function realRate(nominalRatePerYear: number, inflationPerYear: number): number {
  const nominal = readRate(nominalRatePerYear, ["nominalRatePerYear"]);
  const inflation = readRate(inflationPerYear, ["inflationPerYear"]);
  return writeNumber((nominal - inflation) / (1 + inflation), ["inflationPerYear"]);
}

/** What a unit of money becomes in a year, and the logarithm of it. */
interface Growth {
  readonly factor: Decimal;
  readonly log: number;
}

function yearlyGrowths(schedule: DiscountSchedule): Growth[] {
  assertRecord(schedule, ["schedule"]);
  const { inflationPerYear = 0 } = schedule;
  const inflation = readRate(inflationPerYear, ["schedule", "inflationPerYear"]);
  const growth = (rate: number, ...path: Path): Growth => {
    const real = readRate(rate, ["schedule", ...path]);
    const factor = new Decimal(real).plus(1).times(new Decimal(inflation).plus(1));
    return { factor, log: Math.log1p(real) + Math.log1p(inflation) };
  };
  if (!("ratesByYear" in schedule)) return [growth(schedule.ratePerYear, "ratePerYear")];
  const { ratesByYear } = schedule;
  assertList(ratesByYear, ["schedule", "ratesByYear"]);
  return Array.from(ratesByYear, (rate, year) => growth(rate, "ratesByYear", year));
}

function greenBook(): { readonly ratesByYear: readonly number[] } {
  const steps = [
    [30, 0.035],
    [75, 0.03],
    [125, 0.025],
    [200, 0.02],
    [300, 0.015],
    [301, 0.01],
  ] as const;
  const ratesByYear: number[] = [];
  for (const [lastYear, rate] of steps) while (ratesByYear.length < lastYear) ratesByYear.push(rate);
  return { ratesByYear };
}
