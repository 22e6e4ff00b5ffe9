import type { BusinessCalendar } from "../foundation/calendar.js";
import type { CriteriaSet, GateCriterion } from "./gate-criterion.js";
import type { RiskScheme } from "./risk-scheme.js";

/** The names that a process declares; commands and states are typed by them. */
export interface Vocabulary {
  readonly stage: string;
  readonly role: string;
  readonly criterion: string;
  readonly handoff: string;
}

/** What is handed from one role to another before the stage may be left. */
export interface Handoff<V extends Vocabulary = Vocabulary> {
  readonly id: V["handoff"];
  readonly name?: string;
  readonly from: V["role"];
  /** The role that accepts it. */
  readonly to: V["role"];
  /** Whether the stage can be left only when it has been accepted; true unless stated. */
  readonly requiredToLeave?: boolean;
}

/** Who does what in a stage: responsible, accountable (exactly one role), consulted, informed. */
export interface RaciEntry<V extends Vocabulary = Vocabulary> {
  readonly activity: string;
  readonly responsible: readonly V["role"][];
  readonly accountable: V["role"];
  readonly consulted?: readonly V["role"][];
  readonly informed?: readonly V["role"][];
}

/** One stage of a process. */
export interface ProcessStage<V extends Vocabulary = Vocabulary> {
  readonly id: V["stage"];
  readonly name?: string;
  readonly handoffs?: readonly Handoff<V>[];
  readonly raci?: readonly RaciEntry<V>[];
}

/** The gate at the end of a stage. A go leads to the next stage; at the last stage it completes. */
export interface Gate<V extends Vocabulary = Vocabulary> {
  /** The stage that it closes. */
  readonly stage: V["stage"];
  readonly name?: string;
  readonly mustMeet?: readonly V["criterion"][];
  readonly shouldMeet?: readonly V["criterion"][];
  /** Criteria sets of the process whose every criterion must be met here. */
  readonly mustMeetSets?: readonly string[];
  /** Least average score (0..10) of the should-meet criteria; without it they only inform. */
  readonly shouldMeetMinimum?: number;
  /** Approving votes that are needed. */
  readonly quorum: number;
  readonly voters: readonly V["role"][];
  /** Roles of which an approving vote is needed. Absent: the process' business role; `[]`: none, on purpose. */
  readonly requiredRoles?: readonly V["role"][];
  readonly vetoRoles?: readonly V["role"][];
  /** Whether a conditional go may be decided; true unless stated, but false at the last gate. */
  readonly conditionalGo?: boolean;
  /** Business days from submission to decision. */
  readonly serviceLevelDays?: number;
  /** Thresholds of its own, by criterion computed from a fact. */
  readonly thresholds?: Readonly<Partial<Record<V["criterion"], number>>>;
}

/** The duties that a pair of the segregation matrix can name. */
export type Duty = "submit" | "vote" | "waive" | "classify" | "assess" | "decide";

/** Two duties that one person may not have in the same round. */
export type DutyPair = readonly [Duty, Duty];

/** Roles that may give a command. */
export interface Authority<V extends Vocabulary = Vocabulary> {
  readonly decide: readonly V["role"][];
  readonly kill: readonly V["role"][];
  readonly reopen: readonly V["role"][];
  readonly migrate: readonly V["role"][];
  readonly waive: readonly V["role"][];
  readonly classify: readonly V["role"][];
  /** Absent: anyone may submit evidence. */
  readonly submit?: readonly V["role"][];
  /** Absent: anyone may record facts. */
  readonly recordFact?: readonly V["role"][];
  /** Absent: the deciding roles may retire. */
  readonly retire?: readonly V["role"][];
}

/** How funding is released and what spend is held against it. */
export interface Funding {
  readonly currency: string;
  /** Measure of the facts with the spend to date; `spend.actual` unless stated. */
  readonly actualMeasure?: string;
  /** Measure of the facts with commitments not yet spent; `spend.committed` unless stated. */
  readonly committedMeasure?: string;
}

/** Operation in the last stage: recurring reviews and the end of life. */
export interface Operating<V extends Vocabulary = Vocabulary> {
  /** Months between reviews where no tier says otherwise. */
  readonly reviewMonths: number;
  /** Measure of the fact that records a review; `operating.review` unless stated. */
  readonly reviewMeasure?: string;
  /** Measure of the fact that records a material change; `operating.material-change` unless stated. */
  readonly changeMeasure?: string;
  /** Criteria that must be assessed as passed before retirement. */
  readonly retirementChecklist?: readonly V["criterion"][];
}

/** In which calendar and time zone business days are counted. */
export interface ServiceCalendar extends BusinessCalendar {
  readonly timeZone: string;
}

/** How initiatives pass from stage to stage: plain data, pinned by id and version in every instance. */
export interface Process<V extends Vocabulary = Vocabulary> {
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly version: string | number;
  readonly name?: string;
  readonly roles: readonly V["role"][];
  /** The role that represents the business, required at gates that do not spell out their own; `null`: none. */
  readonly businessRole: V["role"] | null;
  /** The role of the initiative's owner, who never classifies it. */
  readonly ownerRole?: V["role"];
  /** In order. */
  readonly stages: readonly ProcessStage<V>[];
  readonly criteria?: readonly GateCriterion<V["criterion"], V["role"]>[];
  readonly criteriaSets?: readonly CriteriaSet<string, V["criterion"], V["role"]>[];
  readonly gates: readonly Gate<V>[];
  readonly authority: Authority<V>;
  /** Segregation of duties. Absent: submit against vote, waive and classify. `strict` adds assess
   * (of must-meets) and decide; `pairs` replaces the default, except that submit against vote always stays. */
  readonly segregation?: { readonly strict?: boolean; readonly pairs?: readonly DutyPair[] };
  /** Most rounds of one stage after the first; without it there is no limit. */
  readonly recycleLimit?: number;
  readonly riskSchemes?: readonly RiskScheme[];
  /** Whether no gate beyond the first passes without classification. */
  readonly classificationRequired?: boolean;
  readonly funding?: Funding;
  readonly operating?: Operating<V>;
  readonly calendar?: ServiceCalendar;
}

/** The names of a process, for typing commands and states of one's own. */
export type VocabularyOf<P> = P extends Process<infer V> ? V : never;
