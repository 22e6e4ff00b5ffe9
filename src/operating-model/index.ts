export { applyReadinessChanges } from "./apply-readiness-changes.js";
export {
  type Calibration,
  type CalibrationRecord,
  type CalibrationSide,
  calibrate,
  type PromisedFigures,
  type Uplift,
} from "./calibration.js";
export { type CriterionSignal, type CriterionSignalOptions, criterionSignals } from "./criterion-signals.js";
export { type DiagnoseOptions, type Diagnosis, diagnose } from "./diagnosis.js";
export { type DiagnosisRules, defaultDiagnosisRules } from "./diagnosis-rules.js";
export type {
  DiagnosisRow,
  DiagnosisVerdict,
  FailureModeFinding,
} from "./diagnosis-verdict.js";
export { type IntakeAnswer, intake, type Proposal, type SimilarInitiative } from "./intake.js";
export { type LearningRates, learningRates } from "./learning-rates.js";
export type {
  FigureSource,
  MetricTrend,
  PortfolioReview,
  Reviewed,
  ReviewedAim,
  ReviewedMetric,
  ReviewedValue,
} from "./portfolio-review.js";
export {
  type AssessedScores,
  defaultReadinessRules,
  type ReadinessChange,
  type ReadinessData,
  type ReadinessRules,
} from "./readiness-data.js";
export {
  leavesOf,
  type ProofBranch,
  type ProofLeaf,
  type ProofNode,
  type ReadinessVerdict,
} from "./readiness-proof.js";
export type { RegistryFinding } from "./registry-finding.js";
export type { ReviewData, ReviewOptions } from "./review-data.js";
export type { ReviewTargets } from "./review-measurements.js";
export { reviewPortfolio } from "./review-portfolio.js";
export type { BusinessVote } from "./silo.js";
export { readinessFacts, type StageRole, type StageVocabulary, stageProcess } from "./stage-process.js";
export { type ReadinessOptions, type StageReadiness, stageReadiness } from "./stage-readiness.js";
export {
  type Traceability,
  type TraceabilityOptions,
  type TraceCell,
  type TraceEdge,
  type TraceNode,
  traceability,
} from "./traceability.js";
