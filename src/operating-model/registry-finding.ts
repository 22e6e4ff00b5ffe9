import { type PartialDate, type PlainDate, partialDateBounds } from "../foundation/calendar.js";
import type { Initiative } from "../model/initiative.js";

/** Something about one entry of the registry that a person should look at. */
export interface RegistryFinding {
  /** Stable word for programs, such as `no-business-owner` or `alignment-stale`. */
  readonly code: string;
  readonly subject: { readonly kind: "initiative" | "objective" | "benefit"; readonly id: string };
  readonly message: string;
  /** The row that the entry was read from, when known. */
  readonly source?: { readonly file?: string; readonly line?: number };
}

/** The row an initiative came from, as a member to spread into a finding. */
export function sourceOf(initiative: Initiative): Pick<RegistryFinding, "source"> {
  return initiative.source === undefined ? {} : { source: initiative.source };
}

/** Whether an initiative is still in hand: neither stopped nor retired, by its dates where nobody has said. */
export function isAlive({ status, dates }: Initiative, asOf: PlainDate): boolean {
  if (status !== undefined) return status !== "stopped" && status !== "retired";
  return !isReached(dates?.stopped, asOf) && !isReached(dates?.retired, asOf);
}

/** Whether a date has come, or may have where it is not known to the day. */
export function isReached(date: PartialDate | undefined, asOf: PlainDate): boolean {
  return date !== undefined && partialDateBounds(date).first <= asOf;
}
