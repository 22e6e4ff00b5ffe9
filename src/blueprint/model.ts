import type {
  AimId,
  ChecklistItemId,
  FailureModeId,
  LifecycleStage,
  MetricId,
  NamespacedId,
  OutcomeId,
  PrincipleId,
  QuestionId,
  RequirementId,
  ResourceId,
  StageId,
} from "./structure.js";
import type { CrosswalkId } from "./structure-crosswalks.js";
import type { TermId } from "./structure-glossary.js";

/** One stage of the road from first foundations to steady improvement, with the full ids of what it holds. */
export interface Stage {
  readonly id: StageId;
  readonly name: string;
  readonly description: string;
  readonly outcomes: readonly (OutcomeId | NamespacedId)[];
  readonly questions: readonly (QuestionId | NamespacedId)[];
  readonly metrics: readonly (MetricId | NamespacedId)[];
}

/** One thing to check before an outcome counts as achieved. Its id is unique in the whole blueprint. */
export interface ChecklistItem {
  readonly id: ChecklistItemId | NamespacedId;
  /** What must be true, so that two reviewers would tick it alike. */
  readonly text: string;
  /** What to look at when ticking it. */
  readonly evidence: string;
  /** Whether the outcome waits for it. */
  readonly mandatory: boolean;
}

/** A state of the organization that a stage is meant to reach. */
export interface Outcome {
  readonly id: OutcomeId | NamespacedId;
  readonly shortId: string;
  readonly stage: StageId;
  readonly name: string;
  readonly description: string;
  /** Whether the stage waits for it. */
  readonly mandatory: boolean;
  readonly checklist: readonly ChecklistItem[];
  /** Questions whose answers bear on it. */
  readonly questions: readonly (QuestionId | NamespacedId)[];
}

/** One step of a question's answer scale. As a score it is worth `level / 4`. */
export interface AnswerLevel {
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly label: string;
  /** What one would see in an organization at this level. */
  readonly descriptor: string;
}

/** A question of the self-assessment with its scale, always five levels from 0 to 4. */
export interface Question {
  readonly id: QuestionId | NamespacedId;
  readonly shortId: string;
  readonly stage: StageId;
  readonly text: string;
  /** Why it is asked, and how to read it. */
  readonly guidance: string;
  /** Weight in the stage's mean; the blueprint weighs all alike. */
  readonly weight: number;
  readonly scale: readonly AnswerLevel[];
  /** What would support an answer of 3 or 4. */
  readonly evidence: readonly string[];
  readonly outcomes: readonly (OutcomeId | NamespacedId)[];
  readonly metrics: readonly (MetricId | NamespacedId)[];
}

/** From which values on a metric is green or amber; for a metric that is better downward, up to which. */
export interface MetricTarget {
  readonly green: number;
  readonly amber: number;
  /** Parts of the measurement that must hold as well before it counts as green. */
  readonly alsoRequired: readonly { readonly part: string; readonly atLeast: number }[];
}

/** A key metric: what it tells, how it is computed, how it is gamed. */
export interface BlueprintMetric {
  readonly id: MetricId | NamespacedId;
  readonly shortId: string;
  readonly stage: StageId;
  readonly name: string;
  readonly definition: string;
  /** How the headline is computed, in a sentence. */
  readonly computation: string;
  /** How people make it look better without being better. */
  readonly gaming: string;
  /** Unit of the headline: `share`, `score`, `ratio`, `days`, `count`, `rate`, `money`. */
  readonly unit: string;
  readonly direction: "up" | "down" | "band";
  /** Our default; null where the host must set it or read the trend. */
  readonly target: MetricTarget | null;
  /** Questions whose answers it confirms or contradicts. */
  readonly questions: readonly (QuestionId | NamespacedId)[];
}

/** One of the three shifts from building technology to creating value. */
export interface Principle {
  readonly id: PrincipleId;
  readonly name: string;
  readonly description: string;
  readonly requirements: readonly (RequirementId | NamespacedId)[];
}

