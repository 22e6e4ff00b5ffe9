import { exponential } from "../elementary/exponential.js";

/**
 * Chebyshev coefficients of (1 + 2x) erfcx(x) in t = (x - 3.75) / (x + 3.75), the mapping of Schonfelder
 * (Mathematics of Computation 32, 1978). Computed with mpmath at 60 digits; the first is halved in the sum.
 */
const SCALED_ERFC = [
  2.3551578691348034, -0.004590054580646478, -0.08424913336651792, 0.05920993999819189, -0.026658668435305753,
  0.009074997670705265, -0.002413163540417608, 0.0004907758365258086, -0.00006916973302501207,
  0.00000413902798607301, 7.74038306619849e-7, -2.1886401049234397e-7, 1.0764999465670908e-8,
  4.521959811218285e-9, -7.754400208831373e-10, -6.318088340886864e-11, 2.8687950109305316e-11,
  1.9455868545689507e-13, -9.65469674843663e-13, 3.2525481481747384e-14, 3.347811948368935e-14,
  -1.8645628790905084e-15, -1.2507950513189443e-15, 7.418235462389999e-17, 5.068149128034534e-17,
  -2.2370543963751942e-18, -2.1873407963417495e-18,
];

/** The scaled complementary error function exp(x²) erfc(x) for x >= 0. */
export function scaledErfc(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  const t = x > 1e17 ? 1 : (x - 3.75) / (x + 3.75);
  let next = 0;
  let after = 0;
  for (let index = SCALED_ERFC.length - 1; index > 0; index--) {
    const current = 2 * t * next - after + (SCALED_ERFC[index] as number);
    after = next;
    next = current;
  }
  return (t * next - after + (SCALED_ERFC[0] as number) / 2) / (1 + 2 * x);
}

/**
 * exp(-x²) with the rounding error of the square removed: x is cut to a multiple of 1/16, whose square is
 * exact, and the rest enters as a second factor (Cody, Mathematics of Computation 23, 1969).
 */
export function expMinusSquare(x: number): number {
  const head = Math.trunc(x * 16) / 16;
  return exponential(-head * head) * exponential(-(x - head) * (x + head));
}

/** The error function. Below 1 by its all-positive series (DLMF 7.6.2). */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size >= 1) return x < 0 ? erfc(size) - 1 : 1 - erfc(size);
  const square = 2 * x * x;
  let term = 1;
  let sum = 1;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= square / k;
    sum += term;
  }
  return 2 * Math.sqrt(1 / Math.PI) * x * exponential(-x * x) * sum;
}

/** The complementary error function 1 - erf(x), with full relative precision in the upper tail. */
export function erfc(x: number): number {
  if (x < 0.25) return x < -1 ? 2 - erfc(-x) : 1 - erf(x);
  return x > 27 ? 0 : expMinusSquare(x) * scaledErfc(x);
}
