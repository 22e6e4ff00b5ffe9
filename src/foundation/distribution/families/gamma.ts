import type { ChiSquare, Gamma } from "../distribution-kinds.js";
import { BELOW, type Family } from "../family.js";
import { incompleteGamma, inverseIncompleteGamma } from "../incomplete-gamma.js";
import { assertPositive, assertShape } from "../parameters.js";
import { poissonTerm } from "../saddle-point.js";

/** The gamma. */
export const gammaFamily: Family<Gamma> = {
  check: (d) => {
    assertShape(d, "shape");
    assertPositive(d, "scale");
  },
  pdf: ({ shape, scale }, x) => {
    if (x < 0) return 0;
    if (x > 0) return (poissonTerm(shape, x / scale) * shape) / x;
    if (shape === 1) return 1 / scale;
    return shape < 1 ? Number.POSITIVE_INFINITY : 0;
  },
  tails: ({ shape, scale }, x) => (x <= 0 ? BELOW : incompleteGamma(shape, x / scale)),
  quantile: ({ shape, scale }, p, upper) => scale * inverseIncompleteGamma(shape, p, upper),
  support: () => [0, Number.POSITIVE_INFINITY],
  mean: ({ shape, scale }) => shape * scale,
  variance: ({ shape, scale }) => shape * scale * scale,
  skewness: ({ shape }) => 2 / Math.sqrt(shape),
};

const asGamma = ({ df }: ChiSquare): Gamma => ({ kind: "gamma", shape: df / 2, scale: 2 });

/** The chi-square: a gamma of shape df/2 and scale 2. */
export const chiSquareFamily: Family<ChiSquare> = {
  check: (d) => assertShape(d, "df"),
  pdf: (d, x) => gammaFamily.pdf(asGamma(d), x),
  tails: (d, x) => gammaFamily.tails(asGamma(d), x),
  quantile: (d, p, upper) => gammaFamily.quantile(asGamma(d), p, upper),
  support: () => [0, Number.POSITIVE_INFINITY],
  mean: ({ df }) => df,
  variance: ({ df }) => 2 * df,
  skewness: ({ df }) => Math.sqrt(8 / df),
};