/** What a principle asks for in practice, and the chapter of this library that carries it out. */
export interface Requirement {
  readonly id: RequirementId | NamespacedId;
  readonly principle: PrincipleId;
  readonly name: string;
  readonly description: string;
  readonly carriedOutBy: readonly { readonly chapter: string; readonly feature: string }[];
}

/** What an organization wants to accomplish, and the measure that shows whether it does. */
export interface Aim {
  readonly id: AimId | NamespacedId;
  readonly name: string;
  readonly description: string;
  /** What to look at, in a sentence. */
  readonly measure: string;
  readonly metrics: readonly (MetricId | NamespacedId)[];
}

/** A known way in which AI work fails, and the data that betray it. */
export interface FailureMode {
  readonly id: FailureModeId | NamespacedId;
  readonly name: string;
  readonly symptom: string;
  /** What in the records shows it. */
  readonly detection: string;
  /** Members of the registry that the detection reads. */
  readonly records: readonly string[];
  readonly metrics: readonly (MetricId | NamespacedId)[];
  /** Outcomes that prevent it. */
  readonly outcomes: readonly (OutcomeId | NamespacedId)[];
}

/** Something worth reading, joining or working by. */
export interface Resource {
  readonly id: ResourceId | NamespacedId;
  readonly kind: "book" | "article" | "community" | "framework";
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly year: number | null;
  /**
   * `verified`: found in public as given. `as-listed`: repeated from the source document, details not
   * confirmed. `unverified`: no public description was found.
   */
  readonly status: "verified" | "as-listed" | "unverified";
  readonly note: string;
  readonly crosswalk: CrosswalkId | NamespacedId | null;
}

/** One phase, level, area, function or clause of another framework, mapped to ours. */
export interface CrosswalkEntry {
  /** Unique within its crosswalk. */
  readonly id: string;
  readonly name: string;
  /** What the two have in common. */
  readonly note: string;
  readonly stages: readonly StageId[];
  readonly outcomes: readonly (OutcomeId | NamespacedId)[];
  readonly lifecycle: readonly LifecycleStage[];
}

/** Another framework beside ours. The mapping is our reading, not an equivalence that its publisher states. */
export interface Crosswalk {
  readonly id: CrosswalkId | NamespacedId;
  readonly name: string;
  readonly publisher: string;
  readonly edition: string;
  readonly note: string;
  readonly entries: readonly CrosswalkEntry[];
}

/** A word of the language that business and AI teams share. */
export interface GlossaryEntry {
  readonly id: TermId | NamespacedId;
  readonly term: string;
  readonly definition: string;
  readonly seeAlso: readonly (TermId | NamespacedId)[];
}

/** An item that an overlay took out. Its id stays taken, so that old records can still be read. */
export interface RetiredItem {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly replacedBy: string | null;
  /** Id of the overlay that retired it. */
  readonly by: string;
}

/** An overlay that is part of this blueprint, and the fields it set. */
export interface AppliedOverlay {
  readonly id: string;
  readonly version: string;
  readonly overridden: readonly { readonly kind: string; readonly id: string; readonly field: string }[];
}

/** The whole operating model as plain data: it survives JSON, `structuredClone` and a worker. */
export interface Blueprint {
  readonly id: "ai-operating-model";
  /** Version of the content (not of the package). */
  readonly version: string;
  /** Language of the text, BCP 47. */
  readonly language: string;
  readonly vision: string;
  readonly description: string;
  readonly importance: string;
  readonly urgency: string;
  readonly stages: readonly Stage[];
  readonly outcomes: readonly Outcome[];
  readonly questions: readonly Question[];
  readonly metrics: readonly BlueprintMetric[];
  readonly principles: readonly Principle[];
  readonly requirements: readonly Requirement[];
  readonly aims: readonly Aim[];
  readonly failureModes: readonly FailureMode[];
  readonly resources: readonly Resource[];
  readonly crosswalks: readonly Crosswalk[];
  readonly glossary: readonly GlossaryEntry[];
  /** Items taken out by overlays; empty in the blueprint as published. */
  readonly retired: readonly RetiredItem[];
  /** Overlays applied; empty in the blueprint as published. */
  readonly overlays: readonly AppliedOverlay[];
}
