import type { Sampling } from "./sampling.js";
import { standardErrorOfMean } from "./standard-error.js";

/** Spearman's rank correlation and its standard error. */
export interface RankCorrelation {
  readonly value: number;
  readonly standardError: number;
}

/**
 * Pearson's correlation of two rankings; null where either has no spread. Its standard error is that of the mean of
 * what each trial adds to it: its own product of ranks, and a step up for the ranks of all trials above it (Croux and
 * Dehon, Statistical Methods and Applications 19, 2010, here with ties). It holds near ±1 too, where Fisher's transform
 * of a rank correlation has no known variance.
 *
 * @param a ranks from 0, ties sharing their middle; so is `b`.
 */
export function rankCorrelation(
  a: Float64Array,
  b: Float64Array,
  sampling: Sampling,
): RankCorrelation | null {
  const n = a.length;
  const middle = (n - 1) / 2;
  const [x, y] = [a.map((rank) => rank - middle), b.map((rank) => rank - middle)];
  const [xy, xx, yy] = [sumOfProducts(x, y), sumOfProducts(x, x), sumOfProducts(y, y)];
  if (xx === 0 || yy === 0) return null;
  const value = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  const [xAboveX, yAboveX, xAboveY, yAboveY] = [
    sumsAbove(a, x),
    sumsAbove(a, y),
    sumsAbove(b, x),
    sumsAbove(b, y),
  ];
  const added = x.map((own, i) => {
    const other = y[i] as number;
    const toXy = own * other + (yAboveX[i] as number) + (xAboveY[i] as number);
    const toXx = own * own + 2 * (xAboveX[i] as number);
    const toYy = other * other + 2 * (yAboveY[i] as number);
    return n * (toXy / Math.sqrt(xx * yy) - (value / 2) * (toXx / xx + toYy / yy));
  });
  return { value, standardError: standardErrorOfMean(added, sampling) };
}

function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** For each trial the sum of amounts over those ranked above it, and half of those ranked the same. */
function sumsAbove(ranks: Float64Array, amounts: Float64Array): Float64Array {
  // Middle ranks are whole or halves.
  const sums = new Float64Array(2 * ranks.length);
  for (let i = 0; i < ranks.length; i++) {
    const at = 2 * (ranks[i] as number);
    sums[at] = (sums[at] as number) + (amounts[i] as number);
  }
  let above = 0;
  for (let at = sums.length - 1; at >= 0; at--) {
    const own = sums[at] as number;
    sums[at] = above + own / 2;
    above += own;
  }
  return ranks.map((rank) => sums[2 * rank] as number);
}
