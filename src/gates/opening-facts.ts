import { isWaived, recorders, unmet } from "./criterion-status.js";
import { compareAmounts, type ExactAmount, formatAmount, readAmount, sumAmounts } from "./exact-amount.js";
import type { FactRule } from "./gate-criterion.js";
import type { GateState } from "./gate-state.js";
import type { GatePlan, PlannedCriterion, ProcessPlan } from "./process-plan.js";
import type { ProposedAction } from "./proposed-action.js";
import { overspent, type ReleasedFunds, releasedFunds } from "./released-funds.js";
import { barredPersons } from "./segregation.js";
import { targetFact } from "./target-fact.js";

interface Situation {
  readonly plan: ProcessPlan;
  readonly state: GateState;
  readonly at: number;
  /** Criteria of the gate that are computed and not waived. */
  readonly asked: readonly (PlannedCriterion & { readonly rule: FactRule })[];
}

/**
 * The facts that would meet every computed criterion and cover the spend. One fact serves all criteria of its
 * measure; of criteria that contradict each other the fewest are waived. Undefined where that is not possible.
 */
export function openingFacts(
  plan: ProcessPlan,
  gate: GatePlan,
  state: GateState,
  at: number,
): ProposedAction[] | undefined {
  const asked = gate.must.flatMap((each) => {
    const { rule } = each;
    return rule === undefined || isWaived(state, each, at) ? [] : [{ ...each, rule }];
  });
  const situation: Situation = { plan, state, at, asked };
  const funds = releasedFunds(plan, state);
  const spend = funds === undefined ? [] : spendFacts(situation, funds);
  if (spend === undefined) return undefined;
  const actions = [...spend];
  for (const measure of new Set(asked.map(({ rule }) => rule.measure))) {
    if (measure === funds?.actualMeasure || measure === funds?.committedMeasure) continue;
    const found = factActions(situation, measure);
    if (found === undefined) return undefined;
    actions.push(...found);
  }
  return actions;
}

/** What a new fact must keep to beside the criteria of its measure. */
interface Limit {
  readonly cap: FactRule;
  readonly unit: string;
  /** Whether a new fact is needed also where every criterion is met. */
  readonly needed: boolean;
}

/** Waivers and at most one fact, the fewest, after which all criteria of a measure are met or set aside. */
function factActions(
  { plan, state, at, asked }: Situation,
  measure: string,
  limit?: Limit,
): ProposedAction[] | undefined {
  const criteria = asked.filter(({ rule }) => rule.measure === measure);
  const open = criteria.filter((each) => unmet(plan, state, each, at) !== undefined);
  if (open.length === 0 && limit?.needed !== true) return [];
  const isFixed = ({ definition }: PlannedCriterion): boolean => definition.nonWaivable === true;
  const rulesOf = (some: readonly { readonly rule: FactRule }[]): FactRule[] => some.map(({ rule }) => rule);
  const wished = criteria.filter((each) => !isFixed(each));
  const caps = limit === undefined ? [] : [limit.cap];
  const found = targetFact([...caps, ...rulesOf(criteria.filter(isFixed))], rulesOf(wished));
  const waive = (some: readonly PlannedCriterion[]): ProposedAction[] =>
    some.map(({ id }) => ({
      type: "waive",
      criterion: id,
      who: { roles: plan.process.authority.waive, except: barredPersons(plan, state, "waive", at) },
    }));
  if (limit?.needed !== true && !open.some(isFixed)) {
    if (found === undefined || open.length < 1 + found.broken.length) return waive(open);
  }
  if (found === undefined) return undefined;
  const { target, broken } = found;
  const rules = [...caps, ...rulesOf(criteria)].filter((rule) => !broken.includes(rule));
  const who = { roles: recorders(plan) };
  return [
    ...waive(wished.filter(({ rule }) => broken.includes(rule))),
    { type: "record-fact", measure, rules, target, who, ...(limit && { unit: limit.unit }) },
  ];
}

/** The fewest actions after which the criteria on spend are met and the release covers it. */
function spendFacts(situation: Situation, funds: ReleasedFunds): ProposedAction[] | undefined {
  const { actualMeasure, committedMeasure } = funds;
  let fewest: ProposedAction[] | undefined;
  // Commitments are easier to give up than what is spent.
  for (const renewed of [[], [committedMeasure], [actualMeasure], [committedMeasure, actualMeasure]]) {
    const actions = spendWith(situation, funds, renewed);
    if (actions !== undefined && (fewest === undefined || actions.length < fewest.length)) fewest = actions;
  }
  return fewest;
}

/** The same where some measures are recorded anew in any case, each within what the other leaves. */
function spendWith(
  situation: Situation,
  funds: ReleasedFunds,
  renewed: readonly string[],
): ProposedAction[] | undefined {
  const { actualMeasure, committedMeasure, released, currency } = funds;
  let { foreign } = funds;
  const amounts = new Map([
    [actualMeasure, funds.actual],
    [committedMeasure, funds.committed],
  ]);
  for (const measure of renewed) amounts.set(measure, ZERO);
  const amountOf = (measure: string): ExactAmount => amounts.get(measure) as ExactAmount;
  const actions: ProposedAction[] = [];
  // What no criterion asks for takes what is left.
  const asks = (measure: string): number =>
    Number(situation.asked.some(({ rule }) => rule.measure === measure));
  for (const measure of [actualMeasure, committedMeasure].sort((a, b) => asks(b) - asks(a))) {
    const left = minus(released, amountOf(measure === actualMeasure ? committedMeasure : actualMeasure));
    const limit = { cap: atMost(measure, left), unit: currency, needed: renewed.includes(measure) };
    const found = factActions(situation, measure, limit);
    if (found === undefined) return undefined;
    for (const each of found) {
      if (each.type !== "record-fact") continue;
      if (left.units < 0n) return undefined;
      amounts.set(measure, readAmount(each.target.value) as ExactAmount);
      foreign = foreign.filter((other) => other !== measure);
    }
    actions.push(...found);
  }
  const actual = amountOf(actualMeasure);
  const committed = amountOf(committedMeasure);
  return overspent({ ...funds, actual, committed, foreign }) === undefined ? actions : undefined;
}

const ZERO: ExactAmount = { units: 0n, scale: 0 };

function minus(a: ExactAmount, b: ExactAmount): ExactAmount {
  return sumAmounts([a, { units: -b.units, scale: b.scale }]);
}

/** A limit as a number that does not exceed the exact amount. */
function atMost(measure: string, amount: ExactAmount): FactRule {
  let threshold = Number(formatAmount(amount));
  while (compareAmounts(readAmount(threshold) as ExactAmount, amount) > 0) {
    threshold -= Math.abs(threshold) * Number.EPSILON;
  }
  return { measure, operator: "<=", threshold, bound: "point" };
}
