import { exponential } from "./exponential.js";
import { logarithm } from "./logarithm.js";

/** Up to this exponent a power is multiplied out, which keeps its digits. */
const MULTIPLIED = 64;

/**
 * base^exponent, the same bits on every engine, with a relative error below 1e-16 × (3 + |exponent × ln base|).
 * NaN for a negative base with a broken exponent; 1 for any base to the 0.
 */
export function raise(base: number, exponent: number): number {
  if (Number.isInteger(exponent) && exponent >= -MULTIPLIED && exponent <= MULTIPLIED) {
    let left = exponent < 0 ? -exponent : exponent;
    let square = base;
    let power = 1;
    for (; left > 0; left = left >> 1) {
      if ((left & 1) === 1) power *= square;
      square *= square;
    }
    return exponent < 0 ? 1 / power : power;
  }
  if (base === 0) return exponent > 0 ? 0 : Number.POSITIVE_INFINITY;
  if (base > 0) return exponential(exponent * logarithm(base));
  if (!Number.isInteger(exponent)) return Number.NaN;
  const size = exponential(exponent * logarithm(-base));
  return exponent % 2 === 0 ? size : -size;
}
