import { type Decimal, type DecimalString, ExactDecimal, type MoneyInput } from "../foundation/decimal.js";
import { type FirstFlowAt, readAmounts, readFirstFlowAt, readRate } from "./cash-flow.js";
import { type FlowsAt, valueAt } from "./exact-value.js";
import { roundedValue } from "./rounded-value.js";

/**
 * The net present value of amounts one period apart: the sum of a(i) / (1 + rate)^(i + firstFlowAt).
 *
 * `firstFlowAt` has no default, because the two usual conventions differ by a whole period: 0 leaves the first
 * amount undiscounted (numpy-financial `npv`), 1 discounts it by a period (`NPV` of Excel), 0.5 is mid-period.
 * The result has 34 correct digits, or is rounded half to even to `round` decimals as far as 34 digits reach. It
 * is exactly `"0"` only where the sum is zero.
 *
 * @param ratePerPeriod a fraction above -1, taken as the decimal it prints as: 0.1 is one tenth
 * @throws OperatingModelError `invalid-argument` with the path of a rate, amount or option that is none.
 * @example
 * import { npv } from "ai-operating-model/roi";
 * npv(0.1, [-10000, 3000, 4200, 6800], { firstFlowAt: 1, round: 2 }); // => "1188.44"
 */
export function npv(
  ratePerPeriod: number,
  amounts: readonly MoneyInput[],
  options: { readonly firstFlowAt: FirstFlowAt; readonly round?: number },
): DecimalString {
  readRate(ratePerPeriod, ["ratePerPeriod"]);
  const decimals = readAmounts(amounts, ["amounts"]);
  const flows = periods(ratePerPeriod, decimals, readFirstFlowAt(options?.firstFlowAt));
  return roundedValue(flows, options.round);
}

/** The present value of checked amounts, to more than 34 digits; exactly zero only where the sum is. */
export function presentValue(
  ratePerPeriod: number,
  amounts: readonly Decimal[],
  firstFlowAt: FirstFlowAt,
): Decimal {
  return valueAt(periods(ratePerPeriod, amounts, firstFlowAt));
}

function periods(ratePerPeriod: number, amounts: readonly Decimal[], firstFlowAt: FirstFlowAt): FlowsAt {
  const perYear = firstFlowAt === 0.5 ? 2 : 1;
  const units = amounts.map((_, index) => index * perYear);
  return {
    amounts,
    units,
    perYear,
    growth: new ExactDecimal(ratePerPeriod).plus(1),
    at: -firstFlowAt * perYear,
  };
}
