// Written by `npm run entries` from the chapters' own index files; do not edit.
export {
  addBusinessDays,
  addDays,
  addMonths,
  type BusinessCalendar,
  businessDaysBetween,
  type DatePrecision,
  datePrecision,
  daysBetween,
  type Instant,
  isInstant,
  isPlainDate,
  isYearMonth,
  monthsBetween,
  type PartialDate,
  type PlainDate,
  partialDateBounds,
  plainDate,
  type YearMonth,
  yearMonth,
} from "./foundation/calendar.js";
export { canonicalJson, isWellFormed, type Json } from "./foundation/canonical-json.js";
export type { DecimalLike, DecimalString, MoneyInput } from "./foundation/decimal.js";
export { digest, sha256Hex } from "./foundation/hash.js";
export { formatPath, type Issue, type Path } from "./foundation/issue.js";
export { OperatingModelError } from "./foundation/operating-model-error.js";
export { type RandomStream, randomStream, type Seed } from "./foundation/random.js";
export { err, ok, type Result, unwrap } from "./foundation/result.js";
export type { IntervalEstimate } from "./foundation/statistics/confidence.js";
export {
  type CompetingObservation,
  cumulativeIncidence,
  type IncidenceStep,
} from "./foundation/statistics/cumulative-incidence.js";
export {
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalObservation,
  type SurvivalStep,
} from "./foundation/statistics/kaplan-meier.js";
export { poissonInterval } from "./foundation/statistics/poisson-interval.js";
export { clopperPearsonInterval, wilsonInterval } from "./foundation/statistics/proportion-interval.js";
export { median, quantile } from "./foundation/statistics/quantile.js";
export type {
  Benefit,
  BenefitBaseline,
  BenefitClass,
  BenefitPeriod,
  BenefitState,
  SignOff,
} from "./model/benefit.js";
export { type Estimate, known, missing } from "./model/estimate.js";
export type { Evidence, Fact } from "./model/fact.js";
export type { Initiative, InitiativeDates, InitiativeStatus } from "./model/initiative.js";
export type { Exclusion, Measurement, Money } from "./model/measurement.js";
export { compareDecimals, formatMoney, sumDecimals, toNumber } from "./model/money.js";
export type { ChecklistEntry, OutcomeRecord, SkillRecord, Waiver } from "./model/outcome-record.js";
export type {
  BusinessUnit,
  Component,
  ComponentUse,
  Engagement,
  Learning,
  Model,
  Objective,
  Registry,
} from "./model/registry.js";
export { type DiagnoseOptions, type Diagnosis, diagnose } from "./operating-model/diagnosis.js";
export { type DiagnosisRules, defaultDiagnosisRules } from "./operating-model/diagnosis-rules.js";
export type {
  DiagnosisRow,
  DiagnosisVerdict,
  FailureModeFinding,
  FailureModeId,
} from "./operating-model/diagnosis-verdict.js";
export {
  type IntakeAnswer,
  intake,
  type Proposal,
  type SimilarInitiative,
} from "./operating-model/intake.js";
export type { RegistryFinding } from "./operating-model/registry-finding.js";
export type { BusinessVote } from "./operating-model/silo.js";
export {
  type Traceability,
  type TraceabilityOptions,
  type TraceCell,
  type TraceEdge,
  type TraceNode,
  traceability,
} from "./operating-model/traceability.js";
