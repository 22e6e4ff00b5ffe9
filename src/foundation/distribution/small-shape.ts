import { exponential } from "../elementary/exponential.js";
import { exponentialMinusOne } from "../elementary/exponential-minus-one.js";
import { logarithm } from "../elementary/logarithm.js";
import { logarithmOfOnePlus } from "../elementary/logarithm-of-one-plus.js";
import type { Tails } from "./tails.js";

/**
 * A lower tail written as C x^a (1 + S(x)), as the incomplete gamma and beta functions are near 0. For small a it is
 * nearly flat: its logarithm says what a number close to 1 has lost.
 */
export interface PowerTail {
  readonly a: number;
  /** log C. */
  readonly logFront: number;
  /** log of p over C (of 1 - p when `upper`), where the difference of the two logarithms would lose it. */
  readonly logRatio?: (p: number, upper: boolean) => number;
  /** S, a power series without its first term. */
  readonly series: (x: number) => number;
  /** x times the density, over a C x^a. */
  readonly damping: (x: number) => number;
  /** The series is for x up to here. */
  readonly limit: number;
}

/** Both tails at x, where 1 - C x^a (1 + S) is taken as one so that a small upper tail keeps its digits. */
export function powerTails({ a, logFront, series }: PowerTail, x: number): Tails {
  const exponent = a * logarithm(x) + logFront;
  const front = exponential(exponent);
  const rest = front * series(x);
  return { lower: front + rest, upper: -exponentialMinusOne(exponent) - rest };
}

/**
 * The log x at which the lower (or `upper`) tail is p, or null where x is beyond the limit. Solved in logarithms,
 * where dividing by a small a magnifies nothing but the rounding of log(p / C). The tail is log-concave or log-convex in
 * log x, and the start lies on the side from which Newton's steps approach without overshooting.
 */
export function invertPowerTail(tail: PowerTail, p: number, upper: boolean): number | null {
  const { a, logFront, series, damping, limit } = tail;
  const target = tail.logRatio?.(p, upper) ?? (upper ? logarithmOfOnePlus(-p) : logarithm(p)) - logFront;
  const last = logarithm(limit);
  if (a * last + logarithmOfOnePlus(series(limit)) < target) return null;
  let u = Math.min(target / a, last);
  for (let step = 0; step < 100; step++) {
    const x = exponential(u);
    const sum = series(x);
    // Where the series has nothing to say, target / a is the answer, without the rounding of a step.
    const wanted = (target - logarithmOfOnePlus(sum)) / a;
    const next = Math.min(u + ((wanted - u) * (1 + sum)) / damping(x), last);
    if (Math.abs(next - u) <= 2e-16 * Math.abs(u)) return next;
    u = next;
  }
  return u;
}
