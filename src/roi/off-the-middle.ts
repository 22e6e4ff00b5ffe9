import { Decimal, ExactDecimal, RESULT_DIGITS } from "../foundation/decimal.js";
import { type ExactFlows, exactValue } from "./exact-value.js";

/**
 * A value of flows, known to 50 digits, ready to be rounded half to even. Where its digits end in the middle
 * between two results and what it stands for does not, it is moved by one in the fiftieth digit toward it:
 * 2.5 and a little more is nearer to 3, whatever the fiftieth digit says.
 *
 * @param flows the flows by units from `at` on, asked for in that case only
 * @param round decimals of the result; 34 significant digits where not given
 */
export function offTheMiddle(
  value: Decimal,
  round: number | undefined,
  flows: () => ExactFlows & { readonly growth: Decimal; readonly at: number },
): Decimal {
  const spare = round === undefined ? value.precision() - RESULT_DIGITS : value.decimalPlaces() - round;
  if (spare !== 1 || !/50*$/.test(value.toFixed())) return value;
  const { amounts, units, perYear, growth, at } = flows();
  const less = units.map((unit, index) => ({ unit, amount: amounts[index] as Decimal }));
  const same = less.find(({ unit }) => unit === at);
  if (same) same.amount = new ExactDecimal(same.amount).minus(value);
  else less.push({ unit: at, amount: value.neg() });
  less.sort((a, b) => a.unit - b.unit);
  const rest = { amounts: less.map(({ amount }) => amount), units: less.map(({ unit }) => unit), perYear };
  const beyond = exactValue(rest, growth)?.comparedTo(0) ?? 0;
  return value.plus(new Decimal(`1e${value.e - 49}`).times(beyond));
}
