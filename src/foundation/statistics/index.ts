export * as distribution from "../distribution/distribution.js";
export type { Distribution, DistributionOf } from "../distribution/distribution-kinds.js";
export type { TailOption } from "../distribution/evaluate.js";
export type { FitTarget, FittableKind } from "../distribution/fit.js";
export {
  type AcceleratedFailureTime,
  acceleratedFailureTime,
  type CovariateObservation,
} from "./accelerated-failure-time.js";
export { bootstrapInterval } from "./bootstrap-interval.js";
export type { IntervalEstimate } from "./confidence.js";
export { type CronbachAlpha, cronbachAlpha } from "./cronbach-alpha.js";
export {
  type CompetingObservation,
  cumulativeIncidence,
  type IncidenceStep,
} from "./cumulative-incidence.js";
export { type CustomerSatisfaction, customerSatisfaction } from "./customer-satisfaction.js";
export { type EarnedValue, earnedValue } from "./earned-value.js";
export {
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalObservation,
  type SurvivalStep,
} from "./kaplan-meier.js";
export { kolmogorovSmirnov } from "./kolmogorov-smirnov.js";
export { type KrippendorffAlpha, krippendorffAlpha, type MeasurementLevel } from "./krippendorff-alpha.js";
export { type MannKendallTest, mannKendall } from "./mann-kendall.js";
export { medianAbsoluteDeviation } from "./median-absolute-deviation.js";
export { type NetPromoterScore, netPromoterScore } from "./net-promoter-score.js";
export { poissonInterval } from "./poisson-interval.js";
export { type PopulationStability, populationStabilityIndex } from "./population-stability.js";
export { clopperPearsonInterval, wilsonInterval } from "./proportion-interval.js";
export { median, quantile } from "./quantile.js";
export { type TheilSenLine, theilSen } from "./theil-sen.js";
export {
  type AverageDeviation,
  averageDeviation,
  rwg,
  rwgJ,
  type WithinGroupAgreement,
} from "./within-group-agreement.js";
