import { type DecimalString, type MoneyInput, toDecimalString } from "../foundation/decimal.js";
import { readPlan } from "./annuity-plan.js";
import { readAmounts, readRate } from "./cash-flow.js";
import { presentValue } from "./net-present-value.js";

/**
 * The level amount at the end of each period that is worth as much as the whole cash flow (first amount at
 * time 0): NPV * rate / (1 - (1 + rate)^-n), n periods after the first. It makes projects of different length
 * comparable.
 *
 * @param ratePerPeriod a fraction above -1
 * @throws OperatingModelError `invalid-argument` for fewer than two amounts, or a rate or amount that is none.
 * @example
 * import { equivalentAnnualAnnuity } from "ai-operating-model/roi";
 * equivalentAnnualAnnuity(0, [-100, 80, 80]); // => "30"
 */
export function equivalentAnnualAnnuity(
  ratePerPeriod: number,
  amounts: readonly MoneyInput[],
): DecimalString {
  const { power, annuity } = readPlan({ rate: readRate(ratePerPeriod, ["ratePerPeriod"]) });
  const decimals = readAmounts(amounts, ["amounts"], 2);
  const periods = decimals.length - 1;
  const value = presentValue(ratePerPeriod, decimals, 0);
  return toDecimalString(power(periods).times(value).div(annuity(periods)));
}
