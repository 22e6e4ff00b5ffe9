/** Exact fractions on BigInt, the oracle of the cash-flow tests: nothing here is shared with the sources. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export function rational(n: bigint, d = 1n): Rational {
  const g = gcd(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
  return d < 0n ? { n: -n / g, d: -d / g } : { n: n / g, d: d / g };
}

/** The fraction that a decimal numeral or the shortest print of a number means. */
export function parse(value: number | string): Rational {
  const [, sign, whole, fraction = "", exponent = "0"] = /^(-?)(\d+)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(
    String(value),
  ) as RegExpExecArray as unknown as [string, string, string, string, string]; // a match has its groups
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  const power = Number(exponent) - fraction.length;
  return power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
}

export const plus = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const sign = (a: Rational): number => (a.n > 0n ? 1 : a.n < 0n ? -1 : 0);
export const power = (a: Rational, e: number): Rational =>
  e < 0 ? power(over(rational(1n), a), -e) : rational(a.n ** BigInt(e), a.d ** BigInt(e));

/** The sum of a(i) / (1 + rate)^(i + first), exactly. */
export function exactNpv(rate: number, amounts: readonly (number | string)[], first = 0): Rational {
  const discount = over(rational(1n), plus(rational(1n), parse(rate)));
  let sum = rational(0n);
  for (let i = amounts.length - 1; i >= 0; i--) {
    sum = plus(times(sum, discount), parse(amounts[i] as number | string));
  }
  return times(sum, power(discount, first));
}

/** A fraction with `digits` significant digits, half to even, in plain notation without closing zeros. */
export function toDigits(value: Rational, digits: number): string {
  if (value.n === 0n) return "0";
  const negative = value.n < 0n;
  const n = negative ? -value.n : value.n;
  let exponent = n.toString().length - value.d.toString().length;
  // The first digit stands at 10^exponent.
  if (n * 10n ** BigInt(Math.max(0, -exponent)) < value.d * 10n ** BigInt(Math.max(0, exponent))) exponent--;
  const shift = digits - 1 - exponent;
  const scaled = shift >= 0 ? n * 10n ** BigInt(shift) : n;
  const divisor = shift >= 0 ? value.d : value.d * 10n ** BigInt(-shift);
  let rounded = scaled / divisor;
  const rest = 2n * (scaled % divisor);
  if (rest > divisor || (rest === divisor && rounded % 2n === 1n)) rounded++;
  const text = rounded.toString();
  const plain =
    shift <= 0
      ? text + "0".repeat(-shift)
      : text.length > shift
        ? `${text.slice(0, text.length - shift)}.${text.slice(text.length - shift)}`
        : `0.${"0".repeat(shift - text.length)}${text}`;
  const trimmed = plain.includes(".") ? plain.replace(/0+$/, "").replace(/\.$/, "") : plain;
  return (negative ? "-" : "") + trimmed;
}

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
