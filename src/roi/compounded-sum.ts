import { Decimal, decimalOfPrecision, ExactDecimal } from "../foundation/decimal.js";

/**
 * The value of `amounts` one period apart, at the time of the last of them: the sum of
 * a(i) * growth^(n-1-i), by Horner's rule at 50 digits. Where the amounts cancel so far that 34 digits could
 * not be vouched for, the sum is taken again without any rounding.
 */
export function compoundedSum(amounts: readonly Decimal[], growth: Decimal): Decimal {
  const sum = horner(amounts, growth, Decimal);
  return wellConditioned(amounts, growth.toNumber()) ? sum : horner(amounts, growth, ExactDecimal);
}

function horner(amounts: readonly Decimal[], growth: Decimal, kind: typeof Decimal): Decimal {
  let sum = new kind(0);
  for (const amount of amounts) sum = sum.times(growth).plus(amount);
  return sum;
}

/**
 * Whether rounding cannot reach digit 34: the k-th step is off by at most one unit of its 50th digit, so the
 * sum of the cumulative present values, against the last, bounds the digits that are lost. Floats suffice for
 * telling whether it is fewer than ten.
 */
function wellConditioned(amounts: readonly Decimal[], growth: number): boolean {
  let factor = 1;
  let cumulative = 0;
  let passed = 0;
  for (const amount of amounts) {
    cumulative += amount.toNumber() * factor;
    passed += Math.abs(cumulative);
    factor /= growth;
  }
  return factor > 0 && passed < Infinity && Math.abs(cumulative) > 1e-10 * passed;
}

/** A sum of amounts at whole multiples of 1/`perYear` of a year, and how far it can be wrong. */
export interface BoundedSum {
  readonly value: Decimal;
  /** No smaller than the distance from the true sum. */
  readonly bound: Decimal;
}

/**
 * The value of dated amounts at the time of the last: the sum of a(i) * growth^((u(n) - u(i)) / perYear),
 * with `units` u in ascending order. One root of `growth` is taken and raised to whole powers; where all
 * times are whole years no root is needed and every step is as exact as `digits` allow.
 */
export function compoundedDatedSum(
  amounts: readonly Decimal[],
  units: ArrayLike<number>,
  perYear: number,
  growth: Decimal,
  digits: number,
): BoundedSum {
  const kind = decimalOfPrecision(digits);
  const last = units.length - 1;
  let divisor = perYear;
  for (let i = 1; i <= last; i++) divisor = gcd(divisor, (units[i] as number) - (units[i - 1] as number));
  const exponent = perYear / divisor;
  const step = exponent === 1 ? new kind(growth) : new kind(growth).ln().div(exponent).exp();
  let value = new kind(0);
  let size = new kind(0);
  const powers = new Map<number, Decimal>();
  for (let i = 0; i <= last; i++) {
    const gap = i === 0 ? 0 : ((units[i] as number) - (units[i - 1] as number)) / divisor;
    const power = powers.get(gap) ?? wholePower(step, gap);
    powers.set(gap, power);
    value = value.times(power).plus(amounts[i] as Decimal);
    size = size.times(power).plus((amounts[i] as Decimal).abs());
  }
  // Root: at most 10^(2-digits) off, relative, and raised to the whole span; each product and sum half a unit.
  const span = ((units[last] as number) - (units[0] as number)) / divisor;
  const rounding = new kind(10).pow(2 - digits).times(4 * (span + 2 * units.length + 10));
  return { value, bound: size.times(rounding) };
}

/** Exponentiation by squaring, so that each of its few products is rounded once. */
function wholePower(base: Decimal, exponent: number): Decimal {
  let result = new (base.constructor as typeof Decimal)(1);
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = result.times(square);
    if (left > 1) square = square.times(square);
  }
  return result;
}

function gcd(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
