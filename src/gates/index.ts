export { aiInitiativeLifecycle } from "./ai-initiative-lifecycle.js";
export { checkCommand, checkEvent } from "./check-command.js";
export { checkProcess } from "./check-process.js";
export { checkRiskScheme } from "./check-risk-scheme.js";
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
} from "./command.js";
export { crispDmProcess } from "./crisp-dm-process.js";
export type { CriterionStanding, CriterionStatus } from "./criterion-standing.js";
export { commandDigest, type DecideOptions, type Decision, decide } from "./decide.js";
export { type Declared, defineProcess, type ProcessDeclaration } from "./define-process.js";
export { dueInstant, elapsedBusinessDays, type Hold, type WorkingTime } from "./due-instant.js";
export type { EventOf, EventType, GateEvent } from "./event.js";
export { evolve, initialState, replay } from "./evolve.js";
export { type ExplainOptions, explainGate, type GateExplanation } from "./explain-gate.js";
export {
  type AgingInitiative,
  type DurationSummary,
  type FlowMetrics,
  type FlowOptions,
  flowMetrics,
  type StageFlow,
} from "./flow-metrics.js";
export {
  type AssessedCriterion,
  type ComputedCriterion,
  type CriteriaSet,
  type FactOperator,
  type FactRule,
  type GateCriterion,
  gateCriterion,
} from "./gate-criterion.js";
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
} from "./gate-state.js";
export { type Handled, handle } from "./handle.js";
export type { LittlesLaw } from "./littles-law.js";
export { memoryStore } from "./memory-store.js";
export { mermaidDiagram } from "./mermaid-diagram.js";
export { type OperatingReview, operatingReview } from "./operating-review.js";
export { type CommandDraft, type Permission, permitted } from "./permitted.js";
export {
  type MigrationMaps,
  type MigrationPlan,
  type MigrationReport,
  planMigration,
} from "./plan-migration.js";
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
} from "./process.js";
export type { ProposedAction } from "./proposed-action.js";
export type { Refusal, RefusalCode, Who } from "./refusal.js";
export { riskClassification } from "./risk-classification.js";
export type { RiskObligation, RiskRule, RiskScheme, RiskTier } from "./risk-scheme.js";
export { euAiActExample, genericRiskScheme, ombM2521Example } from "./risk-schemes.js";
export { type AuditRecord, GENESIS_HASH, type SealableEvent, seal } from "./seal.js";
export type { ServiceLevelBreach, ServiceLevelReport } from "./service-levels.js";
export { type ProcessSimulation, simulateProcess } from "./simulate-process.js";
export {
  feasibilityCriteria,
  operationsCriteria,
  responsibleAiCriteria,
  valueCriteria,
} from "./standard-criteria.js";
export { stateAt } from "./state-at.js";
export type {
  Appended,
  AppendOptions,
  EventStore,
  FeedEntry,
  FeedPage,
  RecordedKey,
  StoredEvent,
} from "./store.js";
export type { TargetFact } from "./target-fact.js";
export { type CloudEvent, type CloudEventOptions, toCloudEvents } from "./to-cloud-events.js";
export { upcastEvent } from "./upcast-event.js";
export { type ChainAnchor, type ChainFault, type ChainVerdict, verifyChain } from "./verify-chain.js";
