import { type MoneyInput, toDecimal } from "../foundation/decimal.js";
import { twoSidedDeviate } from "../foundation/statistics/confidence.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { type ExactSummer, exactSummer } from "./exact-sum.js";
import { type MoneySum, moneySum } from "./money-sum.js";

/** How far each method can be trusted. */
export const GRADE = {
  ab: "strong",
  did: "moderate",
  "pre-post": "weak",
  benchmark: "weak",
  expert: "weak",
} as const;
/** What of a record a part is made of. */
interface PiledImpact {
  readonly method: keyof typeof GRADE;
  readonly delta: MoneyInput;
  readonly ci?: { readonly low: number; readonly high: number; readonly confidence?: number };
}

/** What is gathered for one part: the exact sum, and the squared distances of the limits on either side. */
export interface ImpactPile {
  readonly sum: MoneySum;
  readonly below: ExactSummer;
  readonly above: ExactSummer;
  records: number;
  strong: number;
  withoutInterval: number;
}

/** A part without records yet. */
export function newPile(): ImpactPile {
  const sums = { sum: moneySum(), below: exactSummer(), above: exactSummer() };
  return { ...sums, records: 0, strong: 0, withoutInterval: 0 };
}

/** Adds the share of a record. */
export function pile(
  { delta, ci, method }: PiledImpact,
  share: number,
  into: ImpactPile,
  confidence: number,
): void {
  into.sum.add(delta, share);
  into.records++;
  if (GRADE[method] === "strong") into.strong++;
  if (ci === undefined) {
    into.withoutInterval++;
    return;
  }
  const value = numberOf(delta);
  const width = twoSidedDeviate(confidence) / twoSidedDeviate(ci.confidence ?? 0.95);
  into.below.add(((value - ci.low) * width * share) ** 2);
  into.above.add(((ci.high - value) * width * share) ** 2);
}

/** The sum of a part; its limits are those of independent figures, each side for itself (Zou and Donner 2008). */
export function estimateOf(pile: ImpactPile | undefined, confidence: number): Estimate {
  if (pile === undefined) return missing("no-records");
  const value = pile.sum.toNumber();
  if (pile.withoutInterval > 0) return known(value);
  const low = value - Math.sqrt(pile.below.total());
  const high = value + Math.sqrt(pile.above.total());
  return known(value, { low, high, confidence });
}

/** The share of the records behind a part that were found by experiment. */
export function strongShare(pile: ImpactPile | undefined): Estimate {
  return pile === undefined ? missing("no-records") : known(pile.strong / pile.records);
}

/** An amount as the nearest number, for distances to its limits. */
export function numberOf(amount: MoneyInput): number {
  if (typeof amount === "number") return amount;
  // Any text that is an amount is read alike, but for blanks around it.
  return typeof amount === "string" ? Number(amount) : toDecimal(amount, ["delta"]).toNumber();
}
