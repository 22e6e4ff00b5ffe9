export { assessmentFacts } from "./assessment-facts.js";
export { assessmentFindings, type FindingData, type FindingOptions } from "./assessment-findings.js";
export { type AssessmentTargets, assessmentGaps, type Gap } from "./assessment-gaps.js";
export type {
  AssessmentResult,
  AssessmentScore,
  CitedEvidence,
  GroupScore,
  QuestionAgreement,
  QuestionScore,
  ScaleAgreement,
  ScoreTerm,
  ScoreTrace,
  StageScore,
} from "./assessment-result.js";
export { checkInstrument } from "./check-instrument.js";
export {
  type AssessmentTrend,
  compareAssessments,
  type StageChange,
} from "./compare-assessments.js";
export type { MeasurementColor } from "./contradictions.js";
export { defineInstrument } from "./define-instrument.js";
export type { Finding } from "./finding.js";
export type { AnswerScale, BlueprintPin, Instrument, InstrumentQuestion } from "./instrument.js";
export { instrumentFromBlueprint } from "./instrument-from-blueprint.js";
export {
  type AssessmentMigration,
  checkMigration,
  migrateResponses,
  type QuestionMigration,
} from "./migration.js";
export type { QuestionChange, ScoreChange } from "./pair-questions.js";
export type { RespondentRule } from "./respondent-rules.js";
export type { AnswerState, AssessmentAnswer, AssessmentResponse } from "./response.js";
export type { ResponseRow, RowIssue } from "./response-row.js";
export type { StateCounts } from "./response-states.js";
export { responsesFromRows } from "./responses-from-rows.js";
export { responsesToRows } from "./responses-to-rows.js";
export { scoreAssessment } from "./score-assessment.js";
export type { NotApplicableRule, ScoreOptions } from "./score-options.js";
export type { ScoringInput, ScoringItem, ScoringRule, ScoringRuleName } from "./scoring-rules.js";
