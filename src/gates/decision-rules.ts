import type { Release } from "./command.js";
import {
  type CommandContext,
  type EventBody,
  isBlank,
  mayNot,
  noGate,
  type Ruling,
  refuse,
} from "./command-context.js";
import type { DecidedCondition, EventOf } from "./event.js";
import { formatAmount, readAmount } from "./exact-amount.js";
import { gateBlockers, prohibition } from "./gate-blockers.js";
import type { GateState, GateStatus } from "./gate-state.js";
import { readInstant } from "./instant.js";
import { type GatePlan, gateOf } from "./process-plan.js";
import type { Refusal } from "./refusal.js";

type Context = CommandContext<"decide">;
type DecidedRelease = NonNullable<EventOf<"decided">["release"]>;

/** The decisions of a gate meeting. A go names everything that blocks it; the others their first obstacle. */
export function ruleDecide(context: Context): Ruling {
  const { plan, state, command } = context;
  const gate = gateOf(plan, state);
  switch (command.outcome) {
    case "go":
    case "conditional-go":
      return gate === undefined ? noGate(state.stage) : ruleGo(context, gate);
    case "hold":
      return (
        prohibition(plan, state) ?? mayDecide(context) ?? decided(state, "hold", "on-hold", command.reason)
      );
    case "recycle":
      return ruleRecycle(context, gate);
    case "kill": {
      const refusal = mayNot(context, "decide", plan.process.authority.kill);
      if (refusal !== undefined) return refusal;
      const { reason } = command;
      if (isBlank(reason)) return refuse("reason-required", "a kill needs a reason");
      return decided(state, "kill", "killed", reason);
    }
    default:
      return refuse("invalid-target", "no such outcome");
  }
}

function ruleGo(context: Context, gate: GatePlan): Ruling {
  const { plan, state, at } = context;
  const command = context.command as Extract<Context["command"], { outcome: "go" | "conditional-go" }>;
  const found: Refusal[] = mayDecide(context) ?? [];
  let conditions: readonly DecidedCondition[] = [];
  if (command.outcome === "conditional-go") {
    conditions = readConditions(command.conditions);
    if (conditions.length < (command.conditions?.length ?? 0)) {
      found.push(
        ...refuse("invalid-target", "a condition has an id, a criterion, an owner and a due instant"),
      );
    }
    if (!gate.conditionalGo) {
      found.push(
        ...refuse("conditional-go-not-allowed", `${state.stage} passes without conditions or not at all`),
      );
    }
    if (conditions.length === 0)
      found.push(...refuse("conditions-required", "a conditional go needs conditions"));
    found.push(...wrongConditions(context, gate, conditions));
  }
  found.push(...gateBlockers(plan, gate, state, at, new Set(conditions.map(({ criterion }) => criterion))));
  const release = command.release === undefined ? undefined : readRelease(context, command.release, found);
  if (found.length > 0) return found;
  const next = plan.process.stages[gate.stageIndex + 1];
  return {
    type: "decided",
    outcome: command.outcome,
    stage: state.stage,
    toStage: next?.id ?? state.stage,
    status: next === undefined ? "completed" : "active",
    ...(command.outcome === "go" ? {} : { conditions }),
    ...(release === undefined ? {} : { release }),
  };
}

/** Conditions as far as they are any; what is no condition is left out and missed by the rules. */
function readConditions(conditions: unknown): DecidedCondition[] {
  if (!Array.isArray(conditions)) return [];
  return conditions.flatMap((each) => {
    const { id, criterion, owner, due } = each ?? {};
    const condition: DecidedCondition = { id, criterion, owner, due };
    return Object.values(condition).every((member) => typeof member === "string") ? condition : [];
  });
}

function wrongConditions(
  context: Context,
  gate: GatePlan,
  conditions: readonly DecidedCondition[],
): Refusal[] {
  const found: Refusal[] = [];
  const ids = new Set(context.state.conditions.map(({ id }) => id));
  for (const { id, criterion, owner, due } of conditions) {
    if (!gate.must.some((must) => must.id === criterion)) {
      found.push(
        ...refuse("unknown-criterion", `${criterion} is no must-meet of this gate`, {
          criterion,
          condition: id,
        }),
      );
    }
    if (isBlank(id) || ids.has(id) || isBlank(owner) || !(readInstant(due) > context.at)) {
      const message = `condition ${id} needs an id of its own, an owner and a due instant to come`;
      found.push(...refuse("invalid-target", message, { condition: id }));
    }
    ids.add(id);
  }
  return found;
}

function readRelease(context: Context, release: Release, found: Refusal[]): DecidedRelease | undefined {
  const { state, plan, at } = context;
  const amount = readAmount(release.amount);
  const named = plan.process.funding?.currency ?? state.releases[0]?.currency;
  const currency = named ?? (typeof release.currency === "string" ? release.currency : "");
  if (
    amount === undefined ||
    amount.units < 0n ||
    release.currency !== currency ||
    !(readInstant(release.until) > at)
  ) {
    const message = `a release is an amount from 0 in ${currency} until an instant to come`;
    found.push(...refuse("invalid-target", message));
    return undefined;
  }
  return { amount: formatAmount(amount), currency, until: release.until };
}

function ruleRecycle(context: Context, gate: GatePlan | undefined): Ruling {
  const { plan, state } = context;
  const { toStage = state.stage, reason } = context.command as Extract<
    Context["command"],
    { outcome: "recycle" }
  >;
  const refusal = prohibition(plan, state) ?? mayDecide(context);
  if (refusal !== undefined) return refusal;
  const from = plan.stageIndex.get(state.stage) ?? -1;
  const to = plan.stageIndex.get(toStage);
  if (to === undefined || to > from) {
    return refuse("invalid-target", `recycle leads to ${state.stage} or an earlier stage`, {
      stage: toStage,
    });
  }
  if (gate === undefined && to === from) return noGate(state.stage);
  const limit = plan.process.recycleLimit;
  if (limit !== undefined && state.round > limit) {
    return refuse("recycle-limit", `${limit} recycles are the limit`, {
      who: { roles: plan.process.authority.kill },
    });
  }
  return decided(state, "recycle", "active", reason, toStage);
}

function mayDecide(context: Context): Refusal[] | undefined {
  return mayNot(context, "decide", context.plan.process.authority.decide);
}

/** What comes of every outcome but a go. */
function decided(
  { stage }: GateState,
  outcome: "hold" | "recycle" | "kill",
  status: GateStatus,
  reason: string | undefined,
  toStage = stage,
): EventBody {
  return { type: "decided", outcome, stage, toStage, status, ...(reason && { reason }) };
}
