import {
  type Decimal,
  type DecimalString,
  ExactDecimal,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertList, readDecimals } from "./cash-flow.js";

/**
 * Splits an amount in the proportion of `ratios` into parts of at most `round` decimals that add up to it
 * exactly, by the largest remainder (Hamilton's method): every part is rounded toward zero, and the units left
 * over go one each to the parts that lost most, the earlier first where they lost the same.
 *
 * @param ratios not negative, and not all zero
 * @throws OperatingModelError `invalid-argument` for an amount with more than `round` decimals, which no parts
 *   of `round` decimals add up to, and for ratios that are none.
 * @example
 * import { allocate } from "ai-operating-model/roi";
 * allocate("100", [1, 1, 1], { round: 2 }); // => ["33.34", "33.33", "33.33"]
 */
export function allocate(
  amount: MoneyInput,
  ratios: readonly MoneyInput[],
  options: { readonly round: number },
): DecimalString[] {
  const whole = toDecimal(amount, ["amount"], ExactDecimal);
  assertList(ratios, ["ratios"]);
  const weights = ratios.map((ratio, index) => {
    const weight = toDecimal(ratio as MoneyInput, ["ratios", index], ExactDecimal);
    if (weight.isNegative() && !weight.isZero())
      throw invalidArgument(["ratios", index], "not negative", ratio);
    return weight;
  });
  const total = weights.reduce((sum, weight) => sum.plus(weight), new ExactDecimal(0));
  if (total.isZero()) throw invalidArgument(["ratios"], "above zero in total", ratios);
  const unit = new ExactDecimal(10).pow(-readDecimals(options?.round));
  const units = whole.abs().times(new ExactDecimal(10).pow(options.round));
  if (!units.isInteger()) {
    throw invalidArgument(["amount"], `an amount of at most ${options.round} decimals`, amount);
  }
  // Whole quotients and remainders are exact: units * weight = share * total + remainder.
  const shares = weights.map((weight) => units.times(weight).divToInt(total));
  const remainders = weights.map((weight, index) =>
    units.times(weight).minus((shares[index] as Decimal).times(total)),
  );
  let left = units.minus(shares.reduce((sum, share) => sum.plus(share), new ExactDecimal(0))).toNumber();
  const order = weights
    .map((_, index) => index)
    .sort((a, b) => (remainders[b] as Decimal).comparedTo(remainders[a] as Decimal) || a - b);
  for (const index of order) {
    if (left === 0) break;
    shares[index] = (shares[index] as Decimal).plus(1);
    left--;
  }
  return shares.map((share) => toExactString(share.times(unit).times(whole.isNegative() ? -1 : 1)));
}
