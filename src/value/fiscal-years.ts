import type { YearMonth } from "../foundation/calendar.js";
import {
  type Decimal,
  type DecimalString,
  ExactDecimal,
  toDecimalString,
  toExactString,
} from "../foundation/decimal.js";

/** Money of one month, undiscounted but for `presentValue`. */
export interface MonthTotals {
  readonly month: YearMonth;
  /** As a positive amount. */
  readonly costs: Decimal;
  readonly benefits: Decimal;
  readonly depreciation: Decimal;
  readonly tax: Decimal;
  /** Of the net flow before tax. */
  readonly presentValue: Decimal;
  readonly presentValueAfterTax: Decimal;
}

/** A fiscal year of a case. */
export interface FiscalYear {
  /** Calendar year in which the fiscal year ends. */
  readonly fiscalYear: number;
  readonly months: number;
  readonly costs: DecimalString;
  readonly benefits: DecimalString;
  readonly net: DecimalString;
  readonly cumulativeNet: DecimalString;
  /** Deducted for tax in the year on capex and prepayments; not a flow. */
  readonly depreciation: DecimalString;
  /** Negative where losses are set off against other income. */
  readonly tax: DecimalString;
  readonly netAfterTax: DecimalString;
  /** Of `net`. Over all years, with the terminal value's, it adds up to the NPV. */
  readonly presentValue: DecimalString;
  /** Of `netAfterTax`, in the same way. */
  readonly presentValueAfterTax: DecimalString;
}

/** The year in which the fiscal year of a month ends. */
export function fiscalYearOf(month: YearMonth, startMonth: number): number {
  const [year, inYear] = month.split("-").map(Number) as [number, number];
  return startMonth > 1 && inYear >= startMonth ? year + 1 : year;
}

/** Months gathered into fiscal years, in order. */
export function fiscalYears(months: readonly MonthTotals[], startMonth: number): FiscalYear[] {
  const years = new Map<number, MonthTotals[]>();
  for (const month of months) {
    const year = fiscalYearOf(month.month, startMonth);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  let cumulative = new ExactDecimal(0);
  return [...years].map(([fiscalYear, own]) => {
    const total = (of: (month: MonthTotals) => Decimal): Decimal =>
      own.reduce((sum, month) => sum.plus(of(month)), new ExactDecimal(0));
    const net = total(({ costs, benefits }) => benefits.minus(costs));
    const tax = total((month) => month.tax);
    cumulative = cumulative.plus(net);
    return {
      fiscalYear,
      months: own.length,
      costs: toExactString(total(({ costs }) => costs)),
      benefits: toExactString(total(({ benefits }) => benefits)),
      net: toExactString(net),
      cumulativeNet: toExactString(cumulative),
      depreciation: toDecimalString(total(({ depreciation }) => depreciation)),
      tax: toDecimalString(tax),
      netAfterTax: toDecimalString(net.minus(tax)),
      presentValue: toDecimalString(total(({ presentValue }) => presentValue)),
      presentValueAfterTax: toDecimalString(total(({ presentValueAfterTax }) => presentValueAfterTax)),
    };
  });
}
