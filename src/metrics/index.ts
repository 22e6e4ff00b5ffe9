export { type AlignmentItem, alignmentItems } from "./alignment-items.js";
export {
  type BusinessImpactOptions,
  businessImpact,
  type ImpactClass,
  type ImpactRecord,
} from "./business-impact.js";
export {
  type BusinessUnitsEngagedOptions,
  businessUnitsEngaged,
} from "./business-units-engaged.js";
export {
  type BusinessValueDeliveredOptions,
  businessValueDelivered,
} from "./business-value-delivered.js";
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
export type { DecisionRecord } from "./decision-time.js";
export {
  type ExecutiveAlignmentOptions,
  executiveAlignment,
} from "./executive-alignment.js";
export {
  type GovernanceParticipationOptions,
  governanceParticipation,
  type MeetingRecord,
} from "./governance-participation.js";
export {
  type ImplementedUseCasesOptions,
  implementedUseCases,
  type UseCaseRecord,
} from "./implemented-use-cases.js";
export {
  type InnovationRateOptions,
  innovationRate,
  type TechniqueRecord,
} from "./innovation-rate.js";
export type { InterviewRating } from "./last-ratings.js";
export { measurementFact } from "./measurement-fact.js";
export type { MetricOptions } from "./metric-options.js";
export type { MetricRecords, MetricSettings } from "./metric-records.js";
export { type MetricStatus, metricStatus, type StatusTarget } from "./metric-status.js";
export {
  type EvaluationRecord,
  type ModelSustainabilityOptions,
  modelSustainability,
} from "./model-sustainability.js";
export type { OperationPeriod } from "./operation-period.js";
export {
  type OperationalEfficiencyOptions,
  operationalEfficiency,
} from "./operational-efficiency.js";
export { type PolicyDomain, type PolicyElement, policyCatalog } from "./policy-catalog.js";
export {
  type PolicyCompletenessOptions,
  type PolicyRecord,
  policyCompleteness,
} from "./policy-completeness.js";
export {
  attemptsFromRegistry,
  cyclesFromRegistry,
  useCasesFromRegistry,
} from "./registry-records.js";
export {
  type AllocationRecord,
  type ResourceAllocationOptions,
  resourceAllocation,
} from "./resource-allocation.js";
export type { SatisfactionResponse } from "./satisfaction-waves.js";
export {
  type StakeholderSatisfactionOptions,
  stakeholderSatisfaction,
} from "./stakeholder-satisfaction.js";
export {
  type AttemptOutcome,
  type AttemptRecord,
  type SuccessRatioOptions,
  successRatio,
} from "./success-ratio.js";
export { type TimeToValueOptions, type TimeToValueRecord, timeToValue } from "./time-to-value.js";
