import type { Instant } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";
import type { Fact } from "../model/fact.js";
import type { Vocabulary } from "./process.js";

/** Who gives a command: an opaque reference, never personal data, and the roles held now. */
export interface Actor<V extends Vocabulary = Vocabulary> {
  readonly id: string;
  readonly roles: readonly V["role"][];
}

/** What every command carries. `at` is the time of the command; nothing reads a clock. */
export interface CommandBase<V extends Vocabulary = Vocabulary> {
  readonly at: Instant;
  readonly actor: Actor<V>;
  /** Version of the state that the actor saw; another version is refused. */
  readonly expectedVersion?: number;
  /** Makes a repeated command harmless. */
  readonly idempotencyKey?: string;
}

/** Money that a go releases, to be spent before `until`. */
export interface Release {
  readonly amount: MoneyInput;
  readonly currency: string;
  readonly until: Instant;
}

/** What a conditional go leaves open, who closes it and the instant from which it is expired. */
export interface ConditionInput<V extends Vocabulary = Vocabulary> {
  readonly id: string;
  readonly criterion: V["criterion"];
  readonly owner: string;
  readonly due: Instant;
}

/** The decisions of a gate meeting. */
export type DecideCommand<V extends Vocabulary = Vocabulary> = CommandBase<V> & {
  readonly type: "decide";
} & (
    | { readonly outcome: "go"; readonly release?: Release }
    | {
        readonly outcome: "conditional-go";
        readonly conditions: readonly ConditionInput<V>[];
        readonly release?: Release;
      }
    | { readonly outcome: "hold"; readonly reason?: string }
    | { readonly outcome: "recycle"; readonly toStage?: V["stage"]; readonly reason?: string }
    | { readonly outcome: "kill"; readonly reason: string }
  );

/** The outcomes of a gate meeting. */
export type DecisionOutcome = DecideCommand["outcome"];

/** How a voter decides. */
export type VoteChoice = "approve" | "reject" | "abstain";

/** The body of each command but `decide`, by type. */
export interface CommandBodies<V extends Vocabulary = Vocabulary> {
  readonly create: { readonly initiativeId: string };
  readonly classify: {
    readonly scheme: string;
    readonly tier: string;
    readonly answers?: Readonly<Record<string, boolean | string | number>>;
  };
  readonly submit: { readonly evidenceDigest: string };
  readonly assess: { readonly criterion: V["criterion"] } & (
    | { readonly result: "pass" | "fail"; readonly score?: never }
    | { readonly score: number; readonly result?: never }
  );
  readonly "record-fact": { readonly fact: Fact };
  readonly vote: {
    readonly as: V["role"];
    readonly vote: VoteChoice;
    /** The person represented, under a delegation in force. */
    readonly onBehalfOf?: string;
  };
  readonly "withdraw-vote": unknown;
  readonly delegate: {
    readonly delegate: string;
    readonly role: V["role"];
    readonly validFrom: Instant;
    readonly validUntil: Instant;
  };
  readonly "revoke-delegation": { readonly delegate: string; readonly role: V["role"] };
  readonly resume: unknown;
  readonly "satisfy-condition": { readonly condition: string };
  readonly "extend-condition": { readonly condition: string; readonly due: Instant };
  readonly waive: {
    readonly criterion: V["criterion"];
    readonly until: Instant;
    readonly reason: string;
    readonly compensatingControl?: string;
  };
  readonly reopen: { readonly reason: string };
  readonly migrate: {
    readonly toVersion: string | number;
    readonly stageMap?: Readonly<Record<string, string>>;
    readonly criterionMap?: Readonly<Record<string, string>>;
  };
  readonly "accept-handoff": { readonly handoff: V["handoff"] };
  readonly "record-learning": {
    readonly text: string;
    readonly criterion?: V["criterion"];
    readonly action?: string;
    readonly owner?: string;
    readonly due?: Instant;
  };
  readonly retire: { readonly reason: string };
}

/** A command of one type. */
export type CommandOf<
  T extends keyof CommandBodies | "decide",
  V extends Vocabulary = Vocabulary,
> = T extends keyof CommandBodies
  ? CommandBase<V> & { readonly type: T } & CommandBodies<V>[T]
  : DecideCommand<V>;

/** What can be asked of a gate process: plain data, so that it can be sent, queued and logged. */
export type Command<V extends Vocabulary = Vocabulary> =
  | { [T in keyof CommandBodies]: CommandOf<T, V> }[keyof CommandBodies]
  | DecideCommand<V>;

/** The type words of all commands. */
export type CommandType = Command["type"];
