import type { Instant } from "../foundation/calendar.js";
import type { DecimalString } from "../foundation/decimal.js";
import type { Fact } from "../model/fact.js";
import type { VoteChoice } from "./command.js";
import type { Vocabulary } from "./process.js";

/** Which definition an instance follows. */
export interface ProcessReference {
  readonly id: string;
  readonly version: string | number;
}

/** A criterion as it stood when the evidence was submitted: `rule` is how it is judged, as text. */
export interface JudgedCriterion {
  readonly id: string;
  readonly rule: string;
}

/** The evidence on which votes are cast. */
export interface Submission {
  readonly evidenceDigest: string;
  readonly by: string;
  readonly at: Instant;
  /** When evidence was first submitted in this round: from then the service level counts. */
  readonly since: Instant;
  /** Everyone who submitted in this round: none of them may vote, whoever submitted last. */
  readonly submitters: readonly string[];
  /** What the gate asked for then, or with the tier or version that came since; migration compares it. */
  readonly criteria: readonly JudgedCriterion[];
}

/** A person's judgement of a criterion. */
export interface CriterionAssessment {
  readonly result?: "pass" | "fail";
  /** 0..10, for should-meet criteria. */
  readonly score?: number;
  readonly by: string;
  readonly at: Instant;
}

/** One seat taken. `castBy` differs from `person` under a delegation. */
export interface Vote {
  readonly person: string;
  readonly castBy: string;
  readonly as: string;
  readonly vote: VoteChoice;
  readonly evidenceDigest: string;
  readonly at: Instant;
}

/** What a conditional go left open. From `due` on an open condition is expired. */
export interface GateCondition {
  readonly id: string;
  readonly criterion: string;
  readonly owner: string;
  readonly due: Instant;
  /** Stage whose gate was passed on this condition. */
  readonly stage: string;
  readonly status: "open" | "satisfied";
}

/** That a criterion is set aside until an instant (exclusive). */
export interface GateWaiver {
  readonly criterion: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly reason: string;
  readonly by: string;
  readonly compensatingControl?: string;
}

/** That one person may vote for another in a role, in a window. */
export interface Delegation {
  readonly delegator: string;
  readonly delegate: string;
  readonly role: string;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
}

/** A classification under one scheme. */
export interface RiskClassification {
  readonly scheme: string;
  readonly schemeVersion: string | number;
  readonly tier: string;
  readonly severity: number;
  readonly by: string;
  readonly at: Instant;
  readonly answers?: Readonly<Record<string, boolean | string | number>>;
}

/** Money released by a go. */
export interface FundingRelease {
  readonly amount: DecimalString;
  readonly currency: string;
  readonly until: Instant;
  readonly stage: string;
  readonly at: Instant;
}

/** A hand-off that its receiving role accepted. */
export interface AcceptedHandoff {
  readonly handoff: string;
  readonly by: string;
  readonly at: Instant;
}

/** A learning, as recorded. */
export interface RecordedLearning {
  readonly text: string;
  readonly stage: string;
  readonly by: string;
  readonly at: Instant;
  readonly criterion?: string;
  readonly action?: string;
  readonly owner?: string;
  readonly due?: Instant;
}

/** Where an instance stands; `completed` once the last stage's gate was passed. */
export type GateStatus = "active" | "on-hold" | "killed" | "retired" | "completed";

/** All that is known of one initiative in a process: plain JSON, made only by folding events. */
export interface GateState<V extends Vocabulary = Vocabulary> {
  readonly schemaVersion: 1;
  readonly process: ProcessReference;
  /** `null` before `create`. */
  readonly initiativeId: string | null;
  readonly stage: V["stage"];
  readonly status: GateStatus;
  /** 1 for the first attempt at the stage's gate; recycle and reopen add one. */
  readonly round: number;
  /** Sequence number of the last event; 0 before the first. */
  readonly version: number;
  /** Time of the last event; no command may be earlier. */
  readonly at: Instant | null;
  /** When the stage was entered. */
  readonly enteredAt: Instant | null;
  readonly submission: Submission | null;
  readonly assessments: Readonly<Partial<Record<V["criterion"], CriterionAssessment>>>;
  /** The last fact of each measure. */
  readonly facts: Readonly<Record<string, Fact>>;
  readonly votes: readonly Vote[];
  readonly conditions: readonly GateCondition[];
  readonly waivers: readonly GateWaiver[];
  readonly delegations: readonly Delegation[];
  /** The strictest tier of all classifications. */
  readonly tier: string | null;
  readonly classifications: readonly RiskClassification[];
  readonly releases: readonly FundingRelease[];
  readonly handoffs: readonly AcceptedHandoff[];
  readonly learnings: readonly RecordedLearning[];
}
