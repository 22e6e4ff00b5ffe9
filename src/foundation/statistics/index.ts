export * as distribution from "../distribution/distribution.js";
export type { Distribution, DistributionOf } from "../distribution/distribution-kinds.js";
export type { TailOption } from "../distribution/evaluate.js";
export type { FitTarget, FittableKind } from "../distribution/fit.js";
export type { IntervalEstimate } from "./confidence.js";
export {
  type CompetingObservation,
  cumulativeIncidence,
  type IncidenceStep,
} from "./cumulative-incidence.js";
export {
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalObservation,
  type SurvivalStep,
} from "./kaplan-meier.js";
export { poissonInterval } from "./poisson-interval.js";
export { clopperPearsonInterval, wilsonInterval } from "./proportion-interval.js";
export { median, quantile } from "./quantile.js";
