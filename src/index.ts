// Written by `npm run entries` from the chapters' own index files; do not edit.
export { assessmentFacts } from "./assessment/assessment-facts.js";
export {
  assessmentFindings,
  type FindingData,
  type FindingOptions,
} from "./assessment/assessment-findings.js";
export { type AssessmentTargets, assessmentGaps, type Gap } from "./assessment/assessment-gaps.js";
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
} from "./assessment/assessment-result.js";
export { checkInstrument } from "./assessment/check-instrument.js";
export {
  type AssessmentTrend,
  compareAssessments,
  type StageChange,
} from "./assessment/compare-assessments.js";
export type { MeasurementColor } from "./assessment/contradictions.js";
export { defineInstrument } from "./assessment/define-instrument.js";
export type { Finding } from "./assessment/finding.js";
export type { AnswerScale, BlueprintPin, Instrument, InstrumentQuestion } from "./assessment/instrument.js";
export { instrumentFromBlueprint } from "./assessment/instrument-from-blueprint.js";
export {
  type AssessmentMigration,
  checkMigration,
  migrateResponses,
  type QuestionMigration,
} from "./assessment/migration.js";
export type { QuestionChange, ScoreChange } from "./assessment/pair-questions.js";
export type { RespondentRule } from "./assessment/respondent-rules.js";
export type { AnswerState, AssessmentAnswer, AssessmentResponse } from "./assessment/response.js";
export type { ResponseRow, RowIssue } from "./assessment/response-row.js";
export type { StateCounts } from "./assessment/response-states.js";
export { responsesFromRows } from "./assessment/responses-from-rows.js";
export { responsesToRows } from "./assessment/responses-to-rows.js";
export { scoreAssessment } from "./assessment/score-assessment.js";
export type { NotApplicableRule, ScoreOptions } from "./assessment/score-options.js";
export type { ScoringInput, ScoringItem, ScoringRule, ScoringRuleName } from "./assessment/scoring-rules.js";
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
export { type AdoptionFacts, adoptionCurveChart } from "./charts/adoption-curve-chart.js";
export { agreementStripChart } from "./charts/agreement-strip-chart.js";
export { type ChartOptions, type ChartSpecification, palette } from "./charts/chart-frame.js";
export { type CashChartFacts, cumulativeCashChart } from "./charts/cumulative-cash-chart.js";
export { cycleTimeChart } from "./charts/cycle-time-chart.js";
export { efficientFrontierChart } from "./charts/efficient-frontier-chart.js";
export { gateFunnelChart, type StageCount } from "./charts/gate-funnel-chart.js";
export type { ReportChart } from "./charts/html-page.js";
export { type IncidenceCurve, type IncidenceFacts, incidenceChart } from "./charts/incidence-chart.js";
export { type InformationFacts, informationValueChart } from "./charts/information-value-chart.js";
export { metricTrendChart, type TrendTarget } from "./charts/metric-trend-chart.js";
export {
  type NpvDistribution,
  npvDistributionChart,
  type TailLoss,
} from "./charts/npv-distribution-chart.js";
export { npvLadderChart } from "./charts/npv-ladder-chart.js";
export { type NpvProfileFacts, npvProfileChart } from "./charts/npv-profile-chart.js";
export { rankAcceptabilityChart } from "./charts/rank-acceptability-chart.js";
export { type RankedEntry, rankingChart } from "./charts/ranking-chart.js";
export { readinessHeatmapChart } from "./charts/readiness-heatmap-chart.js";
export { type ReportOptions, report } from "./charts/report.js";
export type { ReportSection, ReportTable } from "./charts/report-section.js";
export { roadmapChart } from "./charts/roadmap-chart.js";
export { stagedValueChart } from "./charts/staged-value-chart.js";
export { survivalChart } from "./charts/survival-chart.js";
export { type TornadoChartBar, type TornadoFacts, tornadoChart } from "./charts/tornado-chart.js";
export { traceabilityChart } from "./charts/traceability-chart.js";
export {
  type ValueEffortFacts,
  type ValueEffortPoint,
  valueEffortChart,
} from "./charts/value-effort-chart.js";
export { type WaterfallStep, waterfallChart } from "./charts/waterfall-chart.js";
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
export {
  type AcceleratedFailureTime,
  acceleratedFailureTime,
  type CovariateObservation,
} from "./foundation/statistics/accelerated-failure-time.js";
export { bootstrapInterval } from "./foundation/statistics/bootstrap-interval.js";
export type { IntervalEstimate } from "./foundation/statistics/confidence.js";
export { type CronbachAlpha, cronbachAlpha } from "./foundation/statistics/cronbach-alpha.js";
export {
  type CompetingObservation,
  cumulativeIncidence,
  type IncidenceStep,
} from "./foundation/statistics/cumulative-incidence.js";
export {
  type CustomerSatisfaction,
  customerSatisfaction,
} from "./foundation/statistics/customer-satisfaction.js";
export { type EarnedValue, earnedValue } from "./foundation/statistics/earned-value.js";
export {
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalObservation,
  type SurvivalStep,
} from "./foundation/statistics/kaplan-meier.js";
export { kolmogorovSmirnov } from "./foundation/statistics/kolmogorov-smirnov.js";
export {
  type KrippendorffAlpha,
  krippendorffAlpha,
  type MeasurementLevel,
} from "./foundation/statistics/krippendorff-alpha.js";
export { type MannKendallTest, mannKendall } from "./foundation/statistics/mann-kendall.js";
export { medianAbsoluteDeviation } from "./foundation/statistics/median-absolute-deviation.js";
export { type NetPromoterScore, netPromoterScore } from "./foundation/statistics/net-promoter-score.js";
export { poissonInterval } from "./foundation/statistics/poisson-interval.js";
export {
  type PopulationStability,
  populationStabilityIndex,
} from "./foundation/statistics/population-stability.js";
export { clopperPearsonInterval, wilsonInterval } from "./foundation/statistics/proportion-interval.js";
export { median, quantile } from "./foundation/statistics/quantile.js";
export { type TheilSenLine, theilSen } from "./foundation/statistics/theil-sen.js";
export {
  type AverageDeviation,
  averageDeviation,
  rwg,
  rwgJ,
  type WithinGroupAgreement,
} from "./foundation/statistics/within-group-agreement.js";
export { aiInitiativeLifecycle } from "./gates/ai-initiative-lifecycle.js";
export { checkCommand, checkEvent } from "./gates/check-command.js";
export { checkProcess } from "./gates/check-process.js";
export { checkRiskScheme } from "./gates/check-risk-scheme.js";
export type {
  Actor,
  Command,
  CommandOf,
  CommandType,
  ConditionInput,
  DecideCommand,
  DecisionOutcome,
  Release,
  VoteChoice,
} from "./gates/command.js";
export { crispDmProcess } from "./gates/crisp-dm-process.js";
export type { CriterionStanding, CriterionStatus } from "./gates/criterion-standing.js";
export { commandDigest, type DecideOptions, type Decision, decide } from "./gates/decide.js";
export { type Declared, defineProcess, type ProcessDeclaration } from "./gates/define-process.js";
export { dueInstant, elapsedBusinessDays, type Hold, type WorkingTime } from "./gates/due-instant.js";
export type { EventOf, EventType, GateEvent } from "./gates/event.js";
export { evolve, initialState, replay } from "./gates/evolve.js";
export { type ExplainOptions, explainGate, type GateExplanation } from "./gates/explain-gate.js";
export {
  type AgingInitiative,
  type DurationSummary,
  type FlowMetrics,
  type FlowOptions,
  flowMetrics,
  type StageFlow,
} from "./gates/flow-metrics.js";
export {
  type AssessedCriterion,
  type ComputedCriterion,
  type CriteriaSet,
  type FactOperator,
  type FactRule,
  type GateCriterion,
  gateCriterion,
} from "./gates/gate-criterion.js";
export type {
  AcceptedHandoff,
  CriterionAssessment,
  Delegation,
  FundingRelease,
  GateCondition,
  GateState,
  GateStatus,
  GateWaiver,
  JudgedCriterion,
  ProcessReference,
  RecordedLearning,
  RiskClassification,
  Submission,
  Vote,
} from "./gates/gate-state.js";
export { type Handled, handle } from "./gates/handle.js";
export type { LittlesLaw } from "./gates/littles-law.js";
export { memoryStore } from "./gates/memory-store.js";
export { mermaidDiagram } from "./gates/mermaid-diagram.js";
export { type OperatingReview, operatingReview } from "./gates/operating-review.js";
export { type CommandDraft, type Permission, permitted } from "./gates/permitted.js";
export {
  type MigrationMaps,
  type MigrationPlan,
  type MigrationReport,
  planMigration,
} from "./gates/plan-migration.js";
export type {
  Authority,
  Duty,
  DutyPair,
  Funding,
  Gate,
  Handoff,
  Operating,
  Process,
  ProcessStage,
  RaciEntry,
  ServiceCalendar,
  Vocabulary,
  VocabularyOf,
} from "./gates/process.js";
export type { ProposedAction } from "./gates/proposed-action.js";
export type { Refusal, RefusalCode, Who } from "./gates/refusal.js";
export { riskClassification } from "./gates/risk-classification.js";
export type { RiskObligation, RiskRule, RiskScheme, RiskTier } from "./gates/risk-scheme.js";
export { euAiActExample, genericRiskScheme, ombM2521Example } from "./gates/risk-schemes.js";
export { type AuditRecord, GENESIS_HASH, type SealableEvent, seal } from "./gates/seal.js";
export type { ServiceLevelBreach, ServiceLevelReport } from "./gates/service-levels.js";
export { type ProcessSimulation, simulateProcess } from "./gates/simulate-process.js";
export {
  feasibilityCriteria,
  operationsCriteria,
  responsibleAiCriteria,
  valueCriteria,
} from "./gates/standard-criteria.js";
export { stateAt } from "./gates/state-at.js";
export type {
  Appended,
  AppendOptions,
  EventStore,
  FeedEntry,
  FeedPage,
  RecordedKey,
  StoredEvent,
} from "./gates/store.js";
export type { TargetFact } from "./gates/target-fact.js";
export { type CloudEvent, type CloudEventOptions, toCloudEvents } from "./gates/to-cloud-events.js";
export { upcastEvent } from "./gates/upcast-event.js";
export { type ChainAnchor, type ChainFault, type ChainVerdict, verifyChain } from "./gates/verify-chain.js";
export { type AlignmentItem, alignmentItems } from "./metrics/alignment-items.js";
export {
  type BusinessImpactOptions,
  businessImpact,
  type ImpactClass,
  type ImpactRecord,
} from "./metrics/business-impact.js";
export { type BusinessUnitsEngagedOptions, businessUnitsEngaged } from "./metrics/business-units-engaged.js";
export {
  type BusinessValueDeliveredOptions,
  businessValueDelivered,
} from "./metrics/business-value-delivered.js";
export {
  type ComponentReuseRateOptions,
  componentReuseRate,
  type ReuseRecords,
} from "./metrics/component-reuse-rate.js";
export {
  type ComputeMetricsOptions,
  computeMetrics,
  type MeasurementSet,
} from "./metrics/compute-metrics.js";
export type { CycleRecord } from "./metrics/cycle-observation.js";
export { type CycleTimeOptions, cycleTime } from "./metrics/cycle-time.js";
export { type CycleTimeCurve, cycleTimeCurves } from "./metrics/cycle-time-curves.js";
export type { DecisionRecord } from "./metrics/decision-time.js";
export { type ExecutiveAlignmentOptions, executiveAlignment } from "./metrics/executive-alignment.js";
export {
  type GovernanceParticipationOptions,
  governanceParticipation,
  type MeetingRecord,
} from "./metrics/governance-participation.js";
export {
  type ImplementedUseCasesOptions,
  implementedUseCases,
  type UseCaseRecord,
} from "./metrics/implemented-use-cases.js";
export {
  type InnovationRateOptions,
  innovationRate,
  type TechniqueRecord,
} from "./metrics/innovation-rate.js";
export type { InterviewRating } from "./metrics/last-ratings.js";
export { measurementFact } from "./metrics/measurement-fact.js";
export type { MetricOptions } from "./metrics/metric-options.js";
export type { MetricRecords, MetricSettings } from "./metrics/metric-records.js";
export { type MetricStatus, metricStatus, type StatusTarget } from "./metrics/metric-status.js";
export {
  type EvaluationRecord,
  type ModelSustainabilityOptions,
  modelSustainability,
} from "./metrics/model-sustainability.js";
export type { OperationPeriod } from "./metrics/operation-period.js";
export {
  type OperationalEfficiencyOptions,
  operationalEfficiency,
} from "./metrics/operational-efficiency.js";
export { type PolicyDomain, type PolicyElement, policyCatalog } from "./metrics/policy-catalog.js";
export {
  type PolicyCompletenessOptions,
  type PolicyRecord,
  policyCompleteness,
} from "./metrics/policy-completeness.js";
export {
  attemptsFromRegistry,
  cyclesFromRegistry,
  useCasesFromRegistry,
} from "./metrics/registry-records.js";
export {
  type AllocationRecord,
  type ResourceAllocationOptions,
  resourceAllocation,
} from "./metrics/resource-allocation.js";
export type { SatisfactionResponse } from "./metrics/satisfaction-waves.js";
export {
  type StakeholderSatisfactionOptions,
  stakeholderSatisfaction,
} from "./metrics/stakeholder-satisfaction.js";
export {
  type AttemptOutcome,
  type AttemptRecord,
  type SuccessRatioOptions,
  successRatio,
} from "./metrics/success-ratio.js";
export { type TimeToValueOptions, type TimeToValueRecord, timeToValue } from "./metrics/time-to-value.js";
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
export { applyReadinessChanges } from "./operating-model/apply-readiness-changes.js";
export {
  type Calibration,
  type CalibrationRecord,
  type CalibrationSide,
  calibrate,
  type PromisedFigures,
  type Uplift,
} from "./operating-model/calibration.js";
export {
  type CriterionSignal,
  type CriterionSignalOptions,
  criterionSignals,
} from "./operating-model/criterion-signals.js";
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
export type {
  FigureSource,
  MetricTrend,
  PortfolioReview,
  Reviewed,
  ReviewedAim,
  ReviewedMetric,
  ReviewedValue,
} from "./operating-model/portfolio-review.js";
export {
  type AssessedScores,
  defaultReadinessRules,
  type ReadinessChange,
  type ReadinessData,
  type ReadinessRules,
} from "./operating-model/readiness-data.js";
export {
  leavesOf,
  type ProofBranch,
  type ProofLeaf,
  type ProofNode,
  type ReadinessVerdict,
} from "./operating-model/readiness-proof.js";
export type { RegistryFinding } from "./operating-model/registry-finding.js";
export type { ReviewData, ReviewOptions } from "./operating-model/review-data.js";
export type { ReviewTargets } from "./operating-model/review-measurements.js";
export { reviewPortfolio } from "./operating-model/review-portfolio.js";
export type { BusinessVote } from "./operating-model/silo.js";
export {
  readinessFacts,
  type StageRole,
  type StageVocabulary,
  stageProcess,
} from "./operating-model/stage-process.js";
export {
  type ReadinessOptions,
  type StageReadiness,
  stageReadiness,
} from "./operating-model/stage-readiness.js";
export {
  type Traceability,
  type TraceabilityOptions,
  type TraceCell,
  type TraceEdge,
  type TraceNode,
  traceability,
} from "./operating-model/traceability.js";
export type { BinaryProgram, ProgramRow, ProgramSolution } from "./portfolio/binary-program.js";
export type { BucketLimit, Candidate, ConstraintId, PortfolioConstraints } from "./portfolio/candidate.js";
export { checkPortfolio } from "./portfolio/check-portfolio.js";
export type { Conflict } from "./portfolio/conflict.js";
export {
  type CoreIndex,
  efficientFrontier,
  type Frontier,
  type FrontierPoint,
} from "./portfolio/efficient-frontier.js";
export {
  type FundingOptions,
  type FundingProbability,
  fundingProbability,
} from "./portfolio/funding-probability.js";
export type { HighsModel, HighsModelData, HighsRuntime } from "./portfolio/highs-model.js";
export { highsSolver } from "./portfolio/highs-solver.js";
export type { Roadmap, RoadmapEntry, RoadmapItem, RoadmapLimits, RoadmapLoad } from "./portfolio/roadmap.js";
export { checkRoadmap } from "./portfolio/roadmap-program.js";
export { type ScheduleOptions, scheduleRoadmap } from "./portfolio/schedule-roadmap.js";
export { type SelectOptions, selectPortfolio, selectPortfolioSync } from "./portfolio/select-portfolio.js";
export type { BindingConstraint, Selection, WhyNot } from "./portfolio/selection.js";
export type { AnswerKind, AsyncSolveOptions, SolveOptions } from "./portfolio/solve-program.js";
export type { PortfolioProgress, Solver, SolverOptions, StopSignal } from "./portfolio/solver.js";
export { type FundingChange, type LimitChange, whatWouldFund } from "./portfolio/what-would-fund.js";
export type { RankingMethod } from "./prioritization/aggregate.js";
export { type AhpResult, ahpWeights, type Triad } from "./prioritization/ahp.js";
export { type Alternative, checkAlternatives, type Score } from "./prioritization/alternative.js";
export {
  costOfDelay,
  ice,
  type Quadrant,
  rice,
  valueEffortQuadrant,
  wsjf,
} from "./prioritization/backlog-scores.js";
export { type Ballot, type BordaResult, borda } from "./prioritization/borda.js";
export type { CompromiseSet } from "./prioritization/compromise-set.js";
export { type DisagreementMap, disagreementMap, type RankedList } from "./prioritization/disagreement-map.js";
export {
  type CriterionPart,
  explainRanking,
  type RankingExplanation,
  type ScoreExplanation,
} from "./prioritization/explain-ranking.js";
export {
  type MatrixInput,
  type TopsisResult,
  topsisMatrix,
  type VikorResult,
  vikorMatrix,
} from "./prioritization/matrix-rankers.js";
export type { Normalization } from "./prioritization/normalization.js";
export type { MethodDisagreement } from "./prioritization/other-winners.js";
export type { PairExplanation, ScoreFlip, WeightBreakpoint } from "./prioritization/pair-explanation.js";
export { type RankedAlternative, type Ranking, rank } from "./prioritization/rank.js";
export {
  type AcceptabilityEntry,
  type AcceptabilityOptions,
  type RankAcceptability,
  rankAcceptability,
} from "./prioritization/rank-acceptability.js";
export {
  type CriterionScale,
  checkRankingCriteria,
  type Direction,
  type RankingCriterion,
  rankingCriterion,
} from "./prioritization/ranking-criterion.js";
export type { MissingPolicy, Unranked } from "./prioritization/score-matrix.js";
export type { RankOptions } from "./prioritization/score-rows.js";
export { type DependentItem, type Unlocked, unlocks } from "./prioritization/unlocks.js";
export {
  directWeights,
  entropyWeights,
  rankOrderCentroidWeights,
  rankReciprocalWeights,
  rankSumWeights,
  swingWeights,
} from "./prioritization/weights.js";
export { allocate } from "./roi/allocate.js";
export type { PaymentTiming } from "./roi/annuity-plan.js";
export { nper, rate } from "./roi/annuity-terms.js";
export type { CashFlow, FirstFlowAt } from "./roi/cash-flow.js";
export { type DatedValueOptions, xnfv, xnpv } from "./roi/dated-net-present-value.js";
export { type DayCount, dayCountDays, dayCountFraction } from "./roi/day-count.js";
export {
  type DiscountSchedule,
  discountFactors,
  greenBookSchedule,
  nominalRate,
  realRate,
} from "./roi/discount-factors.js";
export { equivalentAnnualAnnuity } from "./roi/equivalent-annual-annuity.js";
export { irr, xirr } from "./roi/internal-rate-of-return.js";
export { type ModifiedRateOfReturn, mirr } from "./roi/modified-rate-of-return.js";
export { npv } from "./roi/net-present-value.js";
export { discountedPayback, type Payback, payback } from "./roi/payback.js";
export { ipmt, type PaymentPeriod, ppmt } from "./roi/payment-parts.js";
export { profitabilityIndex } from "./roi/profitability-index.js";
export { type NoRateReason, type RateOfReturn, rateOrThrow } from "./roi/rate-of-return.js";
export {
  type BenefitsAndCosts,
  benefitCostRatio,
  type ReturnBasis,
  returnOnInvestment,
} from "./roi/return-on-investment.js";
export type { RateOptions } from "./roi/solve-rate.js";
export { type TeiBlock, type TeiLine, type TeiRow, type TeiTable, teiTable } from "./roi/tei-table.js";
export { fv, pmt, pv } from "./roi/time-value.js";
export {
  instrumentSchema,
  outcomeRecordsSchema,
  parseInstrument,
  parseOutcomeRecords,
  parseResponses,
  responsesSchema,
} from "./schemas/assessment.js";
export { blueprintSchema, overlaySchema, parseBlueprint, parseOverlay } from "./schemas/blueprint.js";
export { distributionSchema } from "./schemas/distribution.js";
export { commandSchema, eventSchema, parseCommand, parseEvent } from "./schemas/gates.js";
export { parseProcess, processSchema } from "./schemas/gates-process.js";
export { type JsonSchema, jsonSchema } from "./schemas/json-schema.js";
export { metricRecordsSchema, parseMetricRecords } from "./schemas/metrics.js";
export { parseWith } from "./schemas/parse-with.js";
export {
  candidatesSchema,
  parseCandidates,
  parsePortfolioConstraints,
  parseRoadmapItems,
  parseRoadmapLimits,
  portfolioConstraintsSchema,
  roadmapItemsSchema,
  roadmapLimitsSchema,
} from "./schemas/portfolio.js";
export {
  alternativesSchema,
  ballotsSchema,
  parseAlternatives,
  parseBallots,
  parseRankingCriteria,
  rankingCriteriaSchema,
} from "./schemas/prioritization.js";
export { parseRegistry, registrySchema } from "./schemas/registry.js";
export { cashFlowsSchema, parseCashFlows } from "./schemas/roi.js";
export { mappingSchema, parseMapping } from "./schemas/table.js";
export {
  benefitsSchema,
  businessCaseSchema,
  parseBenefits,
  parseBusinessCase,
  parseTokenPrices,
  tokenPricesSchema,
} from "./schemas/value.js";
export { type BreakEven, breakEven } from "./simulation/break-even.js";
export type { Measured } from "./simulation/driver-trials.js";
export { mergeSimulations } from "./simulation/merge-simulations.js";
export type { OutcomeQuantiles, OutcomeSummary } from "./simulation/outcome-summary.js";
export type { PaybackDistribution, PaybackQuantiles } from "./simulation/payback-distribution.js";
export type { Sampling } from "./simulation/sampling.js";
export {
  replaySimulation,
  type ShardTask,
  type SimulationOptions,
  simulateCase,
  simulateCaseSync,
} from "./simulation/simulate-case.js";
export { type ModelInputs, type ModelSimulation, simulateModel } from "./simulation/simulate-model.js";
export { type PortfolioSimulation, simulatePortfolio } from "./simulation/simulate-portfolio.js";
export { simulationFact } from "./simulation/simulation-fact.js";
export type { SimulationSettings } from "./simulation/simulation-options.js";
export {
  type SimulationManifest,
  type SimulationResult,
  simulationVersion,
} from "./simulation/simulation-result.js";
export {
  type Float64Shard,
  float64Shard,
  type ShardOptions,
  type SimulationShard,
  simulateShard,
} from "./simulation/simulation-shard.js";
export { type RankSensitivity, spearman } from "./simulation/spearman.js";
export { type GateValue, type StagedGate, type StagedValue, stagedValue } from "./simulation/staged-value.js";
export { type TornadoBar, tornado } from "./simulation/tornado.js";
export {
  type DriverInformation,
  evpi,
  evpiOfPayoffs,
  evppi,
  type PerfectInformation,
} from "./simulation/value-of-information.js";
export { checkMapping } from "./table/check-mapping.js";
export { defineMapping } from "./table/define-mapping.js";
export { formatQuality } from "./table/format-quality.js";
export { importTable, type TableResult } from "./table/import-table.js";
export { importTableStream, type StreamOptions } from "./table/import-table-stream.js";
export { type InitiativeRows, initiativesFromTable } from "./table/initiatives-from-table.js";
export type {
  BooleanField,
  ColumnReference,
  ConstantField,
  DateField,
  DateFormat,
  EnumerationField,
  FieldMapping,
  FieldValue,
  ListField,
  MissingMarker,
  MissingMarkers,
  MoneyField,
  NumberField,
  NumberSpelling,
  RowValues,
  TableMapping,
  TableRow,
  TextField,
  TextSteps,
  YearRange,
} from "./table/mapping.js";
export type { FieldQuality, Suspicion, TableIssue, TableQuality } from "./table/quality.js";
export type { ImportLimits } from "./table/read-table.js";
export {
  type ActualCost,
  type ActualCostOptions,
  type AllocationRule,
  actualCost,
  type CostShare,
  type FocusRow,
} from "./value/actual-cost.js";
export type { Assumption } from "./value/assumption-trace.js";
export { type Baseline, type BaselineVariance, baselineVariance, freezeBaseline } from "./value/baseline.js";
export type { LadderRung } from "./value/benefit-ladder.js";
export type {
  AvoidedCostBenefit,
  BenefitFields,
  BenefitKind,
  BenefitLine,
  NonFinancialBenefit,
  RevenueBenefit,
  ReworkAvoidedBenefit,
  RiskReductionBenefit,
  TimeSavedBenefit,
} from "./value/benefit-line.js";
export type { BenefitPool } from "./value/benefit-pool.js";
export { type BenefitFactors, type BenefitVariance, benefitVariance } from "./value/benefit-variance.js";
export type { BusinessCase, DriverCorrelation, OptimismUplift } from "./value/business-case.js";
export type { BusinessCaseResult, LedgerEntry, ScoreSeries } from "./value/business-case-result.js";
export { caseDigest } from "./value/case-digest.js";
export { type CaseFormulas, caseFormulas, type LineFormula } from "./value/case-formulas.js";
export { caseWarnings } from "./value/case-warnings.js";
export { checkBenefits } from "./value/check-benefits.js";
export { checkBusinessCase, defineBusinessCase, type KnownNames } from "./value/check-business-case.js";
export { type CaseComparison, type ComparedCase, compareCases } from "./value/compare-cases.js";
export type {
  ChangeAndTrainingCost,
  CostFields,
  CostKind,
  CostLine,
  DataLabelingCost,
  ExpectedLossCost,
  Growth,
  HumanReviewCost,
  InferenceTokensCost,
  MonitoringCost,
  RetrainingCost,
  SeatsCost,
  SelfHostedInferenceCost,
  TokenStep,
  TrainingComputeCost,
  VectorStoreCost,
  WorkCost,
} from "./value/cost-line.js";
export {
  type BeforeAndAfter,
  differenceInDifferences,
  effectOnTreated,
  type MeasuredEffect,
  type MeasuredMean,
  measuredDriver,
} from "./value/counterfactual.js";
export type { Curve, Decay } from "./value/curve.js";
export type { CurveInput, Driver, DriverBasis, DriverInput, PriceInput } from "./value/driver.js";
export { driverDistribution, driverPoint } from "./value/driver-values.js";
export { evaluateBusinessCase } from "./value/evaluate-business-case.js";
export { evaluateFormula } from "./value/evaluate-formula.js";
export type { Escalator, FinancialBasis, RateBasis, Tax, TerminalValue } from "./value/financial-basis.js";
export type { FiscalYear } from "./value/fiscal-years.js";
export { focusVersion } from "./value/focus-version.js";
export type { Formula } from "./value/formula.js";
export { type ActualFlow, type ForwardNpv, forwardNpv } from "./value/forward-npv.js";
export type { LineFields } from "./value/line-fields.js";
export { type CaseWeights, caseWeights } from "./value/line-weights.js";
export { type Realization, type RealizationTotals, realization } from "./value/realization.js";
export {
  optimalRetrainingInterval,
  type RetrainingInterval,
  type RetrainingTradeOff,
} from "./value/retraining-interval.js";
export {
  allocateSharedCost,
  type SharedCostAllocation,
  type SharedCostDriver,
  type SharedCostOptions,
  type SharedCostPool,
  sharedCostNpv,
} from "./value/shared-cost.js";
export type { SwitchingValue } from "./value/switching-values.js";
export type { PriceEvent, TokenPrice, TokenRates } from "./value/token-price.js";
export {
  importTokenPrices,
  type ListedPrice,
  type TokenPriceList,
  type TokenService,
  tokenPrice,
} from "./value/token-price-list.js";
