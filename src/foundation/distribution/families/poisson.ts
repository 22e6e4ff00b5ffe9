import type { Poisson } from "../distribution-kinds.js";
import { BELOW, type Family } from "../family.js";
import { incompleteGamma } from "../incomplete-gamma.js";
import { assertShape } from "../parameters.js";
import { poissonTerm } from "../saddle-point.js";
import { standardNormalQuantile } from "../standard-normal.js";

/** P(X <= k) = Q(k + 1, mean). */
const tailsAt = (mean: number, k: number): { lower: number; upper: number } => {
  const { lower, upper } = incompleteGamma(k + 1, mean);
  return { lower: upper, upper: lower };
};

/** The Poisson. */
export const poissonFamily: Family<Poisson> = {
  check: (d) => assertShape(d, "mean"),
  pdf: ({ mean }, x) => (x < 0 || !Number.isInteger(x) ? 0 : poissonTerm(x, mean)),
  tails: ({ mean }, x) => (x < 0 ? BELOW : tailsAt(mean, Math.floor(x))),
  quantile: ({ mean }, p, upper) => {
    const reached = (k: number): boolean => {
      if (k < 0) return false;
      const { lower, upper: above } = tailsAt(mean, k);
      return upper ? above <= p : lower >= p;
    };
    const z = upper ? -standardNormalQuantile(p) : standardNormalQuantile(p);
    const guess = Math.max(0, Math.floor(mean + z * Math.sqrt(mean) + (z * z - 1) / 6));
    let low = guess;
    let high = guess;
    for (let stride = 1; !reached(high); stride *= 2) {
      low = high;
      high += stride;
    }
    for (let stride = 1; low >= 0 && reached(low); stride *= 2) {
      high = low;
      low -= stride;
    }
    low = Math.max(-1, low);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (reached(middle)) high = middle;
      else low = middle;
    }
    return high;
  },
  support: () => [0, Number.POSITIVE_INFINITY],
  mean: ({ mean }) => mean,
  variance: ({ mean }) => mean,
  skewness: ({ mean }) => 1 / Math.sqrt(mean),
};
