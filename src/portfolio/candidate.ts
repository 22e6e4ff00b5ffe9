import type { MoneyInput } from "../foundation/decimal.js";

/**
 * An initiative that may be funded. Value and cost are marginal: what comes and goes with this one alone. A
 * platform's cost stands once, with the platform, and reaches others through `requires`; allocated cost is
 * left out. One currency for all.
 */
export interface Candidate {
  readonly id: string;
  /** What it adds, such as its net present value; may be negative for what others require. */
  readonly value: MoneyInput;
  /** Other measures that can be maximized by name, such as a score. */
  readonly values?: Readonly<Record<string, MoneyInput>>;
  /** Total cost, from 0. Where it is left out, the sum of `costs`. */
  readonly cost?: MoneyInput;
  /** Cost by budget period, such as `{ "2027-Q1": "120000" }`. */
  readonly costs?: Readonly<Record<string, MoneyInput>>;
  /** People needed by role and period. */
  readonly headcount?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Ids of candidates without which it cannot be chosen. */
  readonly requires?: readonly string[];
  /** Where it belongs, by dimension: `{ stage: "scale", horizon: "h2", risk: "high", unit: "sales" }`. */
  readonly buckets?: Readonly<Record<string, string>>;
  readonly objectiveIds?: readonly string[];
}

/** A floor, a ceiling or both on what is chosen of one bucket. */
export interface BucketLimit {
  readonly dimension: string;
  readonly bucket: string;
  /** What is limited: the number of candidates, their total cost or their value. */
  readonly of: "count" | "cost" | "value";
  readonly min?: MoneyInput;
  readonly max?: MoneyInput;
}

/** What a selection must keep to. Everything is optional; no constraint means no limit. */
export interface PortfolioConstraints {
  /** Limit of total cost. */
  readonly budget?: MoneyInput;
  /** Limits of cost by period. */
  readonly budgets?: Readonly<Record<string, MoneyInput>>;
  /** Limits of people by role and period. */
  readonly headcount?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly mandatory?: readonly string[];
  /** Further requirements, as on the candidates themselves: `{ chat: ["platform"] }`. */
  readonly requires?: Readonly<Record<string, readonly string[]>>;
  /** Sets of which at most one may be chosen. */
  readonly excludes?: readonly (readonly string[])[];
  readonly atMost?: readonly { readonly ids: readonly string[]; readonly count: number }[];
  readonly buckets?: readonly BucketLimit[];
  /** Objectives that at least so many of the chosen must serve; 1 unless stated. */
  readonly coverage?: readonly { readonly objectiveId: string; readonly atLeast?: number }[];
}

/** One constraint by its name: `budget`, `headcount:engineer:2027-Q1`, `requires:chat->platform`. */
export type ConstraintId = string;
