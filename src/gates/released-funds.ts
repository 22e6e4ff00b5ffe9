import { own } from "./criterion-status.js";
import { compareAmounts, type ExactAmount, formatAmount, readAmount, sumAmounts } from "./exact-amount.js";
import type { GateState } from "./gate-state.js";
import type { ProcessPlan } from "./process-plan.js";

/** Spend held against what was released: exact amounts in the process' currency. */
export interface ReleasedFunds {
  readonly released: ExactAmount;
  readonly actual: ExactAmount;
  readonly committed: ExactAmount;
  readonly actualMeasure: string;
  readonly committedMeasure: string;
  readonly currency: string;
  /** Measures of spend facts in another unit than the currency: they cannot be held against the release. */
  readonly foreign: readonly string[];
}

const ZERO: ExactAmount = { units: 0n, scale: 0 };

/** Releases to date and spend to date; undefined where neither the process nor a decision speaks of money. */
export function releasedFunds({ process }: ProcessPlan, state: GateState): ReleasedFunds | undefined {
  const { funding } = process;
  if (funding === undefined && state.releases.length === 0) return undefined;
  const currency = funding?.currency ?? (state.releases[0]?.currency as string);
  const actualMeasure = funding?.actualMeasure ?? "spend.actual";
  const committedMeasure = funding?.committedMeasure ?? "spend.committed";
  const facts = [actualMeasure, committedMeasure].map((measure) => own(state.facts, measure));
  const [actual = ZERO, committed = ZERO] = facts.map((fact) => readAmount(fact?.value ?? 0));
  return {
    released: sumAmounts(state.releases.map((release) => readAmount(release.amount) ?? ZERO)),
    actual,
    committed,
    actualMeasure,
    committedMeasure,
    currency,
    foreign: facts.flatMap((fact) => (fact !== undefined && fact.unit !== currency ? fact.measure : [])),
  };
}

/** Why spend is beyond the release, in words, or undefined where it is covered. */
export function overspent(funds: ReleasedFunds): string | undefined {
  if (funds.foreign.length > 0) return `${funds.foreign.join(" and ")} not in ${funds.currency}`;
  const spent = sumAmounts([funds.actual, funds.committed]);
  if (compareAmounts(spent, funds.released) <= 0) return undefined;
  return `${formatAmount(spent)} ${funds.currency} spent and committed, ${formatAmount(funds.released)} released`;
}
