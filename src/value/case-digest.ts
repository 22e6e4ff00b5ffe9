import type { Json } from "../foundation/canonical-json.js";
import { digest } from "../foundation/hash.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "./business-case.js";

/**
 * SHA-256 of a case: equal cases have equal digests, whatever the order of their members. Amounts given as
 * bigint or Decimal count as the numerals that they print as.
 *
 * @example
 * import { caseDigest } from "ai-operating-model/value";
 * const basis = {
 *   currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *   ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 * } as const;
 * const empty = { id: "pilot", name: "Pilot", basis, drivers: {}, costs: [], benefits: [] };
 * caseDigest(empty).length; // => 64
 */
export function caseDigest(businessCase: BusinessCase): string {
  assertRecord(businessCase, ["businessCase"]);
  return digest(plainCase(businessCase));
}

/** A case as JSON carries it. */
export function plainCase(businessCase: BusinessCase): Json {
  return JSON.parse(
    JSON.stringify(businessCase, (_, value) => (typeof value === "bigint" ? String(value) : value)),
  );
}
