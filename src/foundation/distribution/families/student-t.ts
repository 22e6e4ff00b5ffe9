import { exponential } from "../../elementary/exponential.js";
import { logarithm } from "../../elementary/logarithm.js";
import { logarithmOfOnePlus } from "../../elementary/logarithm-of-one-plus.js";
import type { StudentT } from "../distribution-kinds.js";
import type { Family } from "../family.js";
import { incompleteBeta, inverseIncompleteBeta } from "../incomplete-beta.js";
import { stirlingError } from "../log-gamma.js";
import { assertPositive } from "../parameters.js";
import { deviance } from "../saddle-point.js";
import { standardNormalCdf, standardNormalQuantile } from "../standard-normal.js";

/** log(1 + t²/df), also where the square is beyond the range of numbers. */
function logTail(t: number, df: number): number {
  const ratio = (t / df) * t;
  return ratio < 1e300 ? logarithmOfOnePlus(ratio) : 2 * logarithm(Math.abs(t)) - logarithm(df);
}

/** P(T > |t|), by the incomplete beta function at df / (df + t²). */
function outerTail(t: number, df: number): number {
  const ratio = (t / df) * t;
  const x = 1 / (1 + ratio);
  const y = ratio < 1e300 ? ratio / (1 + ratio) : 1;
  if (x < 1e-290) return farTail(t, df);
  return incompleteBeta(df / 2, 0.5, x, y).lower / 2;
}

/** The first term of the tail, exact where df / t² has left the range of numbers. */
function farTail(t: number, df: number): number {
  return exponential(logarithm(peak(df)) - ((df + 1) / 2) * logTail(t, df) + logarithm(Math.abs(t) / df));
}

/** The density at 0, Γ((df + 1)/2) / (√(df π) Γ(df/2)), without large terms that cancel. */
function peak(df: number): number {
  const a = df / 2;
  const m = a + 0.5;
  return exponential(stirlingError(m) - stirlingError(a) - deviance(a, m)) / Math.sqrt(2 * Math.PI);
}

/**
 * From here on the incomplete beta function loses digits (its first parameter is large, the second a half), and the
 * normal deviate that has the same tail is the better way.
 */
const NEARLY_NORMAL = 1e5;

/** The normal deviate with the tail of t, by Hill's expansion (Algorithm 395, CACM 13, 1970); exact to rounding here. */
function normalDeviate(t: number, df: number): number {
  const a = df - 0.5;
  const b = 48 * a * a;
  const y = a * logTail(t, df);
  const next = (((-0.4 * y - 3.3) * y - 24) * y - 85.5) / (0.8 * y * y + 100 + b);
  const size = ((next + y + 3) / b + 1) * Math.sqrt(y);
  return t < 0 ? -size : size;
}

/** The t whose normal deviate is z: Cornish and Fisher's first terms, then Newton's steps. */
function fromNormalDeviate(z: number, df: number): number {
  const slope = (z * z * z + z) / (4 * df);
  let t = z + slope;
  for (let step = 0; step < 4; step++) {
    // The two scales differ by terms of z³ / df, whose slope is all that Newton needs to know.
    t -= (normalDeviate(t, df) - z) * (1 + (3 * z * z + 1) / (4 * df));
  }
  return t;
}

/** Student's t. */
export const studentTFamily: Family<StudentT> = {
  check: (d) => assertPositive(d, "df"),
  pdf: ({ df }, x) => peak(df) * exponential((-(df + 1) / 2) * logTail(x, df)),
  tails: ({ df }, x) => {
    if (df >= NEARLY_NORMAL) {
      const z = normalDeviate(x, df);
      return { lower: standardNormalCdf(z), upper: standardNormalCdf(-z) };
    }
    const outer = outerTail(x, df);
    return x < 0 ? { lower: outer, upper: 1 - outer } : { lower: 1 - outer, upper: outer };
  },
  quantile: ({ df }, p, upper) => {
    if (p === 0.5) return 0;
    if (df >= NEARLY_NORMAL) {
      const z = standardNormalQuantile(p);
      return fromNormalDeviate(upper ? -z : z, df);
    }
    const { logit } = inverseIncompleteBeta(df / 2, 0.5, 2 * Math.min(p, 1 - p));
    const size = exponential((logarithm(df) - logit) / 2);
    return p < 0.5 === upper ? size : -size;
  },
  support: () => [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  mean: ({ df }) => (df > 1 ? 0 : Number.NaN),
  variance: ({ df }) => (df > 2 ? df / (df - 2) : Number.NaN),
  skewness: ({ df }) => (df > 3 ? 0 : Number.NaN),
};
