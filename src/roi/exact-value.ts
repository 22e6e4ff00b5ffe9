import { Decimal, decimalOfPrecision, ExactDecimal } from "../foundation/decimal.js";

/** Flows with all their digits. */
export interface ExactFlows {
  readonly amounts: readonly Decimal[];
  /** Whole units of time, ascending. */
  readonly units: readonly number[];
  readonly perYear: number;
}

/** Digits of a present value: enough for 34 of them, or for decimals, to be rounded from. */
export const VALUE_DIGITS = 45;

/** Flows to be valued at a growth a year, at a unit of time that need not be one of theirs. */
export interface FlowsAt extends ExactFlows {
  readonly growth: Decimal;
  readonly at: number;
}

/** The precision that rounds nothing. */
const EVERY = 1e9;
/** Longer sums are not taken without rounding: their digits are the product of their terms and 16. */
const MOST_EXACT = 2000;

/**
 * The value of flows at the time of the last of them, the sum of a(i) * growth^(years to the last), right to
 * `digits` significant digits (its sign alone where 0). One root of `growth` is taken and raised to whole powers
 * by Horner's rule, with more and more digits until a bound on the rounding says that they suffice; nearly always
 * the first ones do. Where all times are whole years, or the growth is 1, no root is needed, and the last attempt
 * rounds nothing, so that an exact zero is known to be one. Undefined where the value is too near zero to tell.
 */
export function exactValue(flows: ExactFlows, growth: Decimal, digits = 0): Decimal | undefined {
  const { amounts, units, perYear } = flows;
  const gaps = units.map((unit, index) => unit - (units[index - 1] ?? unit));
  const divisor = gaps.reduce(gcd, perYear);
  const span = gaps.reduce((sum, gap) => sum + gap, 0) / divisor;
  const gain = growth.minus(1);
  const whole = divisor === perYear || gain.isZero();
  // The largest term as a power of ten; their sum is no more than so many of it.
  const perStep = (Math.log10(growth.toNumber()) * divisor) / perYear;
  let ahead = span;
  let largest = -Infinity;
  gaps.forEach((gap, index) => {
    const amount = amounts[index] as Decimal;
    ahead -= gap / divisor;
    if (!amount.isZero()) largest = Math.max(largest, amount.e + 1 + perStep * ahead);
  });
  // Root: at most 10^(2-precision) off, relative, and raised to the whole span; each product and sum half a unit.
  const lost = largest + 2 + Math.log10(4 * gaps.length * (span + 2 * gaps.length + 10));
  // Beside 1 a rate of 1e-300 shows in the 300th digit only: at last its square and its cube are given room too.
  const small = Math.max(0, -gain.e);
  const precisions = [30 + small, 130 + small, 260 + 3 * small].map((more) => digits + more);
  if (gain.isZero() || (whole && span <= MOST_EXACT)) precisions.push(EVERY);
  for (const precision of precisions) {
    const kind = decimalOfPrecision(precision);
    const step = whole ? new kind(growth) : new kind(growth).ln().times(divisor).div(perYear).exp();
    const powers = new Map<number, Decimal>();
    let value = new kind(0);
    for (let index = 0; index < gaps.length; index++) {
      const gap = gaps[index] as number;
      const power = powers.get(gap) ?? step.pow(gap / divisor);
      powers.set(gap, power);
      value = value.times(power).plus(amounts[index] as Decimal);
    }
    if (precision === EVERY || (!value.isZero() && value.e >= lost - precision + digits)) return value;
  }
  return undefined;
}

/** The value of flows at their unit `at`, to 45 digits; zero only where the sum is, as far as 260 digits can tell. */
export function valueAt(flows: FlowsAt): Decimal {
  const { units, perYear, growth, at } = flows;
  const value = new Decimal(exactValue(flows, growth, VALUE_DIGITS) ?? 0);
  const passed = (units[units.length - 1] as number) - at;
  const yearly = new Decimal(growth);
  // A square root is found faster than other powers.
  return value.div(perYear === 2 ? yearly.sqrt().pow(passed) : yearly.pow(new Decimal(passed).div(perYear)));
}

/** The sign of the value of flows at a rate, the rate taken as the decimal it prints as; undefined where open. */
export function exactSign(flows: ExactFlows, rate: number): -1 | 0 | 1 | undefined {
  return exactValue(flows, new ExactDecimal(rate).plus(1))?.comparedTo(0) as -1 | 0 | 1 | undefined;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
