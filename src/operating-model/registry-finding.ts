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

/** Whether an initiative is still in hand: neither stopped nor retired. */
export function isAlive(initiative: Initiative): boolean {
  return initiative.status !== "stopped" && initiative.status !== "retired";
}
