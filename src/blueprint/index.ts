export {
  applyOverlay,
  checkOverlay,
  type OverlaidBlueprint,
  type OverlayConflict,
} from "./apply-overlay.js";
export { blueprint, blueprintDigest } from "./blueprint.js";
export type { ItemKind } from "./catalog.js";
export { checkBlueprint } from "./check-blueprint.js";
export { defineOverlay } from "./define-overlay.js";
export { type BlueprintDiff, diffBlueprints, type FieldChange, type ItemMention } from "./diff.js";
export { findMetric, findOutcome, findQuestion, findStage, findTerm } from "./find.js";
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
} from "./model.js";
export type { Overlay, OverlayAddition, OverlayOverride, OverlayRetirement } from "./overlay.js";
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
} from "./structure.js";
export type { CrosswalkId } from "./structure-crosswalks.js";
export type { TermId } from "./structure-glossary.js";
export { blueprintVersion } from "./version.js";
