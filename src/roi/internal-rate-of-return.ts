import type { MoneyInput } from "../foundation/decimal.js";
import type { CashFlow } from "./cash-flow.js";
import { type DayCount, readDayCount } from "./day-count.js";
import { datedSeries, periodicSeries } from "./flow-series.js";
import type { RateOfReturn } from "./rate-of-return.js";
import { type RateOptions, solveRate } from "./solve-rate.js";

/**
 * Every internal rate of return per period of amounts one period apart: the rates at which their net present
 * value is zero. There is no guess to give: one change of sign has one root, and otherwise all roots in the
 * range are isolated, so that an answer is never one of several in silence.
 *
 * @throws OperatingModelError `invalid-argument` with a path such as `amounts[2]`, for fewer than two amounts
 *   and for a range that is none.
 * @example
 * import { irr } from "ai-operating-model/roi";
 * const answer = irr([-1600, 10000, -10000], { certify: true });
 * answer; // => { kind: "multiple", rates: [0.25, 4], brackets: [[0.24999999999999997, 0.25000000000000006], [3.9999999999999996, 4.000000000000001]] }
 * irr([-100, 150, -100]); // => { kind: "none", reason: "no-real-root" }
 */
export function irr(amounts: readonly MoneyInput[], options?: RateOptions): RateOfReturn {
  return solveRate(periodicSeries(amounts), options);
}

/**
 * Every effective annual rate of return of dated flows, in any order, several on a day allowed: the rates at
 * which {@link xnpv} is zero.
 *
 * @throws OperatingModelError `invalid-argument` with a path such as `flows[3].date`, for fewer than two flows
 *   and for a range or day count that is none.
 * @example
 * import { rateOrThrow, xirr } from "ai-operating-model/roi";
 * const flows = [
 *   { date: "2008-01-01", amount: -10000 },
 *   { date: "2008-03-01", amount: 2750 },
 *   { date: "2008-10-30", amount: 4250 },
 *   { date: "2009-02-15", amount: 3250 },
 *   { date: "2009-04-01", amount: 2750 },
 * ];
 * rateOrThrow(xirr(flows)).toFixed(9); // => "0.373362534"
 */
export function xirr(
  flows: readonly CashFlow[],
  options?: RateOptions & { readonly dayCount?: DayCount },
): RateOfReturn {
  return solveRate(datedSeries(flows, readDayCount(options?.dayCount)), options);
}
