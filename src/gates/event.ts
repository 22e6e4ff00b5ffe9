import type { Instant } from "../foundation/calendar.js";
import type { Fact } from "../model/fact.js";
import type { Actor, VoteChoice } from "./command.js";
import type { FundingRelease, GateStatus, JudgedCriterion, ProcessReference } from "./gate-state.js";

/** What every event carries. Order is by `sequence` (1, 2, 3 …), never by `at`. */
export interface EventBase {
  readonly schemaVersion: 1;
  readonly sequence: number;
  readonly at: Instant;
  readonly actor: Actor;
}

/** A condition as a conditional go set it. */
export interface DecidedCondition {
  readonly id: string;
  readonly criterion: string;
  readonly owner: string;
  readonly due: Instant;
}

/** The body of each event, by type. Events hold all that folding needs: no definition is read on replay. */
export interface EventBodies {
  readonly created: {
    readonly initiativeId: string;
    readonly process: ProcessReference;
    /** The first stage, so that a log can be read without its first definition. */
    readonly stage: string;
  };
  readonly classified: {
    readonly scheme: string;
    readonly schemeVersion: string | number;
    readonly tier: string;
    readonly severity: number;
    readonly answers?: Readonly<Record<string, boolean | string | number>>;
    /** What the gate asks for with this tier, where evidence is on the table. */
    readonly submissionCriteria?: readonly JudgedCriterion[];
  };
  readonly submitted: { readonly evidenceDigest: string; readonly criteria: readonly JudgedCriterion[] };
  readonly assessed: {
    readonly criterion: string;
    readonly result?: "pass" | "fail";
    readonly score?: number;
  };
  readonly "fact-recorded": { readonly fact: Fact };
  readonly "vote-cast": {
    /** Whose seat it is; another than the actor under a delegation. */
    readonly person: string;
    readonly as: string;
    readonly vote: VoteChoice;
  };
  readonly "vote-withdrawn": { readonly person: string };
  readonly delegated: {
    readonly delegate: string;
    readonly role: string;
    readonly validFrom: Instant;
    readonly validUntil: Instant;
  };
  readonly "delegation-revoked": { readonly delegate: string; readonly role: string };
  readonly decided: {
    readonly outcome: "go" | "conditional-go" | "hold" | "recycle" | "kill";
    readonly stage: string;
    /** Where it leads; the same stage for hold, kill, recycle in place and completion. */
    readonly toStage: string;
    readonly status: GateStatus;
    readonly conditions?: readonly DecidedCondition[];
    readonly release?: Pick<FundingRelease, "amount" | "currency" | "until">;
    readonly reason?: string;
  };
  readonly resumed: unknown;
  readonly "condition-satisfied": { readonly condition: string };
  readonly "condition-extended": { readonly condition: string; readonly due: Instant };
  readonly waived: {
    readonly criterion: string;
    readonly until: Instant;
    readonly reason: string;
    readonly compensatingControl?: string;
  };
  readonly reopened: { readonly reason: string };
  readonly migrated: {
    readonly from: ProcessReference;
    readonly to: ProcessReference;
    readonly stage: string;
    /** Old criterion to new, for those whose assessments stay. */
    readonly criteria: Readonly<Record<string, string>>;
    readonly votesVoided: boolean;
    /** What the new gate asks for, where evidence is on the table. */
    readonly submissionCriteria?: readonly JudgedCriterion[];
  };
  readonly "handoff-accepted": { readonly handoff: string };
  readonly "learning-recorded": {
    readonly text: string;
    readonly criterion?: string;
    readonly action?: string;
    readonly owner?: string;
    readonly due?: Instant;
  };
  readonly retired: { readonly reason: string };
}

/** An event of one type. */
export type EventOf<T extends keyof EventBodies> = EventBase & { readonly type: T } & EventBodies[T];

/** What happened to one initiative: the log that is kept. */
export type GateEvent = { [T in keyof EventBodies]: EventOf<T> }[keyof EventBodies];

/** The type words of all events. */
export type EventType = GateEvent["type"];
