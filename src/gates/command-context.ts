import type { Command, CommandOf, CommandType } from "./command.js";
import type { EventBodies } from "./event.js";
import type { GateState } from "./gate-state.js";
import type { Duty } from "./process.js";
import type { ProcessPlan } from "./process-plan.js";
import type { Refusal, RefusalCode } from "./refusal.js";
import { barringDuty } from "./segregation.js";

/** What the rules of a command read: nothing else exists for them. */
export interface CommandContext<T extends CommandType = CommandType> {
  readonly plan: ProcessPlan;
  readonly state: GateState;
  readonly command: T extends CommandType ? CommandOf<T> : Command;
  /** The command's time in milliseconds. */
  readonly at: number;
}

/** An event without its envelope. */
export type EventBody = {
  [T in keyof EventBodies]: { readonly type: T } & EventBodies[T];
}[keyof EventBodies];

/** What the rules of a command answer: reasons against it, or what happens. */
export type Ruling = readonly Refusal[] | EventBody;

/** A refusal with one reason. */
export function refuse(code: RefusalCode, message: string, details: Partial<Refusal> = {}): Refusal[] {
  return [{ code, message, ...details }];
}

/** What keeps the actor from a duty: segregation first, then the role. */
export function mayNot(
  context: CommandContext,
  duty: Duty,
  roles: readonly string[] | undefined,
): Refusal[] | undefined {
  return barred(context, context.command.actor.id, duty) ?? lacksRole(context, roles);
}

/** A refusal unless the actor holds one of the roles; where none are named anyone will do. */
export function lacksRole(
  context: CommandContext,
  roles: readonly string[] | undefined,
): Refusal[] | undefined {
  if (roles === undefined || context.command.actor.roles.some((role) => roles.includes(role)))
    return undefined;
  const detail = roles.length === 1 ? { role: roles[0] as string } : {};
  return refuse("role-required", `needs ${roles.join(" or ")}`, { ...detail, who: { roles } });
}

/** A refusal where a person has a duty that does not go with another. */
export function barred(
  { plan, state, at }: CommandContext,
  person: string,
  duty: Duty,
): Refusal[] | undefined {
  const other = barringDuty(plan, state, person, duty, at);
  if (other === undefined) return undefined;
  return refuse("segregation-of-duties", `${person} may not ${duty}: same person as ${other}`, {
    person,
    duties: [duty, other],
  });
}

/** The refusal in a stage that no gate closes. */
export function noGate(stage: string): Refusal[] {
  return refuse("no-gate-in-stage", `${stage} has no gate`, { stage });
}

/** Whether a text says nothing. */
export function isBlank(text: unknown): boolean {
  return typeof text !== "string" || text.trim() === "";
}
