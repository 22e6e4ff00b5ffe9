import {
  Decimal,
  type DecimalString,
  decimalOfPrecision,
  ExactDecimal,
  type MoneyInput,
  toDecimalString,
} from "../foundation/decimal.js";
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
  return cumulate(readAmounts(amounts, ["amounts"]), new Decimal(1));
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
  return cumulate(readAmounts(amounts, ["amounts"]), new ExactDecimal(ratePerPeriod).plus(1));
}

/** Digits that cumulative amounts are carried with: some hundred periods of a rate of many digits are exact. */
const DIGITS = 5000;

/** Amounts are cumulated forward, in money of each period: products stay exact where quotients would not. */
function cumulate(amounts: readonly Decimal[], growth: Decimal): Payback {
  const crossings: number[] = [];
  let total = new (decimalOfPrecision(DIGITS))(0);
  let begun = false;
  amounts.forEach((amount, period) => {
    const before = total.times(growth);
    total = before.plus(amount);
    if (begun && before.lessThan(0) !== total.lessThan(0)) {
      const share = new Decimal(before).neg().div(amount);
      crossings.push(share.plus(period - 1).toNumber());
    }
    begun ||= !amount.isZero();
  });
  const below = total.lessThan(0);
  if (!below && crossings.length <= 1) return { kind: "recovered", periods: crossings[0] ?? 0, crossings };
  const final = new Decimal(total).div(new Decimal(growth).pow(amounts.length - 1));
  if (crossings.length === 0) return { kind: "never", shortfall: toDecimalString(final.neg()) };
  return { kind: "not-monotone", crossings, finalCumulative: toDecimalString(final) };
}
