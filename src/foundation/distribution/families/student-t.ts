import type { StudentT } from "../distribution-kinds.js";
import type { Family } from "../family.js";
import { incompleteBeta, inverseIncompleteBeta } from "../incomplete-beta.js";
import { stirlingError } from "../log-gamma.js";
import { assertPositive } from "../parameters.js";
import { deviance } from "../saddle-point.js";

/** log(1 + t²/df), also where the square is beyond the range of numbers. */
function logTail(t: number, df: number): number {
  const ratio = (t / df) * t;
  return ratio < 1e300 ? Math.log1p(ratio) : 2 * Math.log(Math.abs(t)) - Math.log(df);
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
  return Math.exp(Math.log(peak(df)) - ((df + 1) / 2) * logTail(t, df) + Math.log(Math.abs(t) / df));
}

/** The density at 0, Γ((df + 1)/2) / (√(df π) Γ(df/2)), without large terms that cancel. */
function peak(df: number): number {
  const a = df / 2;
  const m = a + 0.5;
  return Math.exp(stirlingError(m) - stirlingError(a) - deviance(a, m)) / Math.sqrt(2 * Math.PI);
}

/** Student's t. */
export const studentTFamily: Family<StudentT> = {
  check: (d) => assertPositive(d, "df"),
  pdf: ({ df }, x) => peak(df) * Math.exp((-(df + 1) / 2) * logTail(x, df)),
  tails: ({ df }, x) => {
    const outer = outerTail(x, df);
    return x < 0 ? { lower: outer, upper: 1 - outer } : { lower: 1 - outer, upper: outer };
  },
  quantile: ({ df }, p, upper) => {
    if (p === 0.5) return 0;
    const { logit } = inverseIncompleteBeta(df / 2, 0.5, 2 * Math.min(p, 1 - p));
    const size = Math.exp((Math.log(df) - logit) / 2);
    return p < 0.5 === upper ? size : -size;
  },
  support: () => [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  mean: ({ df }) => (df > 1 ? 0 : Number.NaN),
  variance: ({ df }) => (df > 2 ? df / (df - 2) : Number.NaN),
  skewness: ({ df }) => (df > 3 ? 0 : Number.NaN),
};
