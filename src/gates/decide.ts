import { digest } from "../foundation/hash.js";
import { type Instant, instantMillis } from "../foundation/instant.js";
import { describeReceived } from "../foundation/issue.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { err, ok, type Result } from "../foundation/result.js";
import { assertState } from "./assert-state.js";
import type { Command, CommandType } from "./command.js";
import { type CommandContext, type EventBody, type Ruling, refuse } from "./command-context.js";
import { ruleDecide } from "./decision-rules.js";
import type { GateEvent } from "./event.js";
import { ruleAssess, ruleClassify, ruleRecordFact, ruleSubmit, ruleWaive } from "./evidence-rules.js";
import type { GateState } from "./gate-state.js";
import {
  ruleAcceptHandoff,
  ruleCreate,
  ruleExtendCondition,
  ruleRecordLearning,
  ruleReopen,
  ruleResume,
  ruleRetire,
  ruleSatisfyCondition,
} from "./instance-rules.js";
import { readInstant } from "./instant.js";
import { ruleMigrate } from "./migration-rules.js";
import type { Process, Vocabulary } from "./process.js";
import { planOf } from "./process-plan.js";
import type { Refusal } from "./refusal.js";
import type { RecordedKey } from "./store.js";
import { ruleDelegate, ruleRevokeDelegation, ruleVote, ruleWithdrawVote } from "./vote-rules.js";

/** What came of a command: events to append, or the sequence of the command that it repeats. */
export type Decision =
  | { readonly kind: "accepted"; readonly events: readonly GateEvent[] }
  | { readonly kind: "duplicate"; readonly of: number };

/** What a decision may know beyond state and command. */
export interface DecideOptions {
  /** Now; a command more than five minutes ahead of it is refused. Without it no clock is consulted. */
  readonly clock?: Instant;
  /** What the store knows of the command's idempotency key. */
  readonly recorded?: RecordedKey | undefined;
}

const CLOCK_TOLERANCE = 300_000;

type Rules = { readonly [T in CommandType]: (context: CommandContext<T>) => Ruling };

const RULES: Rules = {
  create: ruleCreate,
  classify: ruleClassify,
  submit: ruleSubmit,
  assess: ruleAssess,
  "record-fact": ruleRecordFact,
  vote: ruleVote,
  "withdraw-vote": ruleWithdrawVote,
  delegate: ruleDelegate,
  "revoke-delegation": ruleRevokeDelegation,
  decide: ruleDecide,
  resume: ruleResume,
  "satisfy-condition": ruleSatisfyCondition,
  "extend-condition": ruleExtendCondition,
  waive: ruleWaive,
  reopen: ruleReopen,
  migrate: ruleMigrate,
  "accept-handoff": ruleAcceptHandoff,
  "record-learning": ruleRecordLearning,
  retire: ruleRetire,
};

/**
 * Holds a command against the rules: what happens, or why it may not. Nothing is changed; `evolve` applies the
 * events. A refused go names all blocking reasons together, other commands their first.
 *
 * Checks run in this order: idempotency key, expected version, clock, time of the last event, closed, on hold,
 * then the command's own. A `migrate` is ruled by the version it leads to: pass that process.
 *
 * @throws OperatingModelError `invalid-argument` when the process is not the one that the state follows, or the
 *   clock no instant.
 * @example
 * import { aiInitiativeLifecycle, decide, initialState } from "ai-operating-model/gates";
 * const decided = decide(initialState(aiInitiativeLifecycle), aiInitiativeLifecycle, {
 *   type: "vote",
 *   as: "business-sponsor",
 *   vote: "approve",
 *   at: "2026-03-02T10:00:00Z",
 *   actor: { id: "p-7", roles: ["business-sponsor"] },
 * });
 * decided.ok ? [] : decided.error.map(({ code }) => code); // => ["not-submitted"]
 */
export function decide<V extends Vocabulary>(
  state: GateState<NoInfer<V>>,
  process: Process<V>,
  command: Command<NoInfer<V>>,
  options: DecideOptions = {},
): Result<Decision, readonly Refusal[]> {
  assertState(state);
  assertRecord(process, ["process"]);
  assertRecord(options, ["options"]);
  const { recorded } = options;
  if (typeof command !== "object" || command === null) {
    return err(refuse("invalid-target", `a command is an object, not ${describeReceived(command)}`));
  }
  if (command.idempotencyKey !== undefined && recorded !== undefined) {
    if (isSameCommand(command, recorded.digest)) return ok({ kind: "duplicate", of: recorded.sequence });
    return err(refuse("idempotency-key-reused", `key ${command.idempotencyKey} stands for another command`));
  }
  const ruling = rule(state, process, command, options.clock);
  return Array.isArray(ruling)
    ? err(ruling as readonly Refusal[])
    : ok({ kind: "accepted", events: [envelop(state, command, ruling as EventBody)] });
}

