import type { PlainDate } from "../foundation/calendar.js";
import type { Estimate } from "../model/estimate.js";
import type { Evidence } from "../model/fact.js";
import type { Measurement } from "../model/measurement.js";
import type { OutcomeRecord, Waiver } from "../model/outcome-record.js";

/** The part of an assessment's result that readiness reads; an `AssessmentResult` fits. */
export interface AssessedScores {
  readonly stages: Readonly<
    Record<string, { readonly score: Estimate; readonly coverage: number } | undefined>
  >;
  readonly questions: Readonly<Record<string, { readonly score: Estimate } | undefined>>;
}

/** What a stage's readiness is judged on. What is absent leaves the leaves that need it undetermined. */
export interface ReadinessData {
  readonly outcomes?: readonly OutcomeRecord[];
  readonly assessment?: AssessedScores;
  /** As `computeMetrics` gives them. */
  readonly measurements?: { readonly measurements: Readonly<Record<string, Measurement | undefined>> };
  readonly evidence?: readonly Evidence[];
  readonly waivers?: readonly Waiver[];
}

/** Thresholds of {@link stageReadiness}; all are stated in the proof. */
export interface ReadinessRules {
  /** Least mean score of the stage's questions, 0..1. */
  readonly stageScore: number;
  /** Least score of any one question, 0..1. */
  readonly questionFloor: number;
  /** Least coverage of the stage's questions, 0..1. */
  readonly coverage: number;
  /** Green marks by full metric id; the blueprint's defaults where absent, null for not required. */
  readonly targets: Readonly<Record<string, number | null>>;
}

/** The defaults: conventions to start from, to be replaced by the host's own policy. */
export const defaultReadinessRules: ReadinessRules = {
  stageScore: 0.7,
  questionFloor: 0.5,
  coverage: 0.8,
  targets: {},
};

/** One edit of the data that would turn a leaf of the proof. */
export type ReadinessChange =
  | {
      readonly kind: "achieve-outcome";
      readonly outcomeId: string;
      readonly on: PlainDate;
      readonly items: readonly string[];
    }
  | { readonly kind: "reopen-outcome"; readonly outcomeId: string }
  | { readonly kind: "set-stage-score"; readonly stage: string; readonly to: number }
  | { readonly kind: "set-question-score"; readonly question: string; readonly to: number }
  | { readonly kind: "set-coverage"; readonly stage: string; readonly to: number }
  | {
      readonly kind: "set-metric";
      readonly metric: string;
      readonly to: number;
      readonly parts?: Readonly<Record<string, number>>;
    }
  | { readonly kind: "end-waivers"; readonly subject: string; readonly on: PlainDate };
