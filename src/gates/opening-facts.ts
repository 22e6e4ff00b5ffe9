import { isWaived, recorders, unmet } from "./criterion-status.js";
import { compareAmounts, type ExactAmount, formatAmount, readAmount, sumAmounts } from "./exact-amount.js";
import type { FactRule } from "./gate-criterion.js";
import type { GateState } from "./gate-state.js";
import type { GatePlan, ProcessPlan } from "./process-plan.js";
import type { ProposedAction } from "./proposed-action.js";
import { overspent, type ReleasedFunds, releasedFunds } from "./released-funds.js";
import { barredPersons } from "./segregation.js";
import { targetFact } from "./target-fact.js";

/** What one measure must satisfy: rules that hold now and stay, and rules that a new fact shall meet. */
interface Demand {
  readonly rules: FactRule[];
  readonly unit?: string;
}

/**
 * The facts that would meet every computed criterion and cover the spend. One fact serves all criteria of its
 * measure; criteria that contradict each other are waived. Undefined where that is not possible.
 */
export function openingFacts(
  plan: ProcessPlan,
  gate: GatePlan,
  state: GateState,
  at: number,
): ProposedAction[] | undefined {
  const funds = releasedFunds(plan, state);
  const capsToTry = funds === undefined || overspent(funds) === undefined ? [[]] : spendCaps(funds);
  for (const caps of capsToTry) {
    const actions = withCaps(plan, gate, state, at, caps, funds);
    if (actions !== undefined) return actions;
  }
  return undefined;
}

function withCaps(
  plan: ProcessPlan,
  gate: GatePlan,
  state: GateState,
  at: number,
  caps: readonly FactRule[],
  funds: ReleasedFunds | undefined,
): ProposedAction[] | undefined {
  const demands = new Map<string, Demand>();
  for (const cap of caps) demands.set(cap.measure, { rules: [cap], ...(funds && { unit: funds.currency }) });
  const computed = gate.must.filter(({ rule }) => rule !== undefined);
  const open = computed.filter((criterion) => unmet(plan, state, criterion, at) !== undefined);
  const waived: string[] = [];
  const held = (measure: string): FactRule[] =>
    computed
      .filter((each) => each.rule?.measure === measure && !open.includes(each) && !isWaived(state, each, at))
      .map((each) => each.rule as FactRule);
  for (const [measure, demand] of demands) demand.rules.push(...held(measure));
  for (const { id, definition, rule } of open) {
    const { measure } = rule as FactRule;
    const demand = demands.get(measure) ?? { rules: held(measure), ...spendUnit(funds, measure) };
    const rules = [...demand.rules, rule as FactRule, ...spendLimit(funds, caps, measure)];
    if (targetFact(rules) !== undefined) demands.set(measure, { ...demand, rules });
    else if (definition.nonWaivable === true) return undefined;
    else waived.push(id);
  }
  const actions: ProposedAction[] = waived.map((criterion) => ({
    type: "waive",
    criterion,
    who: { roles: plan.process.authority.waive, except: barredPersons(plan, state, "waive", at) },
  }));
  for (const [measure, { rules, unit }] of demands) {
    const target = targetFact(rules);
    if (target === undefined) return undefined;
    const who = { roles: recorders(plan) };
    actions.push({ type: "record-fact", measure, rules, target, who, ...(unit !== undefined && { unit }) });
  }
  return actions;
}

/** A new fact on spend must not exceed the release by itself, where nothing else says how far it may go. */
function spendLimit(
  funds: ReleasedFunds | undefined,
  caps: readonly FactRule[],
  measure: string,
): FactRule[] {
  if (funds === undefined || caps.some((cap) => cap.measure === measure)) return [];
  if (measure === funds.actualMeasure) return [atMost(measure, minus(funds.released, funds.committed))];
  if (measure === funds.committedMeasure) return [atMost(measure, minus(funds.released, funds.actual))];
  return [];
}

function spendUnit(funds: ReleasedFunds | undefined, measure: string): { unit?: string } {
  if (funds === undefined || (measure !== funds.actualMeasure && measure !== funds.committedMeasure))
    return {};
  return { unit: funds.currency };
}

/** Ways to bring spend under the release, the fewest new facts first: commitments, spend to date, both. */
function spendCaps(funds: ReleasedFunds): FactRule[][] {
  const { released, actual, committed, actualMeasure, committedMeasure, foreign } = funds;
  const zero: ExactAmount = { units: 0n, scale: 0 };
  const ways: FactRule[][] = [];
  if (!foreign.includes(actualMeasure) && compareAmounts(actual, released) <= 0) {
    ways.push([atMost(committedMeasure, minus(released, actual))]);
  }
  if (!foreign.includes(committedMeasure) && compareAmounts(committed, released) <= 0) {
    ways.push([atMost(actualMeasure, minus(released, committed))]);
  }
  ways.push([atMost(committedMeasure, zero), atMost(actualMeasure, released)]);
  return ways;
}

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
