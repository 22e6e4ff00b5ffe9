import { Decimal, type DecimalString, RESULT_DIGITS, toDecimalString } from "../foundation/decimal.js";
import { readDecimals } from "./cash-flow.js";
import { exactValue, type FlowsAt, VALUE_DIGITS, valueAt } from "./exact-value.js";

/** The value of flows as it is given: rounded half to even, to `round` decimals or 34 significant digits. */
export function roundedValue(flows: FlowsAt, round: number | undefined): DecimalString {
  const decimals = round === undefined ? undefined : readDecimals(round);
  const value = offTheMiddle(flows, decimals);
  return toDecimalString(decimals === undefined ? value : value.toDecimalPlaces(decimals));
}

/**
 * The value of flows, known to 45 digits. Where these end in the middle between two results and the value does not,
 * it is moved by one in the fiftieth digit toward it: 2.5 and a little more is nearer to 3, however little that is.
 */
function offTheMiddle(flows: FlowsAt, round: number | undefined): Decimal {
  const value = valueAt(flows);
  // What is beyond 45 digits is rounding, which must not hide a middle.
  const middle = value.toSignificantDigits(VALUE_DIGITS);
  const spare = round === undefined ? middle.precision() - RESULT_DIGITS : middle.decimalPlaces() - round;
  if (spare !== 1 || !/50*$/.test(middle.toFixed())) return value;
  const { amounts, units, perYear, growth, at } = flows;
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
