import type { Tails } from "./tails.js";

/** What is known of one kind of distribution. Numbers may come out NaN or infinite; the rim makes them null. */
export interface Family<D> {
  /** Throws the first thing that is wrong with the parameters. */
  readonly check: (d: D) => void;
  /** The density at x, or the probability of x where only single values have any. */
  readonly pdf: (d: D, x: number) => number;
  /** P(X <= x) and P(X > x). */
  readonly tails: (d: D, x: number) => Tails;
  /** The smallest x with P(X <= x) >= p, or with P(X > x) <= p when `upper`; 0 < p < 1. */
  readonly quantile: (d: D, p: number, upper: boolean) => number;
  /** The smallest interval that holds the variable. */
  readonly support: (d: D) => readonly [low: number, high: number];
  readonly mean: (d: D) => number;
  readonly variance: (d: D) => number;
  readonly skewness: (d: D) => number;
}

/** The tails left of a support, or right of it. */
export const BELOW: Tails = { lower: 0, upper: 1 };
export const ABOVE: Tails = { lower: 1, upper: 0 };
