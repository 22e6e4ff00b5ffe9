import type { Instant, PlainDate } from "../foundation/calendar.js";
import type { Evidence } from "../model/fact.js";
import type { BlueprintPin } from "./instrument.js";

/**
 * What a respondent said to one question. The five states are kept apart everywhere: not to know is no low level,
 * and what does not apply is not missing.
 */
export type AnswerState = "answered" | "unknown" | "not-applicable" | "out-of-scope" | "unanswered";

/** One answer of one respondent. A question that a response leaves out is `unanswered`. */
export type AssessmentAnswer = {
  /** Full id of the question. */
  readonly question: string;
  readonly comment?: string;
  /** Ids of evidence that supports the answer. */
  readonly evidenceIds?: readonly string[];
} & (
  | { readonly state: "answered"; readonly level: number }
  | { readonly state: "not-applicable"; readonly reason: string; readonly approver: string }
  | { readonly state: "unknown" | "out-of-scope" | "unanswered" }
);

/** All answers of one respondent, and the text they were given against. */
export interface AssessmentResponse {
  readonly respondent: {
    readonly id: string;
    readonly roles?: readonly string[];
    /** Business unit for which the respondent speaks. */
    readonly unit?: string;
  };
  readonly blueprint: BlueprintPin;
  /** Responses given after the report's `asOf` are left out. */
  readonly answeredAt?: PlainDate | Instant;
  readonly answers: readonly AssessmentAnswer[];
  /** Evidence that this respondent brings; evidence of the whole assessment goes into the options. */
  readonly evidence?: readonly Evidence[];
}
