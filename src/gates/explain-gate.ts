import { type Instant, instantMillis } from "../foundation/instant.js";
import { assertState } from "./assert-state.js";
import type { Actor } from "./command.js";
import { type CriterionStanding, criterionStandings } from "./criterion-standing.js";
import { isWaived, waiverEnd } from "./criterion-status.js";
import { dueInstant } from "./due-instant.js";
import { gateBlockers } from "./gate-blockers.js";
import type { GateState, GateStatus } from "./gate-state.js";
import { toInstant } from "./instant.js";
import { openingActions } from "./opening-actions.js";
import type { Process, Vocabulary } from "./process.js";
import { type GatePlan, gateOf, planOf } from "./process-plan.js";
import type { ProposedAction } from "./proposed-action.js";
import type { Refusal, Who } from "./refusal.js";
import { barredPersons } from "./segregation.js";

/** How a gate stands and what would open it. */
export interface GateExplanation {
  readonly stage: string;
  /** Where a go leads; `null` where it completes or the stage has no gate. */
  readonly nextStage: string | null;
  readonly status: GateStatus;
  readonly round: number;
  readonly at: Instant;
  /** Whether somebody who may decide would get a go through now. */
  readonly canPass: boolean;
  /** Everything that is missing, with who could act and the instant that matters. */
  readonly missing: readonly Refusal[];
  /** The gate's criteria, met or not: must-meets first, each with how it stands and who could judge it. */
  readonly criteria: readonly CriterionStanding[];
  /**
   * Whether `actions` would open the gate; otherwise there is nothing that could. Another risk tier for what is
   * classified is never proposed: that it would be convenient is no reason.
   */
  readonly canBeOpened: boolean;
  /** The smallest set of actions that opens it, in an order in which they can be carried out. */
  readonly actions: readonly ProposedAction[];
  /** Who can then decide. */
  readonly deciders: Who;
  /**
   * When the gate's service level is over, in the process' calendar and time zone (UTC without one); holds do
   * not move it. `null` without evidence or without a service level.
   */
  readonly decisionDue: Instant | null;
  /** The first instant at which something that is needed and counts now stops counting; `null` for never. */
  readonly holdsUntil: Instant | null;
}

/** When the gate is looked at, and who there is. */
export interface ExplainOptions {
  readonly at: Instant;
  /** People and their roles; with it every `who` also names persons. */
  readonly directory?: readonly Actor[];
}

/**
 * Whether the gate can pass, and if not: everything that is missing, who could act and by when, and the
 * smallest set of actions that opens it.
 *
 * @throws OperatingModelError `invalid-argument` when `at` is no instant.
 * @example
 * import { aiInitiativeLifecycle, explainGate, initialState } from "ai-operating-model/gates";
 * const explanation = explainGate(initialState(aiInitiativeLifecycle), aiInitiativeLifecycle, {
 *   at: "2026-03-02T10:00:00Z",
 * });
 * explanation.actions.map(({ type }) => type); // => ["assess", "assess", "submit", "vote", "vote"]
 * explanation.actions[2]?.who.roles; // => ["product-owner", "ai-lead"]
 */
export function explainGate<V extends Vocabulary>(
  state: GateState<NoInfer<V>>,
  process: Process<V>,
  options: ExplainOptions,
): GateExplanation {
  assertState(state);
  const at = instantMillis(options?.at, ["at"]);
  const plan = planOf(process);
  const gate = gateOf(plan, state);
  const { decide, reopen } = process.authority;
  const missing: Refusal[] = [];
  const { status, stage, round } = state;
  if (status === "on-hold") {
    missing.push({ code: "on-hold", message: "the initiative is on hold", who: { roles: decide } });
  } else if (status !== "active") {
    missing.push({ code: "closed", message: `the initiative is ${status}`, who: { roles: reopen } });
  }
  if (gate === undefined) missing.push({ code: "no-gate-in-stage", message: `${stage} has no gate`, stage });
  else missing.push(...gateBlockers(plan, gate, state, at));
  const closed = status !== "active" && status !== "on-hold";
  const opening = gate === undefined || closed ? undefined : openingActions(plan, gate, state, at);
  const resume: ProposedAction[] = status === "on-hold" ? [{ type: "resume", who: { roles: decide } }] : [];
  const { directory } = options;
  const criteria = gate === undefined ? [] : criterionStandings(plan, gate, state, at);
  const ends = gate === undefined ? [] : endsOf(criteria, gate, state, at);
  const first = ends.length > 0 ? Math.min(...ends) : undefined;
  // Nobody who holds the owner's role classifies, whatever else they hold.
  const named = (who: Who, classifies = false): Who =>
    name(who, classifies ? directory?.filter(({ roles }) => !roles.some(isOwner)) : directory);
  const isOwner = (role: string): boolean => role === process.ownerRole;
  return {
    stage,
    nextStage: gate === undefined ? null : (process.stages[gate.stageIndex + 1]?.id ?? null),
    status,
    round,
    at: options.at,
    canPass: missing.length === 0,
    missing: missing.map((each) =>
      each.who === undefined ? each : { ...each, who: named(each.who, each.code === "unclassified") },
    ),
    criteria: criteria.map((each) => ({ ...each, who: named(each.who) })),
    canBeOpened: opening !== undefined,
    actions: [...resume, ...(opening ?? [])].map((each) => ({
      ...each,
      who: named(each.who, each.type === "classify"),
    })),
    deciders: named({ roles: decide, except: barredPersons(plan, state, "decide", at) }),
    decisionDue: gate === undefined ? null : decisionDue(process, gate, state),
    holdsUntil: first === undefined ? null : toInstant(first),
  };
}

/** Adds the persons of the directory who hold a role and are not excepted. */
function name(who: Who, directory: readonly Actor[] | undefined): Who {
  if (directory === undefined) return who;
  const able = directory
    .filter(({ id, roles }) => !who.except?.includes(id) && roles.some((role) => who.roles.includes(role)))
    .map(({ id }) => id);
  return { ...who, persons: [...new Set([...(who.persons ?? []), ...able])] };
}

function decisionDue(process: Process, gate: GatePlan, { submission }: GateState): Instant | null {
  const days = gate.gate.serviceLevelDays;
  if (submission === null || days === undefined) return null;
  const { timeZone = "UTC", ...calendar } = process.calendar ?? {};
  return dueInstant(submission.since, days, { timeZone, calendar });
}

/** The ends of what counts now: facts, waivers that are needed and conditions that are not past due. */
function endsOf(
  criteria: readonly CriterionStanding[],
  gate: GatePlan,
  state: GateState,
  at: number,
): number[] {
  return [
    ...gate.must.flatMap((each, index) => {
      const { status, until } = criteria[index] as CriterionStanding;
      if (until === undefined || (status !== "met" && status !== "waived")) return [];
      // A waiver that outlives the fact takes over from it.
      return Math.max(Date.parse(until), isWaived(state, each, at) ? waiverEnd(state, each.id) : 0);
    }),
    ...state.conditions.flatMap(({ status, due }) => (status === "open" ? Date.parse(due) : [])),
  ].filter((end) => end > at);
}
