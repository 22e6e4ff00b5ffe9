import type { Distribution, DistributionOf } from "./distribution-kinds.js";
import { familyOf } from "./family-of.js";

type Parameters<Kind extends Distribution["kind"]> = Omit<DistributionOf<Kind>, "kind">;

/** The distribution with its kind written in, once its parameters have passed. */
function make<Kind extends Distribution["kind"]>(
  kind: Kind,
  parameters: Parameters<Kind>,
): DistributionOf<Kind> {
  // The spread of the parameters and the kind is the shape of that kind, which inference cannot see.
  const d = { kind, ...parameters } as unknown as DistributionOf<Kind>;
  familyOf(d).check(d);
  return d;
}

/**
 * The distribution of a value without uncertainty.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.point({ value: 3 }); // => { kind: "point", value: 3 }
 */
export function point(parameters: Parameters<"point">): DistributionOf<"point"> {
  return make("point", parameters);
}

/**
 * Every value from `min` to `max` equally likely; min < max.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.uniform({ min: 1, max: 2 }); // => { kind: "uniform", min: 1, max: 2 }
 */
export function uniform(parameters: Parameters<"uniform">): DistributionOf<"uniform"> {
  return make("uniform", parameters);
}

/**
 * The triangular on `min` to `max` with its peak at `mode`; the ends have no weight.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.mean(distribution.triangular({ min: 0, mode: 1, max: 5 })); // => 2
 */
export function triangular(parameters: Parameters<"triangular">): DistributionOf<"triangular"> {
  return make("triangular", parameters);
}

/**
 * The PERT: a beta on `min` to `max` with the given mode. A larger `lambda` (4 unless given) gathers it around the mode.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.mean(distribution.pert({ min: 0, mode: 3, max: 12 })); // => 4
 */
export function pert(parameters: Parameters<"pert">): DistributionOf<"pert"> {
  return make("pert", parameters);
}

/**
 * The normal with the given mean and standard deviation; sd > 0.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.normal({ mean: 0, sd: 1 }); // => { kind: "normal", mean: 0, sd: 1 }
 */
export function normal(parameters: Parameters<"normal">): DistributionOf<"normal"> {
  return make("normal", parameters);
}

/**
 * The normal confined to `min` … `max`, of which either may be absent; mean and sd are those before confinement.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.quantile(distribution.truncatedNormal({ mean: 0, sd: 1, min: -2, max: 2 }), 0); // => -2
 */
export function truncatedNormal(
  parameters: Parameters<"truncatedNormal">,
): DistributionOf<"truncatedNormal"> {
  return make("truncatedNormal", parameters);
}

/**
 * The lognormal: `mu` and `sigma` are the mean and standard deviation of the logarithm.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.quantile(distribution.lognormal({ mu: 0, sigma: 1 }), 0.5); // => 1
 */
export function lognormal(parameters: Parameters<"lognormal">): DistributionOf<"lognormal"> {
  return make("lognormal", parameters);
}

/**
 * The beta on 0..1; both parameters > 0.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.mean(distribution.beta({ alpha: 1, beta: 3 })); // => 0.25
 */
export function beta(parameters: Parameters<"beta">): DistributionOf<"beta"> {
  return make("beta", parameters);
}

/**
 * The gamma with mean shape × scale; both > 0.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.variance(distribution.gamma({ shape: 2, scale: 3 })); // => 18
 */
export function gamma(parameters: Parameters<"gamma">): DistributionOf<"gamma"> {
  return make("gamma", parameters);
}

/**
 * The chi-square; df > 0.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.quantile(distribution.chiSquare({ df: 1 }), 0.95)?.toFixed(4); // => "3.8415"
 */
export function chiSquare(parameters: Parameters<"chiSquare">): DistributionOf<"chiSquare"> {
  return make("chiSquare", parameters);
}

/**
 * Student's t; df > 0.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.cdf(distribution.studentT({ df: 1 }), 1).toFixed(6); // => "0.750000"
 */
export function studentT(parameters: Parameters<"studentT">): DistributionOf<"studentT"> {
  return make("studentT", parameters);
}

/**
 * 1 with probability p, else 0.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.pdf(distribution.bernoulli({ p: 0.25 }), 1); // => 0.25
 */
export function bernoulli(parameters: Parameters<"bernoulli">): DistributionOf<"bernoulli"> {
  return make("bernoulli", parameters);
}

/**
 * The number of independent events where `mean` > 0 are expected.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.quantile(distribution.poisson({ mean: 4 }), 0.5); // => 4
 */
export function poisson(parameters: Parameters<"poisson">): DistributionOf<"poisson"> {
  return make("poisson", parameters);
}

/**
 * Values with their probabilities, which must add up to 1 (within 1e-9).
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.mean(distribution.discrete({ values: [0, 10], probabilities: [0.75, 0.25] })); // => 2.5
 */
export function discrete(parameters: Parameters<"discrete">): DistributionOf<"discrete"> {
  return make("discrete", parameters);
}

/**
 * The values observed, each as likely as the others.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * distribution.cdf(distribution.empirical({ values: [3, 1, 2, 4] }), 2); // => 0.5
 */
export function empirical(parameters: Parameters<"empirical">): DistributionOf<"empirical"> {
  return make("empirical", parameters);
}

/**
 * One of several distributions, chosen in proportion to weights that need not add up to 1.
 *
 * @throws OperatingModelError `invalid-argument` for parameters out of range.
 * @example
 * import { distribution } from "ai-operating-model/statistics";
 * const demand = distribution.mixture({
 *   components: [
 *     { weight: 3, distribution: distribution.point({ value: 0 }) },
 *     { weight: 1, distribution: distribution.normal({ mean: 8, sd: 1 }) },
 *   ],
 * });
 * distribution.mean(demand); // => 2
 */
export function mixture(parameters: Parameters<"mixture">): DistributionOf<"mixture"> {
  return make("mixture", parameters);
}
