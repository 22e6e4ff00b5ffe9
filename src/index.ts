// Written by `npm run entries` from the chapters' own index files; do not edit.
export {
  applyOverlay,
  checkOverlay,
  type OverlaidBlueprint,
  type OverlayConflict,
} from "./blueprint/apply-overlay.js";
export { blueprint, blueprintDigest } from "./blueprint/blueprint.js";
export type { ItemKind } from "./blueprint/catalog.js";
export { checkBlueprint } from "./blueprint/check-blueprint.js";
export { defineOverlay } from "./blueprint/define-overlay.js";
export { type BlueprintDiff, diffBlueprints, type FieldChange, type ItemMention } from "./blueprint/diff.js";
export { findMetric, findOutcome, findQuestion, findStage, findTerm } from "./blueprint/find.js";
export type {
  Aim,
  AnswerLevel,
  AppliedOverlay,
  Blueprint,
  BlueprintMetric,
  ChecklistItem,
  Crosswalk,
  CrosswalkEntry,
  FailureMode,
  GlossaryEntry,
  MetricTarget,
  Outcome,
  Principle,
  Question,
  Requirement,
  Resource,
  RetiredItem,
  Stage,
} from "./blueprint/model.js";
export type { Overlay, OverlayAddition, OverlayOverride, OverlayRetirement } from "./blueprint/overlay.js";
export type {
  AimId,
  ChecklistItemId,
  FailureModeId,
  LifecycleStage,
  MetricId,
  MetricShortId,
  NamespacedId,
  OutcomeId,
  OutcomeShortId,
  PrincipleId,
  QuestionId,
  QuestionShortId,
  RequirementId,
  ResourceId,
  StageId,
} from "./blueprint/structure.js";
export type { CrosswalkId } from "./blueprint/structure-crosswalks.js";
export type { TermId } from "./blueprint/structure-glossary.js";
export { blueprintVersion } from "./blueprint/version.js";
export { type ChartOptions, type ChartSpecification, palette } from "./charts/chart-frame.js";
export { gateFunnelChart, type StageCount } from "./charts/gate-funnel-chart.js";
export { type IncidenceCurve, type IncidenceFacts, incidenceChart } from "./charts/incidence-chart.js";
export { type RankedEntry, rankingChart } from "./charts/ranking-chart.js";
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
export * as distribution from "./foundation/distribution/distribution.js";
export type { Distribution, DistributionOf } from "./foundation/distribution/distribution-kinds.js";
export type { TailOption } from "./foundation/distribution/evaluate.js";
export type { FitTarget, FittableKind } from "./foundation/distribution/fit.js";
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
export {
  type Calibration,
  type CalibrationRecord,
  type CalibrationSide,
  calibrate,
  type PromisedFigures,
  type Uplift,
} from "./operating-model/calibration.js";
export { type DiagnoseOptions, type Diagnosis, diagnose } from "./operating-model/diagnosis.js";
export { type DiagnosisRules, defaultDiagnosisRules } from "./operating-model/diagnosis-rules.js";
export type {
  DiagnosisRow,
  DiagnosisVerdict,
  FailureModeFinding,
} from "./operating-model/diagnosis-verdict.js";
export {
  type IntakeAnswer,
  intake,
  type Proposal,
  type SimilarInitiative,
} from "./operating-model/intake.js";
export { type LearningRates, learningRates } from "./operating-model/learning-rates.js";
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
export { blueprintSchema, overlaySchema, parseBlueprint, parseOverlay } from "./schemas/blueprint.js";
export { type JsonSchema, jsonSchema } from "./schemas/json-schema.js";
export { parseWith } from "./schemas/parse-with.js";
