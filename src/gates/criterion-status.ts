import type { Fact } from "../model/fact.js";
import type { FactRule } from "./gate-criterion.js";
import type { GateState } from "./gate-state.js";
import { toInstant } from "./instant.js";
import type { PlannedCriterion, ProcessPlan } from "./process-plan.js";
import type { Refusal } from "./refusal.js";
import { barredPersons } from "./segregation.js";

const DAY = 86_400_000;

/** A member of a record that is really its own: `constructor` is a name like any other. */
export function own<T>(record: Readonly<Record<string, T | undefined>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The instant from which a fact no longer counts under a rule, in milliseconds; Infinity for never. */
export function factEnd(fact: Fact, rule: FactRule): number {
  const own = fact.validUntil === undefined ? Number.POSITIVE_INFINITY : Date.parse(fact.validUntil);
  if (rule.maxAgeDays === undefined) return own;
  return Math.min(own, Date.parse(fact.asOf) + rule.maxAgeDays * DAY);
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
    if (waiver.criterion === criterion.id && at < Date.parse(waiver.until) && at >= Date.parse(waiver.from)) {
      return true;
    }
  }
  return false;
}

/** Why a must-meet criterion is not met now, or undefined where it is met or waived. */
export function unmet(
  plan: ProcessPlan,
  state: GateState,
  criterion: PlannedCriterion,
  at: number,
): Refusal | undefined {
  const { rule } = criterion;
  if (rule === undefined) {
    const result = own(state.assessments, criterion.id)?.result;
    if (result === "pass" || isWaived(state, criterion, at)) return undefined;
    const code = result === "fail" ? "criterion-failed" : "criterion-missing";
    const { assessor } = criterion.definition as { assessor: string };
    return {
      code,
      message: `${criterion.id} ${result === "fail" ? "was judged not met" : "has not been judged"}`,
      criterion: criterion.id,
      who: { roles: [assessor], except: barredPersons(plan, state, "assess", at) },
    };
  }
  const reason = unmetFact(state, rule, at);
  if (reason === undefined || isWaived(state, criterion, at)) return undefined;
  return { ...reason, criterion: criterion.id, who: { roles: recorders(plan) } };
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
