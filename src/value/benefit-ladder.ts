import { Decimal, type DecimalString, toDecimalString } from "../foundation/decimal.js";
import type { BenefitClass } from "../model/benefit.js";

/** A step of the ladder: what it adds, and the NPV of a reader who believes everything up to it. */
export interface LadderRung {
  readonly class: "cost" | "terminal" | BenefitClass;
  readonly npv: DecimalString;
  readonly cumulativeNpv: DecimalString;
}

/** Costs and disbenefits count for every reader; then the classes from hard to soft; what never ends last. */
const ORDER: readonly LadderRung["class"][] = [
  "cost",
  "disbenefit",
  "cash-releasing",
  "revenue-margin",
  "cost-avoidance",
  "capacity",
  "risk",
  "terminal",
];

/**
 * The NPV ladder from present values by class. All rungs are there, empty ones too. `total` is where the last one
 * ends, added up in the same order, so that the NPV and the ladder agree to the last digit.
 */
export function benefitLadder(presentValues: ReadonlyMap<LadderRung["class"], Decimal>): {
  readonly rungs: readonly LadderRung[];
  readonly total: Decimal;
} {
  let cumulative = new Decimal(0);
  const rungs = ORDER.map((name) => {
    const own = presentValues.get(name) ?? new Decimal(0);
    cumulative = cumulative.plus(own);
    return { class: name, npv: toDecimalString(own), cumulativeNpv: toDecimalString(cumulative) };
  });
  return { rungs, total: cumulative };
}
