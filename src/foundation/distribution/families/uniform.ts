import type { Uniform } from "../distribution-kinds.js";
import { ABOVE, BELOW, type Family } from "../family.js";
import { assertRange } from "../parameters.js";

/** The uniform on an interval. */
export const uniformFamily: Family<Uniform> = {
  check: assertRange,
  pdf: ({ min, max }, x) => (x < min || x > max ? 0 : 1 / (max - min)),
  tails: ({ min, max }, x) => {
    if (x <= min) return BELOW;
    if (x >= max) return ABOVE;
    return { lower: (x - min) / (max - min), upper: (max - x) / (max - min) };
  },
  quantile: ({ min, max }, p, upper) => (upper ? max - p * (max - min) : min + p * (max - min)),
  support: ({ min, max }) => [min, max],
  mean: ({ min, max }) => min + (max - min) / 2,
  variance: ({ min, max }) => ((max - min) * (max - min)) / 12,
  skewness: () => 0,
};
