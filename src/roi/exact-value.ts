import { type Decimal, decimalOfPrecision, ExactDecimal } from "../foundation/decimal.js";

/** Flows with all their digits. */
export interface ExactFlows {
  readonly amounts: readonly Decimal[];
  /** Whole units of time, strictly ascending. */
  readonly units: readonly number[];
  readonly perYear: number;
}

/** Digits of the attempts beyond those asked for; nearly always the first one will do. */
const ATTEMPTS = [40, 130, 260];
const MOST_ROUNDED = ATTEMPTS[2] as number;
/** The attempt that rounds nothing. */
const EVERY = Number.POSITIVE_INFINITY;
/** Longer sums are not taken without rounding: their digits are the product of their terms and 16. */
const MOST_EXACT = 2000;

/**
 * The value of flows at the time of the last of them, the sum of a(i) * growth^(years to the last), right to
 * `digits` significant digits (its sign alone where 0). One root of `growth` is taken and raised to whole
 * powers by Horner's rule, with more and more digits until a bound on the rounding says that they suffice.
 * Where all times are whole years no root is needed, and the last attempt rounds nothing, so that an exact
 * zero is known to be one. Undefined where the value is too near zero to tell.
 */
export function exactValue(flows: ExactFlows, growth: Decimal, digits = 0): Decimal | undefined {
  const { amounts, units, perYear } = flows;
  const gaps = units.map((unit, index) => unit - (units[index - 1] ?? unit));
  const divisor = gaps.reduce(gcd, perYear);
  const span = gaps.reduce((sum, gap) => sum + gap, 0) / divisor;
  const whole = divisor === perYear;
  for (const more of attempts(growth, whole && span <= MOST_EXACT)) {
    const kind = more === EVERY ? ExactDecimal : decimalOfPrecision(digits + more);
    const step = whole ? new kind(growth) : new kind(growth).ln().times(divisor).div(perYear).exp();
    const powers = new Map<number, Decimal>();
    let value = new kind(0);
    let size = new (decimalOfPrecision(9))(0);
    for (let index = 0; index < gaps.length; index++) {
      const gap = gaps[index] as number;
      const amount = amounts[index] as Decimal;
      const power = powers.get(gap) ?? step.pow(gap / divisor);
      powers.set(gap, power);
      value = value.times(power).plus(amount);
      size = size.times(power).plus(amount.abs());
    }
    if (more === EVERY) return value;
    // Root: at most 10^(2-digits) off, relative, and raised to the whole span; each product and sum half a unit.
    const rounding = size.times(4 * (span + 2 * gaps.length + 10)).times(`1e${2 - more}`);
    if (value.abs().greaterThan(rounding)) return value;
  }
  return undefined;
}

/** Beside 1 a rate of 1e-300 shows in the 300th digit only: two or three of its powers are given room. */
function attempts(growth: Decimal, exact: boolean): readonly number[] {
  const room = 3 * growth.precision();
  const rounded = room > MOST_ROUNDED ? [...ATTEMPTS, room] : ATTEMPTS;
  return exact ? [...rounded, EVERY] : rounded;
}

/** The sign of the value of flows at a rate, the rate taken as the decimal it prints as; undefined where open. */
export function exactSign(flows: ExactFlows, rate: number): -1 | 0 | 1 | undefined {
  return exactValue(flows, new ExactDecimal(rate).plus(1))?.comparedTo(0) as -1 | 0 | 1 | undefined;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
