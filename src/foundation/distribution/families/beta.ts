import type { Beta, Pert } from "../distribution-kinds.js";
import { ABOVE, BELOW, type Family } from "../family.js";
import { incompleteBeta, inverseIncompleteBeta } from "../incomplete-beta.js";
import { assertRange, assertShape } from "../parameters.js";
import { binomialTerm } from "../saddle-point.js";

/** The density of the beta at x, with y = 1 - x passed for its own precision. */
function density({ alpha, beta }: Beta, x: number, y: number): number {
  if (x < 0 || y < 0) return 0;
  if (x === 0) return edge(alpha, beta);
  if (y === 0) return edge(beta, alpha);
  return (binomialTerm(alpha, beta, x, y) * alpha * (beta / (alpha + beta))) / x / y;
}

function edge(own: number, other: number): number {
  if (own === 1) return other;
  return own < 1 ? Number.POSITIVE_INFINITY : 0;
}

/** The beta on 0 … 1. */
export const betaFamily: Family<Beta> = {
  check: (d) => {
    assertShape(d, "alpha", 1e-6);
    assertShape(d, "beta", 1e-6);
  },
  pdf: (d, x) => density(d, x, 1 - x),
  tails: ({ alpha, beta }, x) => incompleteBeta(alpha, beta, x, 1 - x),
  quantile: ({ alpha, beta }, p, upper) => inverseIncompleteBeta(alpha, beta, p, upper).x,
  support: () => [0, 1],
  mean: ({ alpha, beta }) => alpha / (alpha + beta),
  variance: ({ alpha, beta }) => {
    const total = alpha + beta;
    return ((alpha / total) * (beta / total)) / (total + 1);
  },
  skewness: ({ alpha, beta }) => {
    const total = alpha + beta;
    return (2 * (beta - alpha) * Math.sqrt(total + 1)) / ((total + 2) * Math.sqrt(alpha * beta));
  },
};

/** The beta behind a PERT. */
export function pertBeta({ min, mode, max, lambda = 4 }: Pert): Beta {
  const width = max - min;
  return {
    kind: "beta",
    alpha: 1 + (lambda * (mode - min)) / width,
    beta: 1 + (lambda * (max - mode)) / width,
  };
}

/** The PERT: a beta stretched over min … max. */
export const pertFamily: Family<Pert> = {
  check: (d) => {
    assertRange(d);
    if (d.lambda !== undefined) assertShape(d, "lambda");
  },
  pdf: (d, x) => {
    const width = d.max - d.min;
    return density(pertBeta(d), (x - d.min) / width, (d.max - x) / width) / width;
  },
  tails: (d, x) => {
    if (x <= d.min) return BELOW;
    if (x >= d.max) return ABOVE;
    const { alpha, beta } = pertBeta(d);
    const width = d.max - d.min;
    return incompleteBeta(alpha, beta, (x - d.min) / width, (d.max - x) / width);
  },
  quantile: (d, p, upper) => {
    const { alpha, beta } = pertBeta(d);
    const { x, y } = inverseIncompleteBeta(alpha, beta, p, upper);
    return x < 0.5 ? d.min + x * (d.max - d.min) : d.max - y * (d.max - d.min);
  },
  support: ({ min, max }) => [min, max],
  mean: (d) => d.min + betaFamily.mean(pertBeta(d)) * (d.max - d.min),
  variance: (d) => betaFamily.variance(pertBeta(d)) * (d.max - d.min) * (d.max - d.min),
  skewness: (d) => betaFamily.skewness(pertBeta(d)),
};
