import { type CommandContext, isBlank, lacksRole, type Ruling, refuse } from "./command-context.js";
import { assessors, own } from "./criterion-status.js";
import type { GateCondition } from "./gate-state.js";
import { readInstant } from "./instant.js";
import { keptMembers } from "./kept-members.js";
import type { Refusal } from "./refusal.js";

/** An instance begins once. */
export function ruleCreate({ state, command }: CommandContext<"create">): Ruling {
  if (state.initiativeId !== null)
    return refuse("invalid-target", `already created for ${state.initiativeId}`);
  if (isBlank(command.initiativeId)) return refuse("invalid-target", "an instance needs an initiative id");
  const { process, stage } = state;
  return { type: "created", initiativeId: command.initiativeId, process, stage };
}

/** Ends a hold. */
export function ruleResume(context: CommandContext<"resume">): Ruling {
  if (context.state.status !== "on-hold") return refuse("invalid-target", "the initiative is not on hold");
  return lacksRole(context, context.plan.process.authority.decide) ?? { type: "resumed" };
}

/** A condition is closed in time by its owner, its assessor or who decides; past due it must be extended first. */
export function ruleSatisfyCondition(context: CommandContext<"satisfy-condition">): Ruling {
  const { plan, command, at } = context;
  const found = openCondition(context, command.condition);
  if (Array.isArray(found)) return found;
  const condition = found as GateCondition;
  if (command.actor.id !== condition.owner) {
    const judges = assessors(plan.criteria.get(condition.criterion));
    const lacking = lacksRole(context, [...plan.process.authority.decide, ...judges]);
    if (lacking !== undefined) return lacking;
  }
  if (at >= Date.parse(condition.due)) {
    const message = `condition ${condition.id} is past due and must be extended first`;
    return refuse("condition-expired", message, { condition: condition.id, due: condition.due });
  }
  return { type: "condition-satisfied", condition: condition.id };
}

/** A later due instant, given by who decides. */
export function ruleExtendCondition(context: CommandContext<"extend-condition">): Ruling {
  const { plan, command, at } = context;
  const found = openCondition(context, command.condition);
  if (Array.isArray(found)) return found;
  const lacking = lacksRole(context, plan.process.authority.decide);
  if (lacking !== undefined) return lacking;
  const due = readInstant(command.due);
  if (!(due > at && due > Date.parse((found as GateCondition).due))) {
    return refuse("invalid-target", "an extension ends later than now and than before", {
      condition: command.condition,
    });
  }
  return { type: "condition-extended", condition: command.condition, due: command.due };
}

function openCondition({ state }: CommandContext, id: string): GateCondition | Refusal[] {
  const condition = state.conditions.find((each) => each.id === id);
  if (condition?.status === "open") return condition;
  return refuse("invalid-target", `no open condition ${id}`, { condition: id });
}

/** Opens again what was closed. */
export function ruleReopen(context: CommandContext<"reopen">): Ruling {
  const { plan, state, command } = context;
  if (state.status === "active" || state.status === "on-hold")
    return refuse("not-closed", `the initiative is ${state.status}`);
  const lacking = lacksRole(context, plan.process.authority.reopen);
  if (lacking !== undefined) return lacking;
  if (isBlank(command.reason)) return refuse("reason-required", "reopening needs a reason");
  return { type: "reopened", reason: command.reason };
}

/** Accepted by the receiving role, once, in the stage that the hand-off belongs to. */
export function ruleAcceptHandoff(context: CommandContext<"accept-handoff">): Ruling {
  const { plan, state, command } = context;
  const stage = plan.process.stages.find(({ id }) => id === state.stage);
  const handoff = stage?.handoffs?.find(({ id }) => id === command.handoff);
  if (handoff === undefined || state.handoffs.some((accepted) => accepted.handoff === handoff.id)) {
    return refuse("invalid-target", `no open hand-off ${command.handoff} in ${state.stage}`, {
      handoff: command.handoff,
    });
  }
  return lacksRole(context, [handoff.to]) ?? { type: "handoff-accepted", handoff: handoff.id };
}

/** Whoever learned something may say so, also after the end. */
export function ruleRecordLearning({ plan, command }: CommandContext<"record-learning">): Ruling {
  const { text, criterion, action, owner, due } = command;
  if (criterion !== undefined && !plan.criteria.has(criterion)) {
    return refuse("unknown-criterion", `no criterion ${criterion}`, { criterion });
  }
  if (isBlank(text) || (due !== undefined && Number.isNaN(readInstant(due)))) {
    return refuse("invalid-target", "a learning needs a text, and its due time is an instant");
  }
  return { type: "learning-recorded", text, ...keptMembers({ criterion, action, owner, due }) };
}

/** The end of operation: in the last stage, with the checklist closed. */
export function ruleRetire(context: CommandContext<"retire">): Ruling {
  const { plan, state, command } = context;
  const { stages, authority } = plan.process;
  if (state.stage !== stages[stages.length - 1]?.id) {
    return refuse("invalid-target", `${state.stage} is not the last stage`, { stage: state.stage });
  }
  const lacking = lacksRole(context, authority.retire ?? authority.decide);
  if (lacking !== undefined) return lacking;
  if (isBlank(command.reason)) return refuse("reason-required", "retiring needs a reason");
  for (const criterion of plan.checklist) {
    const result = own(state.assessments, criterion)?.result;
    if (result === "pass") continue;
    const code = result === undefined ? "criterion-missing" : "criterion-failed";
    const who = { roles: assessors(plan.criteria.get(criterion)) };
    return refuse(code, `retirement waits for ${criterion}`, { criterion, who });
  }
  return { type: "retired", reason: command.reason };
}
