import type { PlainDate } from "../foundation/calendar.js";
import { Decimal, type DecimalString, decimalOfPrecision } from "../foundation/decimal.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import { type CashFlow, readCashFlows, readDay, readRate, writeAmount } from "./cash-flow.js";
import { compoundedDatedSum } from "./compounded-sum.js";
import { type DayCount, readDayCount, unitsBetween, unitsPerYear } from "./day-count.js";

/** How dated flows are valued. */
export interface DatedValueOptions {
  /** How days become years; `"ACT/365F"` where not given, as in Excel. */
  readonly dayCount?: DayCount;
  /** The day of the value: the earliest flow for a present, the latest for a future value, where not given. */
  readonly valuationDate?: PlainDate;
  /** Decimals to round to, half to even; 34 significant digits where not given. */
  readonly round?: number;
}

/**
 * The net present value of dated flows: the sum of amount / (1 + rate)^t, where t is the day-count fraction
 * from the valuation date (by default the earliest flow, in whatever order the flows are given). Flows before
 * the valuation date are compounded up to it.
 *
 * @param ratePerYear an effective annual rate, a fraction above -1
 * @throws OperatingModelError `invalid-argument` with a path such as `flows[3].date`.
 * @example
 * import { xnpv } from "ai-operating-model/roi";
 * const flows = [
 *   { date: "2008-01-01", amount: -10000 },
 *   { date: "2008-03-01", amount: 2750 },
 *   { date: "2008-10-30", amount: 4250 },
 *   { date: "2009-02-15", amount: 3250 },
 *   { date: "2009-04-01", amount: 2750 },
 * ];
 * xnpv(0.09, flows, { round: 2 }); // => "2086.65"
 */
export function xnpv(
  ratePerYear: number,
  flows: readonly CashFlow[],
  options: DatedValueOptions = {},
): DecimalString {
  return datedValue(ratePerYear, flows, options, "earliest");
}

/**
 * The net future value of dated flows: the same sum as {@link xnpv}, at the valuation date, which is the
 * latest flow where none is given.
 *
 * @param ratePerYear an effective annual rate, a fraction above -1
 * @throws OperatingModelError `invalid-argument` with a path such as `flows[3].date`.
 * @example
 * import { xnfv } from "ai-operating-model/roi";
 * const flows = [
 *   { date: "2025-01-01", amount: 100 },
 *   { date: "2026-01-01", amount: 50 },
 * ];
 * xnfv(0.1, flows); // => "160"
 */
export function xnfv(
  ratePerYear: number,
  flows: readonly CashFlow[],
  options: DatedValueOptions = {},
): DecimalString {
  return datedValue(ratePerYear, flows, options, "latest");
}

/** Digits of the two attempts; a sum that is not told from zero by the second is given as zero. */
const ATTEMPTS = [80, 200];

function datedValue(
  ratePerYear: number,
  flows: readonly CashFlow[],
  options: DatedValueOptions,
  byDefault: "earliest" | "latest",
): DecimalString {
  readRate(ratePerYear, ["ratePerYear"]);
  assertRecord(options, ["options"]);
  const convention = readDayCount(options.dayCount);
  const read = readCashFlows(flows).sort((a, b) => a.day - b.day);
  const edge = (byDefault === "earliest" ? read[0] : read[read.length - 1]) as { readonly day: number };
  const at =
    options.valuationDate === undefined
      ? edge.day
      : readDay(options.valuationDate, ["options", "valuationDate"]);
  const timed = read
    .map(({ day, amount }) => ({ amount, unit: unitsBetween(at, day, convention) }))
    .sort((a, b) => a.unit - b.unit);
  const perYear = unitsPerYear(convention);
  const growth = new Decimal(ratePerYear).plus(1);
  const amounts = timed.map(({ amount }) => amount);
  const units = timed.map(({ unit }) => unit);
  const last = units[units.length - 1] as number;
  for (const digits of ATTEMPTS) {
    const { value, bound } = compoundedDatedSum(amounts, units, perYear, growth, digits);
    if (value.abs().lessThan(bound.times("1e36"))) continue;
    return writeAmount(value.div(growthOver(growth, last / perYear, last, perYear, digits)), options.round);
  }
  return "0";
}

/** growth^(units / perYear); whole years without a logarithm. */
function growthOver(growth: Decimal, years: number, units: number, perYear: number, digits: number): Decimal {
  const base = new (decimalOfPrecision(digits))(growth);
  return Number.isInteger(years) ? base.pow(years) : base.ln().times(units).div(perYear).exp();
}
