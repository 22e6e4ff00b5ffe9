import { Decimal, type DecimalString, type MoneyInput, toDecimalString } from "../foundation/decimal.js";
import { readAmounts, readRate } from "./cash-flow.js";

/**
 * When money put in has come back, in periods from the first amount.
 *
 * - `recovered`: the cumulative flow reaches zero once and stays there or above; `periods` is that time, 0
 *   where it never was below. Periods of nothing before the first outlay are waited through, not recovered from.
 * - `never`: it is below zero throughout; `shortfall` is what is still missing at the end.
 * - `not-monotone`: it passes zero several times (a later reinvestment or a decommissioning cost), so that no
 *   one time answers the question; `crossings` are all of them.
 */
export type Payback =
  | { readonly kind: "recovered"; readonly periods: number; readonly crossings: readonly number[] }
  | { readonly kind: "never"; readonly shortfall: DecimalString }
  | {
      readonly kind: "not-monotone";
      readonly crossings: readonly number[];
      readonly finalCumulative: DecimalString;
    };

/**
 * The payback time of amounts one period apart, the first at time 0, interpolated inside the period: a
 * period's amount is taken to flow evenly.
 *
 * @throws OperatingModelError `invalid-argument` with the path of an amount that is none.
 * @example
 * import { payback } from "ai-operating-model/roi";
 * payback([-1000, 400, 400, 400]); // => { kind: "recovered", periods: 2.5, crossings: [2.5] }
 * payback([-1000, 400, 400]); // => { kind: "never", shortfall: "200" }
 */
export function payback(amounts: readonly MoneyInput[]): Payback {
  return cumulate(readAmounts(amounts, ["amounts"]));
}

/**
 * The payback time of the discounted amounts: amount i is divided by (1 + rate)^i first, and the discounted
 * amount is what flows evenly in its period.
 *
 * @param ratePerPeriod a fraction above -1
 * @throws OperatingModelError `invalid-argument` with the path of a rate or amount that is none.
 * @example
 * import { discountedPayback } from "ai-operating-model/roi";
 * discountedPayback(0.25, [-1000, 750, 1000]); // => { kind: "recovered", periods: 1.625, crossings: [1.625] }
 */
export function discountedPayback(ratePerPeriod: number, amounts: readonly MoneyInput[]): Payback {
  readRate(ratePerPeriod, ["ratePerPeriod"]);
  const growth = new Decimal(ratePerPeriod).plus(1);
  return cumulate(readAmounts(amounts, ["amounts"]).map((amount, period) => amount.div(growth.pow(period))));
}

function cumulate(amounts: readonly Decimal[]): Payback {
  const crossings: number[] = [];
  let before = new Decimal(0);
  let begun = false;
  amounts.forEach((amount, period) => {
    const after = before.plus(amount);
    if (begun && before.lessThan(0) !== after.lessThan(0)) {
      const share = before.neg().div(amount);
      crossings.push(share.plus(period - 1).toNumber());
    }
    begun ||= !amount.isZero();
    before = after;
  });
  const below = before.lessThan(0);
  if (below && crossings.length === 0) return { kind: "never", shortfall: toDecimalString(before.neg()) };
  if (!below && crossings.length <= 1) return { kind: "recovered", periods: crossings[0] ?? 0, crossings };
  return { kind: "not-monotone", crossings, finalCumulative: toDecimalString(before) };
}
