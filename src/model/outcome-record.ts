import type { PlainDate } from "../foundation/calendar.js";

/** One line of an outcome's checklist, as the organization stands. */
export interface ChecklistEntry {
  /** Id of the checklist item in the blueprint. */
  readonly item: string;
  readonly met: boolean;
  readonly evidenceId?: string;
}

/** How far the organization has come with one outcome of the blueprint. */
export interface OutcomeRecord {
  /** Full id: `foundation.outcome.ai-strategy`. */
  readonly outcomeId: string;
  readonly checklist: readonly ChecklistEntry[];
  readonly owner: string;
  readonly approvedBy?: string;
  readonly achievedAt?: PlainDate;
  readonly reviewDue?: PlainDate;
  readonly status: "not-started" | "in-progress" | "achieved" | "lapsed";
}

/** A skill the organization needs in a role, on the scale 0 (none) to 4 (teaches others). */
export interface SkillRecord {
  readonly role: string;
  readonly capability: string;
  readonly required: 0 | 1 | 2 | 3 | 4;
  readonly held: 0 | 1 | 2 | 3 | 4;
  readonly headcount: number;
  readonly plan?: string;
  readonly due?: PlainDate;
}

/** That a requirement is set aside for a time. An owner and an end are required. */
export interface Waiver {
  readonly id: string;
  /** Id of the outcome, question or metric that is set aside. */
  readonly subject: string;
  readonly owner: string;
  readonly reason: string;
  readonly from: PlainDate;
  /** First day on which it no longer holds. */
  readonly until: PlainDate;
}
