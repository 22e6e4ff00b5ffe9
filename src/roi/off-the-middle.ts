import { Decimal, RESULT_DIGITS } from "../foundation/decimal.js";
import { exactValue, type FlowsAt, VALUE_DIGITS } from "./exact-value.js";

/**
 * A value of flows, known to 45 digits, ready to be rounded half to even. Where its digits end in the middle
 * between two results and what it stands for does not, it is moved by one in the fiftieth digit toward it:
 * 2.5 and a little more is nearer to 3, however little that is.
 *
 * @param flows asked for in that case only
 * @param round decimals of the result; 34 significant digits where not given
 */
export function offTheMiddle(value: Decimal, round: number | undefined, flows: () => FlowsAt): Decimal {
  // What is beyond 45 digits is rounding, which must not hide a middle.
  const middle = value.toSignificantDigits(VALUE_DIGITS);
  const spare = round === undefined ? middle.precision() - RESULT_DIGITS : middle.decimalPlaces() - round;
  if (spare !== 1 || !/50*$/.test(middle.toFixed())) return value;
  const { amounts, units, perYear, growth, at } = flows();
  const earlier = units.filter((unit) => unit < at).length;
  const put = <T>(list: readonly T[], one: T): T[] => [
    ...list.slice(0, earlier),
    one,
    ...list.slice(earlier),
  ];
  const rest = { amounts: put(amounts, middle.neg()), units: put(units, at), perYear };
  const beyond = exactValue(rest, growth)?.comparedTo(0) ?? 0;
  return middle.plus(new Decimal(`1e${middle.e - 49}`).times(beyond));
}
