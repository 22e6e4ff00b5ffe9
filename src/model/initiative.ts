import type { PartialDate } from "../foundation/calendar.js";

/** Where an initiative stands, whatever words its own process uses. */
export type InitiativeStatus = "proposed" | "in-progress" | "live" | "retired" | "stopped";

/** The dates of an initiative's life, as precise as they are known. */
export interface InitiativeDates {
  readonly idea?: PartialDate;
  readonly development?: PartialDate;
  readonly pilot?: PartialDate;
  readonly funded?: PartialDate;
  readonly production?: PartialDate;
  readonly firstValidatedBenefit?: PartialDate;
  readonly retired?: PartialDate;
  readonly stopped?: PartialDate;
}

/**
 * One AI initiative of the portfolio. Real inventories know little of it, so only what identifies it is
 * required; what is missing is a finding, not an error.
 */
export interface Initiative {
  readonly id: string;
  readonly name: string;
  readonly type: "use-case" | "platform" | "enabler";
  /** Business unit that it serves. */
  readonly unit?: string;
  /** The one person accountable for the outcome on the business side; empty where it is known that there is none. */
  readonly businessOwner?: string;
  /** The one person accountable for the outcome on the AI side; empty where it is known that there is none. */
  readonly aiOwner?: string;
  /** The problem, stated without the solution. */
  readonly problem?: string;
  readonly solutionHypothesis?: string;
  /** Objectives it serves. An empty list says that it serves none; no list, that nobody has said. */
  readonly objectiveIds?: readonly string[];
  readonly outcomeIds?: readonly string[];
  /** Metrics by which its success is judged; an empty list says that there are none. */
  readonly metricIds?: readonly string[];
  /** Stage in the host's own process. */
  readonly stage?: string;
  readonly status?: InitiativeStatus;
  readonly riskTier?: string;
  /** Whether its behavior in production is watched; absent where nobody has said. */
  readonly monitoring?: "established" | "none" | "not-required";
  readonly componentIds?: readonly string[];
  readonly modelIds?: readonly string[];
  readonly dates?: InitiativeDates;
  /** Where it was read from, for tracing figures back to rows. */
  readonly source?: { readonly file?: string; readonly line?: number };
}
