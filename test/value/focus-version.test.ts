import { expect, test } from "vitest";
import { focusVersion } from "../../src/value/focus-version.ts";

test.each<[string | null, readonly string[]]>([
  ["1.3", ["BilledCost", "ChargeClass", "ServiceProviderName"]],
  ["1.2", ["BilledCost", "ChargeClass", "InvoiceId"]],
  ["1.1", ["BilledCost", "ChargeClass", "SkuMeter"]],
  ["1.0", ["BilledCost", "ContractedCost"]],
  ["0.5", ["BilledCost"]],
  [null, ["Cost", "Account"]],
])("%s", (version, columns) => {
  expect(focusVersion(Object.fromEntries(columns.map((name) => [name, "NULL"])))).toBe(version);
});
