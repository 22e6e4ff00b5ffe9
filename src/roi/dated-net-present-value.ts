import type { PlainDate } from "../foundation/calendar.js";
import { type DecimalString, ExactDecimal } from "../foundation/decimal.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import { type CashFlow, readDay, readRate } from "./cash-flow.js";
import { type DayCount, readDayCount } from "./day-count.js";
import { datedSeries } from "./flow-series.js";
import { roundedValue } from "./rounded-value.js";

/** How dated flows are valued. */
export interface DatedValueOptions {
  /** How days become years; `"ACT/365F"` where not given, as in Excel. */
  readonly dayCount?: DayCount;
  /** The day of the value: the earliest flow for a present, the latest for a future value, where not given. */
  readonly valuationDate?: PlainDate;
  /** Decimals to round to, half to even, as far as 34 digits reach, which are given where it is not. */
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
  return datedValue(ratePerYear, flows, options, (first) => first);
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
  return datedValue(ratePerYear, flows, options, (_, last) => last);
}

function datedValue(
  ratePerYear: number,
  flows: readonly CashFlow[],
  options: DatedValueOptions,
  byDefault: (first: number, last: number) => number,
): DecimalString {
  const rate = readRate(ratePerYear, ["ratePerYear"]);
  assertRecord(options, ["options"]);
  const convention = readDayCount(options.dayCount);
  const { valuationDate } = options;
  const at = valuationDate === undefined ? undefined : readDay(valuationDate, ["options", "valuationDate"]);
  const { exact } = datedSeries(flows, convention, 1, (first, last) => at ?? byDefault(first, last));
  return roundedValue({ ...exact(), growth: new ExactDecimal(rate).plus(1), at: 0 }, options.round);
}
