import { exponential } from "../../elementary/exponential.js";
import { exponentialMinusOne } from "../../elementary/exponential-minus-one.js";
import { logarithm } from "../../elementary/logarithm.js";
import type { Lognormal, Normal } from "../distribution-kinds.js";
import { BELOW, type Family } from "../family.js";
import { assertParameter, assertPositive } from "../parameters.js";
import { standardNormalCdf, standardNormalPdf, standardNormalQuantile } from "../standard-normal.js";
import type { Tails } from "../tails.js";

const tailsAt = (z: number): Tails => ({ lower: standardNormalCdf(z), upper: standardNormalCdf(-z) });
const deviate = (p: number, upper: boolean): number =>
  upper ? -standardNormalQuantile(p) : standardNormalQuantile(p);

/** The normal. */
export const normalFamily: Family<Normal> = {
  check: (d) => {
    assertParameter(d, "mean");
    assertPositive(d, "sd");
  },
  pdf: ({ mean, sd }, x) => standardNormalPdf((x - mean) / sd) / sd,
  tails: ({ mean, sd }, x) => tailsAt((x - mean) / sd),
  quantile: ({ mean, sd }, p, upper) => mean + sd * deviate(p, upper),
  support: () => [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  mean: ({ mean }) => mean,
  variance: ({ sd }) => sd * sd,
  skewness: () => 0,
};

/** The lognormal. */
export const lognormalFamily: Family<Lognormal> = {
  check: (d) => {
    assertParameter(d, "mu");
    assertPositive(d, "sigma");
  },
  pdf: ({ mu, sigma }, x) => (x <= 0 ? 0 : standardNormalPdf((logarithm(x) - mu) / sigma) / (x * sigma)),
  tails: ({ mu, sigma }, x) => (x <= 0 ? BELOW : tailsAt((logarithm(x) - mu) / sigma)),
  quantile: ({ mu, sigma }, p, upper) => exponential(mu + sigma * deviate(p, upper)),
  support: () => [0, Number.POSITIVE_INFINITY],
  mean: ({ mu, sigma }) => exponential(mu + (sigma * sigma) / 2),
  variance: ({ mu, sigma }) => exponentialMinusOne(sigma * sigma) * exponential(2 * mu + sigma * sigma),
  skewness: ({ sigma }) => (exponential(sigma * sigma) + 2) * Math.sqrt(exponentialMinusOne(sigma * sigma)),
};
