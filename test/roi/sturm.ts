import { gcd, parse, type Rational } from "./rational.ts";

/** Whole coefficients, the constant first. */
type Polynomial = readonly bigint[];

/**
 * How many distinct rates in (low, high] make the net present value of amounts zero, by Sturm's theorem on the
 * polynomial in x = 1 + rate, in whole numbers throughout: a method that shares nothing with interval
 * subdivision.
 */
export function countRates(amounts: readonly (number | string)[], low: number, high: number): number {
  const fractions = amounts.map(parse);
  // Zeros at the end are powers of x: roots at -100 %, which is no rate of return.
  while (fractions.length > 0 && fractions[fractions.length - 1]?.n === 0n) fractions.pop();
  const common = fractions.reduce((all, { d }) => (all * d) / gcd(all, d), 1n);
  const polynomial = trim(fractions.map(({ n, d }) => n * (common / d)).reverse());
  const chain = [polynomial, derivative(polynomial)];
  for (;;) {
    const last = chain[chain.length - 1] as Polynomial;
    if (last.length <= 1) break;
    const rest = negatedRemainder(chain[chain.length - 2] as Polynomial, last);
    if (rest.length === 0) break;
    chain.push(rest);
  }
  const at = (rate: number): number => variations(chain, plusOne(parse(rate)));
  return at(low) - at(high);
}

const plusOne = ({ n, d }: Rational): Rational => ({ n: n + d, d });

function variations(chain: readonly Polynomial[], x: Rational): number {
  const signs = chain.map((p) => signAt(p, x)).filter((s) => s !== 0);
  return signs.filter((s, i) => i > 0 && s !== signs[i - 1]).length;
}

function signAt(p: Polynomial, { n, d }: Rational): number {
  let sum = 0n;
  let scale = 1n;
  for (let i = p.length - 1; i >= 0; i--) {
    sum = sum * n + (p[i] as bigint) * scale;
    scale *= d;
  }
  return sum > 0n ? 1 : sum < 0n ? -1 : 0;
}

function derivative(p: Polynomial): Polynomial {
  return trim(p.slice(1).map((c, i) => c * BigInt(i + 1)));
}

/** The negative of the remainder of a by b, up to a positive factor. */
function negatedRemainder(a: Polynomial, b: Polynomial): Polynomial {
  let rest = [...a];
  const lead = b[b.length - 1] as bigint;
  const size = lead < 0n ? -lead : lead;
  while (rest.length >= b.length) {
    const factor = (rest[rest.length - 1] as bigint) * (lead < 0n ? -1n : 1n);
    const shift = rest.length - b.length;
    rest = rest.map((c, i) => c * size - (i >= shift ? factor * (b[i - shift] as bigint) : 0n));
    rest = [...trim(rest)];
  }
  const common = rest.reduce((g, c) => gcd(g, c < 0n ? -c : c), 0n);
  return rest.map((c) => -c / (common || 1n));
}

function trim(p: Polynomial): Polynomial {
  let length = p.length;
  while (length > 0 && p[length - 1] === 0n) length--;
  return p.slice(0, length);
}
