import type { BenefitLine } from "./benefit-line.js";
import type { CostLine } from "./cost-line.js";
import type { Curve } from "./curve.js";
import type { Driver } from "./driver.js";
import type { FinancialBasis } from "./financial-basis.js";

/** Spearman rank correlation of two drivers, −1..1. */
export interface DriverCorrelation {
  readonly drivers: readonly [string, string];
  readonly rank: number;
}

/**
 * Correction for optimism by reference class (HM Treasury, Flyvbjerg): a fraction by which the lines of a class
 * of projects turned out worse. Kept apart from the estimates, in ledger entries of its own.
 */
export interface OptimismUplift {
  readonly id: string;
  readonly referenceClass: string;
  readonly source: string;
  readonly lines: readonly string[];
  /** Added to a cost or disbenefit, taken from a benefit: 0.2 makes a cost 120 and a benefit 80 of 100. */
  readonly fraction: number;
}

/** What an AI initiative costs and brings, month by month, in terms of named drivers. Plain JSON. */
export interface BusinessCase {
  readonly id: string;
  readonly name: string;
  readonly initiativeId?: string;
  readonly basis: FinancialBasis;
  readonly drivers: Readonly<Record<string, Driver>>;
  readonly correlations?: readonly DriverCorrelation[];
  readonly curves?: Readonly<Record<string, Curve>>;
  /** Values of drivers under a named scenario; `base` is the drivers' own point values. */
  readonly scenarios?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly costs: readonly CostLine[];
  readonly benefits: readonly BenefitLine[];
  readonly uplifts?: readonly OptimismUplift[];
}
