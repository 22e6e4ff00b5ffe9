import type { PlainDate } from "../foundation/calendar.js";

/** One class of risk and what it brings. */
export interface RiskTier {
  readonly id: string;
  readonly name?: string;
  /** Strictness, comparable across schemes: the highest binds. */
  readonly severity: number;
  /** Whether an initiative of this tier may only be stopped. */
  readonly prohibited?: boolean;
  /** Roles of which an approving vote is required at every gate, besides the gate's own. */
  readonly requiredRoles?: readonly string[];
  /** Criteria that must be met at every gate, besides the gate's own. */
  readonly requiredCriteria?: readonly string[];
  /** Months between reviews in operation. */
  readonly reviewMonths?: number;
}

/** A tier that applies when every named answer is the given one. */
export interface RiskRule {
  readonly when: Readonly<Record<string, boolean | string | number>>;
  readonly tier: string;
  /** Article or section that says so. */
  readonly basis?: string;
}

/** What the scheme obliges its users to do, by tier: text for people. */
export interface RiskObligation {
  readonly tier: string;
  readonly text: string;
  readonly basis?: string;
}

/**
 * A way to sort initiatives by risk, as dated data: regulations change, and a classification names the
 * version that it was made under.
 */
export interface RiskScheme {
  readonly id: string;
  readonly version: string | number;
  readonly name?: string;
  /** Where it comes from and when that was last read. */
  readonly source?: string;
  readonly validFrom: PlainDate;
  /** First day on which it no longer holds. */
  readonly validTo?: PlainDate;
  readonly tiers: readonly RiskTier[];
  readonly rules: readonly RiskRule[];
  /** The tier where no rule applies. */
  readonly defaultTier?: string;
  readonly obligations: readonly RiskObligation[];
}
