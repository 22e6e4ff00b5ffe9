import type { Decimal, MoneyInput } from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { readAmounts, readRate, writeNumber } from "./cash-flow.js";
import { presentValue } from "./net-present-value.js";

/**
 * The profitability index: the present value of the later amounts a unit of the first, which is the money put
 * in at time 0. Above 1 the net present value is positive. Brealey, Myers and Allen, "Principles of Corporate
 * Finance", divide the net present value instead, which is this index less 1.
 *
 * @param ratePerPeriod a fraction above -1
 * @throws OperatingModelError `invalid-argument` where the first amount is not negative.
 * @example
 * import { profitabilityIndex } from "ai-operating-model/roi";
 * profitabilityIndex(0.1, [-100, 110, 121]); // => 2
 */
export function profitabilityIndex(ratePerPeriod: number, amounts: readonly MoneyInput[]): number {
  readRate(ratePerPeriod, ["ratePerPeriod"]);
  const [first, ...later] = readAmounts(amounts, ["amounts"], 2) as [Decimal, ...Decimal[]];
  if (!first.lessThan(0)) {
    throw invalidArgument(["amounts", 0], "negative: the money put in at time 0", first.toNumber());
  }
  return writeNumber(presentValue(ratePerPeriod, later, 1).div(first.neg()), ["amounts"]);
}
