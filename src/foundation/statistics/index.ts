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
