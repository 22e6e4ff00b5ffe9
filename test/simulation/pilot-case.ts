import type { BusinessCase } from "../../src/value/business-case.ts";
import type { Driver } from "../../src/value/driver.ts";
import { caseWith, driver } from "../value/case-with.ts";

/** One month at no discount: NPV = Σ saved drivers − 0, so that its distribution is theirs. */
export function sumCase(
  drivers: Readonly<Record<string, Driver["estimate"]>>,
  parts: Partial<BusinessCase> = {},
): BusinessCase {
  return caseWith({
    drivers: Object.fromEntries(Object.entries(drivers).map(([id, estimate]) => [id, driver(estimate)])),
    benefits: Object.keys(drivers).map((id) => ({
      id: `saved-${id}`,
      kind: "avoided-cost",
      month: 0,
      baselinePerMonth: { driver: id },
      actualPerMonth: 0,
    })),
    ...parts,
  });
}
