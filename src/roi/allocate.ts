import {
  type Decimal,
  type DecimalString,
  ExactDecimal,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { readAmounts, readDecimals } from "./cash-flow.js";

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
  const weights = readAmounts(ratios, ["ratios"], 1, ExactDecimal);
  weights.forEach((weight, index) => {
    if (weight.lessThan(0)) throw invalidArgument(["ratios", index], "not negative", ratios[index]);
  });
  const total = sum(weights);
  if (total.isZero()) throw invalidArgument(["ratios"], "above zero in total", ratios);
  const round = readDecimals(options?.round);
  const units = whole.times(`1e${round}`);
  if (!units.isInteger()) throw invalidArgument(["amount"], `an amount of at most ${round} decimals`, amount);
  // Whole quotients and remainders are exact: units * weight = share * total + remainder.
  const parts = weights.map((weight) => {
    const product = units.times(weight);
    return { share: product.divToInt(total), lost: product.mod(total).abs() };
  });
  const left = units.minus(sum(parts.map(({ share }) => share)));
  // Sorting leaves the order of those that lost the same.
  const byLoss = [...parts].sort((a, b) => b.lost.comparedTo(a.lost));
  for (const part of byLoss.slice(0, left.abs().toNumber())) part.share = part.share.plus(left.comparedTo(0));
  return parts.map(({ share }) => toExactString(share.times(`1e-${round}`)));
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new ExactDecimal(0));
}
