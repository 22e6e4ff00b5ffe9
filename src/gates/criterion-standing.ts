import type { Instant } from "../foundation/calendar.js";
import { assessors, factEnd, isWaived, own, shortfall, waiverEnd, whoMeets } from "./criterion-status.js";
import type { GateState } from "./gate-state.js";
import { toInstant } from "./instant.js";
import type { GatePlan, PlannedCriterion, ProcessPlan } from "./process-plan.js";
import type { RefusalCode, Who } from "./refusal.js";

/**
 * How a criterion stands: `failed` and `expired` block as `missing` does; `waived` is not met but set aside.
 * A should-meet is `scored` or `missing`: it is their average that the gate looks at.
 */
export type CriterionStatus = "met" | "failed" | "missing" | "waived" | "expired" | "scored";

/** One line of a gate's criteria table. */
export interface CriterionStanding {
  readonly criterion: string;
  readonly kind: "must-meet" | "should-meet";
  readonly status: CriterionStatus;
  /** Who could judge it or record its fact. */
  readonly who: Who;
  /** Of a should-meet that is scored: 0..10. */
  readonly score?: number;
  /** When the fact or the waiver on which the status rests stops, or has stopped, counting. */
  readonly until?: Instant;
}

const STATUS: Partial<Record<RefusalCode, CriterionStatus>> = {
  "criterion-missing": "missing",
  "criterion-failed": "failed",
  "fact-expired": "expired",
};

/** Every criterion of a gate with how it stands: must-meets first, in the order of the definition. */
export function criterionStandings(
  plan: ProcessPlan,
  gate: GatePlan,
  state: GateState,
  at: number,
): CriterionStanding[] {
  return [
    ...gate.must.map((each) => mustStanding(plan, state, each, at)),
    ...gate.should.map(({ id, definition }): CriterionStanding => {
      const score = own(state.assessments, id)?.score;
      const base = { criterion: id, kind: "should-meet", who: { roles: assessors(definition) } } as const;
      return score === undefined ? { ...base, status: "missing" } : { ...base, status: "scored", score };
    }),
  ];
}

function mustStanding(
  plan: ProcessPlan,
  state: GateState,
  criterion: PlannedCriterion,
  at: number,
): CriterionStanding {
  const { id, rule } = criterion;
  const reason = shortfall(plan, state, criterion, at);
  const waived = reason !== undefined && isWaived(state, criterion, at);
  const fact = rule && own(state.facts, rule.measure);
  const end = waived ? waiverEnd(state, id) : rule && fact ? factEnd(fact, rule) : Number.POSITIVE_INFINITY;
  return {
    criterion: id,
    kind: "must-meet",
    status: waived ? "waived" : reason === undefined ? "met" : (STATUS[reason.code] as CriterionStatus),
    who: whoMeets(plan, state, criterion, at),
    ...(Number.isFinite(end) && { until: toInstant(end) }),
  };
}
