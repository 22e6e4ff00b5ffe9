import { logarithm } from "./logarithm.js";

/**
 * ln(1 + x) with the digits of a small x kept, the same bits on every engine. Relative error below 1e-15; −Infinity at
 * −1, NaN below.
 */
export function logarithmOfOnePlus(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  if (!(sum > 0) || sum === Number.POSITIVE_INFINITY) return logarithm(sum);
  // What rounding took from the sum, put back to first order.
  return logarithm(sum) + (x - (sum - 1)) / sum;
}
