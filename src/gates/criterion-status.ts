import type { Fact } from "../model/fact.js";
import type { FactRule, GateCriterion } from "./gate-criterion.js";
import type { GateState } from "./gate-state.js";
import { readInstant, toInstant } from "./instant.js";
import type { PlannedCriterion, ProcessPlan } from "./process-plan.js";
import type { Refusal, Who } from "./refusal.js";
import { barredPersons } from "./segregation.js";

const DAY = 86_400_000;

/** A member of a record that is really its own: `constructor` is a name like any other. */
export function own<T>(record: Readonly<Record<string, T | undefined>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The instant from which a fact no longer counts under a rule, in milliseconds; Infinity for never. */
export function factEnd(fact: Fact, rule: FactRule): number {
  const own = fact.validUntil === undefined ? Number.POSITIVE_INFINITY : readInstant(fact.validUntil);
  if (rule.maxAgeDays === undefined) return own;
  return Math.min(own, readInstant(fact.asOf) + rule.maxAgeDays * DAY);
}

/** The end of the fact's interval that a rule judges. */
export function judgedValue(fact: Fact, rule: FactRule): number | undefined {
  return rule.bound === "point" ? fact.value : fact[rule.bound];
}

/** Whether a value is on the right side of a rule's threshold. */
export function meets(value: number, { operator, threshold }: FactRule): boolean {
  switch (operator) {
    case ">=":
      return value >= threshold;
    case ">":
      return value > threshold;
    case "<=":
      return value <= threshold;
    default:
      return value < threshold;
  }
}

/** Whether a criterion is set aside now. A waiver never reaches what cannot be waived. */
export function isWaived(state: GateState, criterion: PlannedCriterion, at: number): boolean {
  if (criterion.definition.nonWaivable === true) return false;
  for (const waiver of state.waivers) {
    if (
      waiver.criterion === criterion.id &&
      at < readInstant(waiver.until) &&
      at >= readInstant(waiver.from)
    ) {
      return true;
    }
  }
  return false;
}

/** When the last waiver of a criterion ends, in milliseconds. */
export function waiverEnd({ waivers }: GateState, id: string): number {
  return Math.max(...waivers.filter((each) => each.criterion === id).map(({ until }) => Date.parse(until)));
}

/** Why a must-meet criterion is not met now, or undefined where it is met or waived. */
export function unmet(
  plan: ProcessPlan,
  state: GateState,
  criterion: PlannedCriterion,
  at: number,
): Refusal | undefined {
  const reason = shortfall(plan, state, criterion, at);
  return reason === undefined || isWaived(state, criterion, at) ? undefined : reason;
}

/** Why a must-meet criterion is not met now, waived or not. */
export function shortfall(
  plan: ProcessPlan,
  state: GateState,
  criterion: PlannedCriterion,
  at: number,
): Refusal | undefined {
  const { id, rule } = criterion;
  const reason = rule === undefined ? unjudged(state, id) : unmetFact(state, rule, at);
  return reason && { ...reason, criterion: id, who: whoMeets(plan, state, criterion, at) };
}

/** Who could judge a must-meet or record its fact. */
export function whoMeets(
  plan: ProcessPlan,
  state: GateState,
  { rule, definition }: PlannedCriterion,
  at: number,
): Who {
  if (rule !== undefined) return { roles: recorders(plan) };
  return { roles: assessors(definition), except: barredPersons(plan, state, "assess", at) };
}

function unjudged(state: GateState, id: string): Refusal | undefined {
  const result = own(state.assessments, id)?.result;
  if (result === "pass") return undefined;
  if (result === "fail") return { code: "criterion-failed", message: `${id} was judged not met` };
  return { code: "criterion-missing", message: `${id} has not been judged` };
}

/** The role that judges a criterion, as a list; none for what is computed. */
export function assessors(definition: GateCriterion | undefined): string[] {
  return definition !== undefined && "assessor" in definition ? [definition.assessor] : [];
}

function unmetFact(state: GateState, rule: FactRule, at: number): Refusal | undefined {
  const fact = own(state.facts, rule.measure);
  if (fact === undefined) return { code: "criterion-missing", message: `no fact for ${rule.measure}` };
  const end = factEnd(fact, rule);
  if (at >= end) {
    return {
      code: "fact-expired",
      message: `the fact for ${rule.measure} is out of date`,
      due: toInstant(end),
    };
  }
  const value = judgedValue(fact, rule);
  if (value === undefined) {
    return { code: "criterion-missing", message: `the fact for ${rule.measure} has no ${rule.bound} bound` };
  }
  if (meets(value, rule)) return undefined;
  return {
    code: "criterion-failed",
    message: `${rule.measure} is ${value}, not ${rule.operator} ${rule.threshold}`,
  };
}

/** Roles that may record facts; all where the process names none. */
export function recorders({ process }: ProcessPlan): readonly string[] {
  return process.authority.recordFact ?? process.roles;
}
