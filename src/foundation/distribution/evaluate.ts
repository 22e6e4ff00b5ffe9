import { assertFinite, invalidArgument } from "../operating-model-error.js";
import type { Distribution } from "./distribution-kinds.js";
import { checkedFamily } from "./family-of.js";

/** Which side a probability is counted from; the lower unless said otherwise. */
export interface TailOption {
  readonly tail?: "lower" | "upper";
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null);

function isUpper({ tail = "lower" }: TailOption): boolean {
  if (tail !== "lower" && tail !== "upper")
    throw invalidArgument(["options", "tail"], '"lower" or "upper"', tail);
  return tail === "upper";
}

/**
 * The density at x; the probability of x itself for point, bernoulli, poisson, discrete and empirical. Null where
 * the density is infinite, as at an end of beta(0.5, 0.5). Relative error about 1e-13.
 *
 * @throws OperatingModelError `invalid-argument` for an x that is not finite, or parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.pdf(distribution.uniform({ min: 0, max: 4 }), 1); // => 0.25
 */
export function pdf(d: Distribution, x: number): number | null {
  assertFinite(x, ["x"]);
  return finiteOrNull(checkedFamily(d).pdf(d, x));
}

/**
 * P(X <= x); with `tail: "upper"` P(X > x), which keeps its digits where 1 - P(X <= x) would round to 0. Relative
 * error about 1e-13 in either tail.
 *
 * @throws OperatingModelError `invalid-argument` for an x that is not finite, or parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * const standard = distribution.normal({ mean: 0, sd: 1 });
 * distribution.cdf(standard, 0); // => 0.5
 * distribution.cdf(standard, 10, { tail: "upper" }).toPrecision(6); // => "7.61985e-24"
 */
export function cdf(d: Distribution, x: number, options: TailOption = {}): number {
  assertFinite(x, ["x"]);
  const tails = checkedFamily(d).tails(d, x);
  return isUpper(options) ? tails.upper : tails.lower;
}

/**
 * The smallest x with P(X <= x) >= p; with `tail: "upper"` the smallest with P(X > x) <= p, for an upper p too
 * small to be written as 1 - p. At p = 0 and 1 the ends of the support, or null where it has none. Null also where
 * the answer is beyond the range of numbers, as about -1e2996 for studentT with df 0.1 at p = 1e-300; one too near 0
 * to be written is 0.
 *
 * @throws OperatingModelError `invalid-argument` for p outside 0..1, or parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.quantile(distribution.studentT({ df: 10 }), 0.975)?.toFixed(4); // => "2.2281"
 */
export function quantile(d: Distribution, p: number, options: TailOption = {}): number | null {
  if (typeof p !== "number" || !(p >= 0 && p <= 1)) throw invalidArgument(["p"], "a number from 0 to 1", p);
  const family = checkedFamily(d);
  const upper = isUpper(options);
  if (p === 0 || p === 1) return finiteOrNull(family.support(d)[(p === 1) === upper ? 0 : 1]);
  return finiteOrNull(family.quantile(d, p, upper));
}

/**
 * The mean. Null where there is none (studentT with df <= 1) or it is beyond the range of numbers.
 *
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.mean(distribution.pert({ min: 0, mode: 3, max: 12 })); // => 4
 */
export function mean(d: Distribution): number | null {
  return finiteOrNull(checkedFamily(d).mean(d));
}

/**
 * The variance, in squared units; that of the whole population for discrete and empirical. Null where there is none
 * (studentT with df <= 2).
 *
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.variance(distribution.empirical({ values: [1, 3] })); // => 1
 */
export function variance(d: Distribution): number | null {
  return finiteOrNull(checkedFamily(d).variance(d));
}

/**
 * The skewness: the third central moment over the cube of the standard deviation. Null where there is none, as for
 * a point (no spread) and studentT with df <= 3.
 *
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.skewness(distribution.gamma({ shape: 4, scale: 7 })); // => 1
 */
export function skewness(d: Distribution): number | null {
  return finiteOrNull(checkedFamily(d).skewness(d));
}