function rule(state: GateState, process: Process, command: Command, clock: Instant | undefined): Ruling {
  const { expectedVersion, actor, type } = command;
  if (expectedVersion !== undefined && expectedVersion !== state.version) {
    return refuse(
      "concurrency-conflict",
      `version ${state.version}, not ${describeReceived(expectedVersion)}`,
    );
  }
  const at = readInstant(command.at);
  const run =
    typeof type === "string" && Object.hasOwn(RULES, type)
      ? (RULES[type] as (context: CommandContext) => Ruling)
      : undefined;
  if (
    run === undefined ||
    Number.isNaN(at) ||
    typeof actor?.id !== "string" ||
    !Array.isArray(actor.roles) ||
    !actor.roles.every((role) => typeof role === "string") ||
    isMisshapen(command)
  ) {
    return refuse(
      "invalid-target",
      "a command needs a known type, an instant, an actor with roles and plain fields",
    );
  }
  if (clock !== undefined && at > instantMillis(clock, ["clock"]) + CLOCK_TOLERANCE) {
    return refuse("timestamp-in-future", `the clock shows ${clock}`, { due: clock });
  }
  if (state.at !== null && at < readInstant(state.at)) {
    return refuse("timestamp-before-head", `the last event is of ${state.at}`, { due: state.at });
  }
  for (const part of type === "migrate" ? (["id"] as const) : (["version", "id"] as const)) {
    const followed = state.process[part];
    if (followed !== process[part])
      throw invalidArgument(["process", part], `${followed}, which the state follows`, process[part]);
  }
  const plan = planOf(process);
  if (state.status !== "active" && type !== "record-learning") {
    if (state.status !== "on-hold") {
      if (type !== "reopen") {
        const who = { roles: process.authority.reopen };
        return refuse("closed", `the initiative is ${state.status}`, { who });
      }
    } else if (type !== "resume" && type !== "reopen" && !(type === "decide" && command.outcome === "kill")) {
      return refuse("on-hold", "the initiative is on hold", { who: { roles: process.authority.decide } });
    }
  }
  return run({ plan, state, command, at });
}

/** The fields of commands that hold something else than text. A version may be either. */
const FIELD_TYPES: ReadonlyMap<string, string> = new Map([
  ["actor", "object"],
  ["answers", "object"],
  ["conditions", "object"],
  ["criterionMap", "object"],
  ["fact", "object"],
  ["release", "object"],
  ["stageMap", "object"],
  ["expectedVersion", "number"],
  ["score", "number"],
  ["toVersion", "number"],
]);

/** Whether a field is an object where text is meant or the other way round: rules need not fear either. */
function isMisshapen(command: Command): boolean {
  for (const field in command) {
    const value: unknown = command[field as keyof Command];
    if (value === undefined || (field === "toVersion" && typeof value === "string")) continue;
    if (value === null || typeof value !== (FIELD_TYPES.get(field) ?? "string")) return true;
  }
  return false;
}

/** Text without a canonical form was never recorded, so it is no repetition. */
function isSameCommand(command: Command, recorded: string): boolean {
  try {
    return recorded === commandDigest(command);
  } catch {
    return false;
  }
}

function envelop(state: GateState, { at, actor }: Command, body: EventBody): GateEvent {
  const { id, roles } = actor;
  return { schemaVersion: 1, sequence: state.version + 1, at, actor: { id, roles }, ...body } as GateEvent;
}

/**
 * What a repeated command is recognized by: SHA-256 over all that it says, without `at` and
 * `expectedVersion`, which a client that tries again may well set anew.
 *
 * @example
 * import { commandDigest } from "ai-operating-model/gates";
 * const actor = { id: "p-1", roles: ["sponsor"] };
 * const first = commandDigest({ type: "resume", at: "2026-03-02T10:00:00Z", actor, idempotencyKey: "k" });
 * const again = commandDigest({ type: "resume", at: "2026-03-02T10:00:09Z", actor, idempotencyKey: "k" });
 * first === again; // => true
 */
export function commandDigest(command: Command): string {
  assertRecord(command, ["command"]);
  const { at: _at, expectedVersion: _version, ...content } = command;
  // As it travels: members that say nothing are left out, amounts of any kind are text.
  const said = JSON.stringify(content, (_, value) => (typeof value === "bigint" ? String(value) : value));
  return digest(JSON.parse(said));
}
