import { monthsBetween } from "../foundation/calendar.js";
import { Decimal } from "../foundation/decimal.js";
import type { FinancialBasis } from "./financial-basis.js";

/** What discounting needs to know of a basis. */
export type DiscountBasis = Pick<
  FinancialBasis,
  "valuationDate" | "start" | "horizonMonths" | "ratePerYear" | "ratesByYear" | "timing"
>;

/** Half-months from the start of a month to its flow: twice δ. */
const HALVES = { start: 0, mid: 1, end: 2 } as const;

/**
 * The factor of every month's flow, (1+r)^(−(m+δ)/12): m whole months from the valuation date to the case's
 * month, δ by the timing. Where rates change by the year, each year after the valuation date has its own.
 */
export function monthFactors(basis: DiscountBasis): Decimal[] {
  const at = factorAtHalfMonths(basis);
  const first = 2 * monthsToStart(basis) + HALVES[basis.timing];
  return Array.from({ length: basis.horizonMonths }, (_, t) => at(first + 2 * t));
}

/** The factor at the end of the horizon, where a terminal value falls. */
export function horizonFactor(basis: DiscountBasis): Decimal {
  return factorAtMonth(basis, basis.horizonMonths);
}

/** The factor at the start of the case's month t, which may lie before its first or after its last. */
export function factorAtMonth(basis: DiscountBasis, t: number): Decimal {
  return factorAtHalfMonths(basis)(2 * (monthsToStart(basis) + t));
}

/** The yearly rate that holds on for good. */
export function lastRate(basis: DiscountBasis): number {
  const rates = yearlyRates(basis);
  return rates[rates.length - 1] as number;
}

/**
 * What one unit a year is worth at the end of the horizon, first paid a year after it grown by g, and growing on
 * for good: (1 + g)/(r − g) where the rate stays, year by year until it does otherwise.
 */
export function perpetuityMultiple(basis: DiscountBasis, growthPerYear: number): Decimal {
  const at = factorAtHalfMonths(basis);
  const end = monthsToStart(basis) + basis.horizonMonths;
  const now = at(2 * end);
  const growth = new Decimal(growthPerYear).plus(1);
  const changing = 12 * (yearlyRates(basis).length - 1);
  let paid = new Decimal(0);
  let grown = new Decimal(1);
  let month = end;
  while (month < changing) {
    month += 12;
    grown = grown.times(growth);
    paid = paid.plus(grown.times(at(2 * month)).div(now));
  }
  const lasting = growth.div(new Decimal(lastRate(basis)).minus(growthPerYear));
  return paid.plus(
    grown
      .times(at(2 * month))
      .div(now)
      .times(lasting),
  );
}

function monthsToStart(basis: DiscountBasis): number {
  return monthsBetween(basis.valuationDate, `${basis.start}-01`);
}

function yearlyRates(basis: DiscountBasis): readonly number[] {
  return basis.ratesByYear ?? [basis.ratePerYear as number];
}

function factorAtHalfMonths(basis: DiscountBasis): (halves: number) => Decimal {
  const growths = yearlyRates(basis).map((rate) => new Decimal(rate).plus(1));
  const halfMonths = growths.map((growth) => growth.pow(new Decimal(1).div(24)));
  const inYear = (year: number): number => Math.min(Math.max(year, 0), growths.length - 1);
  return (halves) => {
    if (halves < 0) return (halfMonths[0] as Decimal).pow(-halves);
    const years = Math.floor(halves / 24);
    let growth = new Decimal(1);
    for (let year = 0; year < years; year++) growth = growth.times(growths[inYear(year)] as Decimal);
    const rest = halves - 24 * years;
    if (rest > 0) growth = growth.times((halfMonths[inYear(years)] as Decimal).pow(rest));
    return new Decimal(1).div(growth);
  };
}
