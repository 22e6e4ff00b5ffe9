import type { StageId } from "../blueprint/structure.js";
import type { PlainDate } from "../foundation/calendar.js";
import type { Issue, Path } from "../foundation/issue.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import type { KrippendorffAlpha } from "../foundation/statistics/krippendorff-alpha.js";
import type {
  AverageDeviation,
  WithinGroupAgreement,
} from "../foundation/statistics/within-group-agreement.js";
import type { Estimate } from "../model/estimate.js";
import type { Evidence } from "../model/fact.js";
import type { Exclusion } from "../model/measurement.js";
import type { BlueprintPin } from "./instrument.js";
import type { StateCounts } from "./response-states.js";

/** One thing that a score was made of. */
export interface ScoreTerm {
  /** Id of a question or stage, a level or a role. */
  readonly id: string;
  /** Score 0..1; null where the term has none and was left out. */
  readonly value: number | null;
  readonly weight: number;
  /** Why it was left out. */
  readonly reason?: string;
}

/** How a score came about: enough to compute it again by hand. */
export interface ScoreTrace {
  /** Name of the rule: `median`, `weightedMean`, `staged` … */
  readonly rule: string;
  /** The rule in a sentence. */
  readonly explanation: string;
  readonly terms: readonly ScoreTerm[];
  /** A staged level in the usual spelling: `2+` is level 2 with some of level 3. */
  readonly label?: string;
}

/** How far respondents agree on one question. All figures are null with a reason where fewer than two answered. */
export interface QuestionAgreement {
  readonly rwg: WithinGroupAgreement;
  readonly averageDeviation: AverageDeviation;
}

/** How far respondents agree over several questions. */
export interface ScaleAgreement {
  /** Over respondents who answered all questions. */
  readonly rwgJ: WithinGroupAgreement;
  /** Ordinal, over all answers; questions are the units. */
  readonly krippendorff: KrippendorffAlpha;
  /** Whether the questions measure one thing, over respondents who answered all of them. */
  readonly cronbach: {
    readonly alpha: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly respondents: number;
    readonly reason?: string;
  };
}

/** A score with what stands beside every score. */
export interface AssessmentScore {
  /** 0..1; null with the reason `no-answers`, `not-applicable`, `suppressed` … */
  readonly score: Estimate;
  /** Answered over what applied, 0..1: unknown and unanswered lower it, not applicable and out of scope do not. */
  readonly coverage: number;
  /** Respondents who answered at least one of the questions. */
  readonly n: number;
  readonly trace: ScoreTrace;
}

/** The score of one question. */
export interface QuestionScore extends AssessmentScore {
  readonly question: string;
  readonly stage: StageId;
  readonly weight: number;
  readonly states: StateCounts;
  /** How well evidence supports the answers, 0..1; see the guide for the convention. Expired evidence lowers it. */
  readonly confidence: number;
  readonly agreement: QuestionAgreement;
  /** Outcomes and metrics of the blueprint on which the question bears. */
  readonly outcomes: readonly string[];
  readonly metrics: readonly string[];
}

/** The score of a stage, or of the whole. */
export interface StageScore extends AssessmentScore {
  readonly confidence: number;
  readonly agreement: ScaleAgreement;
}

/**
 * The score of a group of respondents, with its stages. Below the minimum of respondents the score is null with the
 * reason `suppressed`, coverage is null, and nothing else is said but n.
 */
export interface GroupScore extends Omit<AssessmentScore, "coverage"> {
  readonly coverage: number | null;
  readonly stages: Readonly<Partial<Record<StageId, AssessmentScore>>>;
}

/** Evidence brought to the assessment, and the questions whose answers cite it. */
export interface CitedEvidence {
  readonly evidence: Evidence;
  readonly questions: readonly string[];
}

/** A whole assessment, scored. */
export interface AssessmentResult {
  readonly instrument: { readonly id: string; readonly version?: string; readonly blueprint: BlueprintPin };
  readonly asOf: PlainDate;
  readonly overall: StageScore;
  /** Keyed by stage, in the order of the blueprint; stages without a question have no key. */
  readonly stages: Readonly<Partial<Record<StageId, StageScore>>>;
  /** Keyed by question, in the order of the instrument. */
  readonly questions: Readonly<Record<string, QuestionScore>>;
  /** Keyed by business unit. */
  readonly units: Readonly<Record<string, GroupScore>>;
  /** Keyed by role. */
  readonly roles: Readonly<Record<string, GroupScore>>;
  /** Respondents counted. */
  readonly n: number;
  readonly states: StateCounts;
  /** Names of the rules used. */
  readonly method: {
    readonly scoring: string;
    readonly notApplicable: string;
    readonly respondents: string;
    readonly minimumGroup: number;
  };
  readonly evidence: readonly CitedEvidence[];
  /** What was wrong with the responses, at most 1,000 entries; `issueCount` counts all. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
  /** Responses left out, with the respondents' ids. */
  readonly excluded: readonly Exclusion[];
  /** SHA-256 over responses, instrument and options, with `{provenance: true}`. */
  readonly digest?: string;
}

/** Refuses what is no result of `scoreAssessment`, by its place. */
export function assertResult(result: unknown, path: Path): void {
  assertRecord(result, path);
  for (const name of ["instrument", "questions", "stages"] as const)
    assertRecord((result as Partial<AssessmentResult>)[name], [...path, name]);
}
