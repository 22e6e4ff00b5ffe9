import type { TailsAt } from "./invert-tails.js";

/**
 * A quantile that is right but for its last bits, after one Newton step in x itself: the last bits of log x are many of
 * x where that is large, and a bracket around x may end a few bits wide.
 */
export function polishedQuantile(at: (x: number) => TailsAt, p: number, upper: boolean, x: number): number {
  const { lower, upper: above, slope } = at(x);
  const matchUpper = upper === p <= 0.5;
  const excess = (matchUpper ? above : lower) - (p <= 0.5 ? p : 1 - p);
  const next = x + (matchUpper ? excess : -excess) / slope;
  return Math.abs(next - x) <= 1e-12 * Math.abs(x) ? next : x;
}
