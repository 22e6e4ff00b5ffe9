import type { DecimalString, MoneyInput } from "../foundation/decimal.js";
import type { AnswerKind } from "./solve-program.js";

/** Something to be put on the roadmap. */
export interface RoadmapItem {
  readonly id: string;
  /** Worth if it were finished at the start of the roadmap, from 0; discounted to the end of its last quarter. */
  readonly value: MoneyInput;
  /** Quarters from start to finish, from 1. */
  readonly durationQuarters: number;
  /** Ids that must be finished before it starts. */
  readonly after?: readonly string[];
  /** People by role in each of its quarters. */
  readonly headcount?: Readonly<Record<string, number>>;
  /** Money in each of its quarters. */
  readonly costPerQuarter?: MoneyInput;
  /** Label of the first quarter in which it may start, the last in which it may start, the one in which it must. */
  readonly notBefore?: string;
  readonly startBy?: string;
  readonly fixedStart?: string;
  /** Whether it must be on the roadmap; otherwise it is left off where it does not fit. */
  readonly mandatory?: boolean;
}

/** The time, people and money that a roadmap has. One number holds for all quarters, a list for each. */
export interface RoadmapLimits {
  /** Labels in order, such as `2027-Q1`. */
  readonly quarters: readonly string[];
  readonly headcount?: Readonly<Record<string, number | readonly number[]>>;
  readonly budget?: MoneyInput | readonly MoneyInput[];
  /** Sets of which at most one may be on the roadmap. */
  readonly excludes?: readonly (readonly string[])[];
}

/** One bar of the roadmap. */
export interface RoadmapEntry {
  readonly id: string;
  /** The quarter in which it starts and the last in which it runs. */
  readonly start: string;
  readonly end: string;
  readonly startIndex: number;
  readonly durationQuarters: number;
  /** Its value discounted to the start of the roadmap. */
  readonly discountedValue: number;
}

/** Who is needed when. */
export interface RoadmapLoad {
  readonly quarter: string;
  readonly role: string;
  readonly used: number;
  readonly capacity: number;
}

/** The business-driven roadmap as data, with how good it is. Kinds mean what they mean for a `Selection`. */
export interface Roadmap {
  readonly kind: AnswerKind;
  readonly method: string;
  /** Sum of the discounted values. Eight digits of the largest are told apart in the search for the best. */
  readonly objective: number | null;
  readonly bound: number | null;
  readonly gap: number | null;
  readonly ratePerYear: number;
  /** By start, then id. */
  readonly entries: readonly RoadmapEntry[];
  readonly unscheduled: readonly string[];
  readonly load: readonly RoadmapLoad[];
  /** Money by quarter. */
  readonly spending: readonly { readonly quarter: string; readonly used: DecimalString }[];
}
