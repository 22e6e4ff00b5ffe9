import { exponential } from "../elementary/exponential.js";
import { logarithm } from "../elementary/logarithm.js";
import { logarithmOfOnePlus } from "../elementary/logarithm-of-one-plus.js";
import { assertFinite, assertRecord, invalidArgument } from "../operating-model-error.js";
import { beta, gamma, lognormal, normal, uniform } from "./constructors.js";
import type { Distribution, DistributionOf } from "./distribution-kinds.js";
import { inverseIncompleteGamma } from "./incomplete-gamma.js";
import { standardNormalQuantile } from "./standard-normal.js";

/** What the fitted distribution shall have: two symmetric quantiles, or mean and standard deviation. */
export type FitTarget =
  | { readonly p10: number; readonly p90: number }
  | { readonly p5: number; readonly p95: number }
  | { readonly mean: number; readonly sd: number };

/** The kinds that {@link fit} can make. */
export type FittableKind = "normal" | "lognormal" | "uniform" | "gamma" | "beta";

/**
 * The distribution of a kind that has exactly the two figures given: 10 % and 90 % quantiles, 5 % and 95 %
 * quantiles, or mean and standard deviation. The beta is fitted to mean and standard deviation only.
 *
 * @throws OperatingModelError `invalid-argument` where no distribution of the kind has them, such as a negative p10
 *   for a lognormal.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * const cost = distribution.fit("lognormal", { p10: 50, p90: 200 });
 * distribution.quantile(cost, 0.5)?.toFixed(6); // => "100.000000"
 */
export function fit<Kind extends FittableKind>(kind: Kind, target: FitTarget): DistributionOf<Kind> {
  assertRecord(target, ["target"]);
  const fitted = "mean" in target ? byMoments(kind, target) : byQuantiles(kind, quantilePair(target));
  // Each branch makes the kind asked for; the link between the two is lost in the switch.
  return fitted as unknown as DistributionOf<Kind>;
}

function byMoments(
  kind: FittableKind,
  { mean, sd }: { readonly mean: number; readonly sd: number },
): Distribution {
  assertFinite(mean, ["target", "mean"]);
  if (!(sd > 0 && sd < Number.POSITIVE_INFINITY))
    throw invalidArgument(["target", "sd"], "a finite number above 0", sd);
  if ((kind === "lognormal" || kind === "gamma") && !(mean > 0))
    throw invalidArgument(["target", "mean"], `above 0 for a ${kind}`, mean);
  const ratio = sd / mean;
  switch (kind) {
    case "normal":
      return normal({ mean, sd });
    case "uniform":
      return uniform({ min: mean - Math.sqrt(3) * sd, max: mean + Math.sqrt(3) * sd });
    case "lognormal": {
      const logVariance = logarithmOfOnePlus(ratio * ratio);
      return lognormal({ mu: logarithm(mean) - logVariance / 2, sigma: Math.sqrt(logVariance) });
    }
    case "gamma":
      return gamma({ shape: 1 / (ratio * ratio), scale: sd * ratio });
    case "beta": {
      if (!(mean > 0 && mean < 1))
        throw invalidArgument(["target", "mean"], "strictly between 0 and 1", mean);
      const total = (mean * (1 - mean)) / (sd * sd) - 1;
      if (!(total > 0)) throw invalidArgument(["target", "sd"], "below √(mean (1 - mean))", sd);
      return beta({ alpha: mean * total, beta: (1 - mean) * total });
    }
    default:
      throw unknownKind(kind);
  }
}

interface QuantilePair {
  readonly low: number;
  readonly high: number;
  /** Probability below `low`, and above `high`. */
  readonly tail: number;
  readonly names: readonly [string, string];
}

function quantilePair(target: Exclude<FitTarget, { readonly mean: number }>): QuantilePair {
  const pair: QuantilePair =
    "p10" in target
      ? { low: target.p10, high: target.p90, tail: 0.1, names: ["p10", "p90"] }
      : { low: target.p5, high: target.p95, tail: 0.05, names: ["p5", "p95"] };
  assertFinite(pair.low, ["target", pair.names[0]]);
  assertFinite(pair.high, ["target", pair.names[1]]);
  if (!(pair.high > pair.low))
    throw invalidArgument(["target", pair.names[1]], `above ${pair.names[0]}`, pair.high);
  return pair;
}

function byQuantiles(kind: FittableKind, { low, high, tail, names }: QuantilePair): Distribution {
  if ((kind === "lognormal" || kind === "gamma") && !(low > 0))
    throw invalidArgument(["target", names[0]], `above 0 for a ${kind}`, low);
  const z = -standardNormalQuantile(tail);
  switch (kind) {
    case "normal":
      return normal({ mean: low + (high - low) / 2, sd: (high - low) / (2 * z) });
    case "uniform": {
      const beyond = ((high - low) * tail) / (1 - 2 * tail);
      return uniform({ min: low - beyond, max: high + beyond });
    }
    case "lognormal": {
      const width = logarithm(high / low);
      return lognormal({ mu: logarithm(low) + width / 2, sigma: width / (2 * z) });
    }
    case "gamma":
      return gammaByQuantiles(low, high, tail);
    case "beta":
      throw invalidArgument(["target"], "mean and sd for a beta", { low, high });
    default:
      throw unknownKind(kind);
  }
}

/** The ratio of the two quantiles falls as the shape grows, so the shape is found by bisection of its logarithm. */
function gammaByQuantiles(low: number, high: number, tail: number): Distribution {
  const wanted = logarithm(high / low);
  const width = (logShape: number): number => {
    const shape = exponential(logShape);
    return logarithm(inverseIncompleteGamma(shape, tail, true) / inverseIncompleteGamma(shape, tail));
  };
  let narrow = logarithm(1e9);
  let wide = logarithm(0.005);
  if (!(wanted > width(narrow) && wanted < width(wide)))
    throw invalidArgument(["target"], "quantiles whose ratio a gamma can have", { low, high });
  for (let round = 0; round < 80; round++) {
    const middle = (narrow + wide) / 2;
    if (width(middle) > wanted) wide = middle;
    else narrow = middle;
  }
  const shape = exponential((narrow + wide) / 2);
  return gamma({ shape, scale: high / inverseIncompleteGamma(shape, tail, true) });
}

function unknownKind(kind: never): Error {
  return invalidArgument(["kind"], "normal, lognormal, uniform, gamma or beta", kind);
}
