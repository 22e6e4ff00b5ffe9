export {
  type BusinessUnitsEngagedOptions,
  businessUnitsEngaged,
} from "./business-units-engaged.js";
export {
  type ComponentReuseRateOptions,
  componentReuseRate,
  type ReuseRecords,
} from "./component-reuse-rate.js";
export {
  type ComputeMetricsOptions,
  computeMetrics,
  type MeasurementSet,
} from "./compute-metrics.js";
export type { CycleRecord } from "./cycle-observation.js";
export { type CycleTimeOptions, cycleTime } from "./cycle-time.js";
export { type CycleTimeCurve, cycleTimeCurves } from "./cycle-time-curves.js";
export {
  type ImplementedUseCasesOptions,
  implementedUseCases,
  type UseCaseRecord,
} from "./implemented-use-cases.js";
export { measurementFact } from "./measurement-fact.js";
export type { MetricOptions } from "./metric-options.js";
export type { MetricRecords, MetricSettings } from "./metric-records.js";
export { type MetricStatus, metricStatus, type StatusTarget } from "./metric-status.js";
export {
  attemptsFromRegistry,
  cyclesFromRegistry,
  useCasesFromRegistry,
} from "./registry-records.js";
export {
  type AttemptOutcome,
  type AttemptRecord,
  type SuccessRatioOptions,
  successRatio,
} from "./success-ratio.js";
