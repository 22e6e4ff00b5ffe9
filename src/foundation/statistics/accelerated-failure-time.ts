import { erfc } from "../distribution/error-function.js";
import { assertFinite, assertList, assertRecord, invalidArgument } from "../operating-model-error.js";
import {
  type CensoredSample,
  censoredNormalLikelihood,
  type LikelihoodAt,
} from "./censored-lognormal-likelihood.js";
import { assertEvent } from "./observation.js";
import { invertPositiveDefinite, type Matrix, multiply } from "./symmetric-matrix.js";
import { meanAndVariance } from "./variance.js";

/** A time to an event, above 0, and the covariates under their names. */
export type CovariateObservation<Name extends string> = {
  readonly time: number;
  /** Whether the event ended it; else it was censored. */
  readonly event: boolean;
} & Readonly<Record<Name, number>>;

/** A fitted regression. Where it cannot be fitted all figures are null and `reason` says why. */
export type AcceleratedFailureTime<Name extends string> =
  | {
      /** Effects on the mean log time: a covariate one higher multiplies times by exp(coefficient). */
      readonly coefficients: Readonly<Record<Name | "intercept", number>>;
      readonly standardErrors: Readonly<Record<Name | "intercept", number>>;
      /** Two-sided, by Wald's test. */
      readonly p: Readonly<Record<Name | "intercept", number>>;
      /** Standard deviation of the log time. */
      readonly sigma: number;
      readonly logLikelihood: number;
    }
  | {
      readonly coefficients: null;
      readonly standardErrors: null;
      readonly p: null;
      readonly sigma: null;
      readonly logLikelihood: null;
      /** `no-observations`, `too-few-events`, `collinear-covariates`, `no-variation` or `not-converged`. */
      readonly reason: string;
    };

/**
 * Lognormal accelerated-failure-time regression of right-censored times on covariates, by maximum likelihood
 * (Kalbfleisch and Prentice, "The Statistical Analysis of Failure Time Data", 2nd edition 2002, chapter 3); R's
 * `survreg(Surv(time, event) ~ …, dist = "lognormal")`. The log-likelihood is that of the times, not of their
 * logarithms.
 *
 * @throws OperatingModelError `invalid-argument` for a time that is not above 0, or a covariate that is not finite.
 * @example
 * import { acceleratedFailureTime } from "ai-operating-model/statistics";
 * const days = [120, 150, 90, 200, 60, 75, 55, 80];
 * const projects = days.map((time, index) => ({ time, event: index !== 3, year: index < 4 ? 0 : 1 }));
 * const { coefficients } = acceleratedFailureTime(projects, { covariates: ["year"] });
 * Math.exp(coefficients!.year).toFixed(2); // => "0.48"
 */
export function acceleratedFailureTime<const Name extends string = never>(
  observations: readonly CovariateObservation<Name>[],
  options: { readonly covariates: readonly Name[] },
): AcceleratedFailureTime<Name> {
  assertList(observations, ["observations"]);
  assertRecord(options, ["options"]);
  const { covariates } = options;
  assertList(covariates, ["options", "covariates"]);
  if (!Array.from(covariates).every((name) => typeof name === "string"))
    throw invalidArgument(["options", "covariates"], "a list of names", covariates);
  if (new Set<string>([...covariates, "intercept"]).size !== covariates.length + 1)
    throw invalidArgument(["options", "covariates"], "different names other than intercept", covariates);
  const n = observations.length;
  const logTimes = new Float64Array(n);
  const events = new Uint8Array(n);
  const columns = covariates.map(() => new Float64Array(n));
  let ended = 0;
  for (let index = 0; index < n; index++) {
    const observation = observations[index] as CovariateObservation<Name>;
    assertRecord(observation, ["observations", index]);
    const { time } = observation;
    if (typeof time !== "number" || !(time > 0 && time < Number.POSITIVE_INFINITY))
      throw invalidArgument(["observations", index, "time"], "a finite number above 0", time);
    logTimes[index] = Math.log(time);
    if (assertEvent(observation.event, index)) ended += events[index] = 1;
    covariates.forEach((name, j) => {
      const value: unknown = observation[name];
      assertFinite(value, ["observations", index, name]);
      columns[j]![index] = value;
    });
  }
  if (n === 0) return unfitted("no-observations");
  if (ended < columns.length + 2) return unfitted("too-few-events");
  const scales = columns.map((column) => {
    const { mean, variance } = meanAndVariance(column);
    return { mean, sd: Math.sqrt(variance as number) };
  });
  if (scales.some(({ sd }) => !(sd > 0))) return unfitted("collinear-covariates");
  const fitted = maximize({ logTimes, events, design: designOf(n, columns, scales) });
  if (typeof fitted === "string") return unfitted(fitted);
  const { parameters, covariance, likelihood } = fitted;
  const back = backTransform(scales);
  const estimates = multiply(back, parameters.slice(0, -1));
  const errors = back.map((row) =>
    Math.sqrt(
      row.reduce((sum, a, i) => sum + row.reduce((inner, b, j) => inner + a * b * covariance[i]![j]!, 0), 0),
    ),
  );
  const named = (of: (index: number) => number): Readonly<Record<Name | "intercept", number>> =>
    Object.fromEntries(["intercept", ...covariates].map((name, index) => [name, of(index)])) as Record<
      Name | "intercept",
      number
    >;
  const jacobian = logTimes.reduce((sum, logTime, i) => (events[i] === 1 ? sum + logTime : sum), 0);
  return {
    coefficients: named((index) => estimates[index]!),
    standardErrors: named((index) => errors[index]!),
    p: named((index) => erfc((Math.abs(estimates[index]!) / errors[index]!) * Math.SQRT1_2)),
    sigma: Math.exp(parameters.at(-1)!),
    logLikelihood: likelihood.value - jacobian,
  };
}

