import { Decimal, ExactDecimal, RESULT_DIGITS } from "../foundation/decimal.js";
import { type ExactFlows, exactValue, VALUE_DIGITS } from "./exact-value.js";

/**
 * A value of flows, known to 45 digits, ready to be rounded half to even. Where its digits end in the middle
 * between two results and what it stands for does not, it is moved by one in the fiftieth digit toward it:
 * 2.5 and a little more is nearer to 3, however little that is.
 *
 * @param flows the flows by units from `at` on, asked for in that case only
 * @param round decimals of the result; 34 significant digits where not given
 */
export function offTheMiddle(
  value: Decimal,
  round: number | undefined,
  flows: () => ExactFlows & { readonly growth: Decimal; readonly at: number },
): Decimal {
  // What is beyond 45 digits is rounding, which must not hide a middle.
  const middle = value.toSignificantDigits(VALUE_DIGITS);
  const spare = round === undefined ? middle.precision() - RESULT_DIGITS : middle.decimalPlaces() - round;
  if (spare !== 1 || !/50*$/.test(middle.toFixed())) return value;
  const { amounts, units, perYear, growth, at } = flows();
  const less = units.map((unit, index) => ({ unit, amount: amounts[index] as Decimal }));
  const same = less.find(({ unit }) => unit === at);
  if (same) same.amount = new ExactDecimal(same.amount).minus(middle);
  else less.push({ unit: at, amount: middle.neg() });
  less.sort((a, b) => a.unit - b.unit);
  const rest = { amounts: less.map(({ amount }) => amount), units: less.map(({ unit }) => unit), perYear };
  const beyond = exactValue(rest, growth)?.comparedTo(0) ?? 0;
  return middle.plus(new Decimal(`1e${middle.e - 49}`).times(beyond));
}
