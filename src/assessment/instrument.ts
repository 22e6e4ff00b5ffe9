import type { NamespacedId, QuestionId, StageId } from "../blueprint/structure.js";

/** The whole-number levels of an answer scale, both ends included. As a score, `min` is worth 0 and `max` 1. */
export interface AnswerScale {
  readonly min: number;
  readonly max: number;
}

/** A question with what an instrument says of it beyond the blueprint, or that an overlay has added. */
export interface InstrumentQuestion {
  readonly id: QuestionId | NamespacedId;
  /** The blueprint's own stage unless given; required for a question that the published blueprint lacks. */
  readonly stage?: StageId;
  /** Weight in the stage's mean, above 0; the blueprint's own, 1 for all of its questions, unless given. */
  readonly weight?: number;
  /** 0 to 4 unless given. */
  readonly scale?: AnswerScale;
  /** Roles to which it is put; to all unless given. For others it is out of scope. */
  readonly roles?: readonly string[];
}

/** What is asked of whom, against which text: a blueprint pinned by version and digest, and some of its questions. */
export interface Instrument {
  readonly id: string;
  readonly version?: string;
  /** The blueprint whose text the respondents see: its version and `blueprintDigest`. */
  readonly blueprint: BlueprintPin;
  /** Ids of the published blueprint, or objects for what differs from it. */
  readonly questions: readonly (QuestionId | InstrumentQuestion)[];
  /** Roles that take part; a response in another role is an issue. Any role unless given. */
  readonly roles?: readonly string[];
  readonly scope?: {
    readonly organization: string;
    /** Units that take part; a response from another unit is an issue. Any unit unless given. */
    readonly units?: readonly string[];
  };
}

/** Which text was answered. */
export interface BlueprintPin {
  readonly version: string;
  /** SHA-256 over the blueprint's canonical JSON, 64 hexadecimal digits. */
  readonly digest: string;
}
