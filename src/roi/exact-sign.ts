import { type Decimal, ExactDecimal } from "../foundation/decimal.js";
import { compoundedDatedSum } from "./compounded-sum.js";
import type { ExactFlows } from "./flow-series.js";

/** Digits of the attempts at a sign; nearly always the first one tells. */
const ATTEMPTS = [60, 130, 260];
/** Longer sums are not taken without rounding: their digits are the product of their terms and 16. */
const MOST_EXACT = 2000;

/**
 * The sign of the value of flows at a rate, the rate taken as the decimal it prints as: by sums of 60 digits
 * and more with a bound on their rounding, and where the times are whole periods, without any rounding.
 * Undefined where even 260 digits leave it open.
 */
export function exactSign(flows: ExactFlows, rate: number): -1 | 0 | 1 | undefined {
  const growth = new ExactDecimal(rate).plus(1);
  for (const digits of ATTEMPTS) {
    const { value, bound } = compoundedDatedSum(flows.amounts, flows.units, flows.perYear, growth, digits);
    if (value.abs().greaterThan(bound)) return value.isNegative() ? -1 : 1;
  }
  const years = flows.units.map((unit) => (unit - (flows.units[0] as number)) / flows.perYear);
  if (!years.every(Number.isInteger) || (years[years.length - 1] as number) > MOST_EXACT) return undefined;
  let sum: Decimal = new ExactDecimal(0);
  years.forEach((year, index) => {
    const gap = index === 0 ? 0 : year - (years[index - 1] as number);
    sum = sum.times(growth.pow(gap)).plus(flows.amounts[index] as Decimal);
  });
  return sum.isZero() ? 0 : sum.isNegative() ? -1 : 1;
}
