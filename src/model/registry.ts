import type { PlainDate } from "../foundation/calendar.js";
import type { Benefit } from "./benefit.js";
import type { Initiative } from "./initiative.js";
import type { OutcomeRecord } from "./outcome-record.js";

/** A strategic objective of the organization. */
export interface Objective {
  readonly id: string;
  readonly name: string;
  readonly owner?: string;
  readonly validFrom: PlainDate;
  /** First day on which it no longer holds. */
  readonly validTo?: PlainDate;
  readonly reaffirmedAt?: PlainDate;
}

/** A business unit and the time in which it exists. */
export interface BusinessUnit {
  readonly id: string;
  readonly name: string;
  readonly validFrom?: PlainDate;
  readonly validTo?: PlainDate;
  /** Whether AI is meant to reach it; true unless stated. */
  readonly inScope?: boolean;
}

/** A model in use and the dates on which it must be looked at. */
export interface Model {
  readonly id: string;
  readonly version: string;
  readonly supplier?: string;
  readonly owner?: string;
  readonly initiativeIds: readonly string[];
  readonly deployedAt?: PlainDate;
  readonly monitoredSince?: PlainDate;
  readonly nextReviewAt?: PlainDate;
  readonly deprecatedAt?: PlainDate;
  readonly retiredAt?: PlainDate;
}

/** A reusable part: a service, a data product, a prompt library, a pattern. */
export interface Component {
  readonly id: string;
  readonly name: string;
  /** Initiative or unit that owns it. */
  readonly owner: string;
  readonly availableFrom?: PlainDate;
  readonly retiredAt?: PlainDate;
}

/** That an initiative uses a component. */
export interface ComponentUse {
  readonly componentId: string;
  readonly initiativeId: string;
  readonly from?: PlainDate;
}

/** What was learned, and what became of it. */
export interface Learning {
  readonly id: string;
  readonly initiativeId?: string;
  readonly text: string;
  readonly criterion?: string;
  readonly action?: string;
  readonly owner?: string;
  readonly due?: PlainDate;
  readonly recordedAt: PlainDate;
  readonly closedAt?: PlainDate;
  /** Initiatives that took it up. */
  readonly adoptedIn?: readonly string[];
}

/** That a business unit took part: sponsored, funded, governed or used. */
export interface Engagement {
  readonly id: string;
  readonly unit: string;
  readonly kind: "sponsor" | "fund" | "govern" | "use";
  readonly date: PlainDate;
  readonly initiativeId?: string;
}

/** All that the organization knows of its AI portfolio. Only initiatives are required. */
export interface Registry {
  readonly initiatives: readonly Initiative[];
  readonly objectives?: readonly Objective[];
  readonly units?: readonly BusinessUnit[];
  readonly models?: readonly Model[];
  readonly components?: readonly Component[];
  readonly componentUses?: readonly ComponentUse[];
  readonly learnings?: readonly Learning[];
  readonly engagements?: readonly Engagement[];
  readonly benefits?: readonly Benefit[];
  readonly outcomes?: readonly OutcomeRecord[];
}
