import { assertRecord } from "../foundation/operating-model-error.js";

/** Columns that a version of FOCUS brought, newest first. A file has the newest version of which it has any. */
const SINCE: readonly (readonly [version: string, columns: readonly string[]])[] = [
  ["1.3", ["ServiceProviderName", "HostProviderName", "AllocatedMethodId", "ContractApplied"]],
  ["1.2", ["InvoiceId", "BillingAccountType", "SubAccountType", "PricingCurrency"]],
  ["1.1", ["CapacityReservationId", "CommitmentDiscountQuantity", "SkuMeter", "ServiceSubcategory"]],
  ["1.0", ["ChargeClass", "CommitmentDiscountStatus", "ContractedCost", "RegionId"]],
  ["0.5", ["BilledCost", "AmortizedCost"]],
];

/**
 * The version of FOCUS (FinOps Open Cost and Usage Specification) that a row's columns tell, or null for a row of
 * something else. Files do not state their version; each version's own columns do.
 *
 * @example
 * import { focusVersion } from "ai-operating-model/value";
 * focusVersion({ BilledCost: "1", EffectiveCost: "1", ChargeClass: "NULL" }); // => "1.0"
 */
export function focusVersion(row: Readonly<Record<string, unknown>>): string | null {
  assertRecord(row, ["row"]);
  for (const [version, columns] of SINCE) {
    if (columns.some((column) => Object.hasOwn(row, column))) return version;
  }
  return null;
}
