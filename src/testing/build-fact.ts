import type { Instant } from "../foundation/calendar.js";
import type { Fact } from "../model/fact.js";

/**
 * A fact with everything filled in that a test does not care about.
 *
 * @example
 * import { buildFact } from "ai-operating-model/testing";
 * buildFact("npv.forward.p10", 12, "2026-03-02T10:00:00Z").recordedBy; // => "test"
 */
export function buildFact(
  measure: string,
  value: number,
  asOf: Instant,
  overrides: Partial<Fact> = {},
): Fact {
  return { measure, value, unit: "unit", asOf, recordedBy: "test", source: "test", ...overrides };
}