/** Rows of 1 and the covariates, centered and of spread 1 to keep the steps well scaled; carried back afterwards. */
function designOf(
  n: number,
  columns: readonly Float64Array[],
  scales: readonly { readonly mean: number; readonly sd: number }[],
): Float64Array {
  const width = columns.length + 1;
  const design = new Float64Array(n * width);
  for (let i = 0; i < n; i++) design[i * width] = 1;
  columns.forEach((column, j) => {
    const { mean, sd } = scales[j]!;
    for (let i = 0; i < n; i++) design[i * width + j + 1] = (column[i]! - mean) / sd;
  });
  return design;
}

/** The products of the columns of a design with each other. */
function gramOf(design: Float64Array, width: number): Matrix {
  const gram: Matrix = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  for (let row = 0; row < design.length; row += width) {
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) gram[a]![b]! += design[row + a]! * design[row + b]!;
  }
  return gram;
}

/** Newton's method with steps halved until the likelihood grows, from the least-squares mean of all log times. */
function maximize(
  sample: CensoredSample,
): { parameters: number[]; covariance: Matrix; likelihood: LikelihoodAt } | string {
  const { logTimes, design } = sample;
  const { mean, variance } = meanAndVariance(logTimes);
  if (!(variance !== null && variance > 0)) return "no-variation";
  const width = design.length / logTimes.length;
  if (invertPositiveDefinite(gramOf(design, width), 1e-10) === null) return "collinear-covariates";
  const at = (parameters: readonly number[]): LikelihoodAt => censoredNormalLikelihood(sample, parameters);
  let parameters = [mean, ...new Array<number>(width - 1).fill(0), Math.log(variance) / 2];
  let likelihood = at(parameters);
  for (let round = 0; round < 200; round++) {
    const step = ascent(likelihood);
    const gain = step.reduce((sum, s, i) => sum + s * likelihood.gradient[i]!, 0);
    // So near the top that Newton's step, whose error squares, lands on it as far as numbers can tell.
    if (gain < 1e-14 * (1 + Math.abs(likelihood.value))) return lastStep(at, parameters, step);
    let share = 1;
    let next = parameters;
    let reached = likelihood;
    for (; share > 1e-12; share /= 2) {
      next = parameters.map((value, i) => value + share * step[i]!);
      reached = at(next);
      if (reached.value >= likelihood.value) break;
    }
    // No step gains any more: rounding of the long sum hides what little is left, or the top cannot be reached.
    if (share <= 1e-12) {
      return gain < 1e-8 * (1 + Math.abs(likelihood.value))
        ? lastStep(at, parameters, step)
        : "not-converged";
    }
    if (next.at(-1)! < -30) return "no-variation";
    parameters = next;
    likelihood = reached;
  }
  return "not-converged";
}

function lastStep(
  at: (parameters: readonly number[]) => LikelihoodAt,
  before: readonly number[],
  step: readonly number[],
): { parameters: number[]; covariance: Matrix; likelihood: LikelihoodAt } | string {
  const parameters = before.map((value, i) => value + step[i]!);
  const likelihood = at(parameters);
  const covariance = invertPositiveDefinite(likelihood.information);
  return covariance === null ? "not-converged" : { parameters, covariance, likelihood };
}

/** Newton's step, or along the slope with the curvature's diagonal where the likelihood is not concave here. */
function ascent({ gradient, information }: LikelihoodAt): number[] {
  const inverse = invertPositiveDefinite(information);
  if (inverse !== null) return multiply(inverse, gradient);
  return gradient.map((slope, i) => slope / (Math.abs(information[i]![i]!) + 1));
}

/** Coefficients of the centered and scaled covariates to those of the covariates themselves. */
function backTransform(scales: readonly { readonly mean: number; readonly sd: number }[]): Matrix {
  const intercept = [1, ...scales.map(({ mean, sd }) => -mean / sd)];
  const rest = scales.map(({ sd }, j) => [0, ...scales.map((_, i) => (i === j ? 1 / sd : 0))]);
  return [intercept, ...rest];
}

function unfitted<Name extends string>(reason: string): AcceleratedFailureTime<Name> {
  return {
    coefficients: null,
    standardErrors: null,
    p: null,
    sigma: null,
    logLikelihood: null,
    reason,
  };
}
