import type { BusinessCase } from "../../src/value/business-case.ts";
import type { Driver } from "../../src/value/driver.ts";
import type { FinancialBasis } from "../../src/value/financial-basis.ts";

type Parts = Partial<Omit<BusinessCase, "basis">> & { readonly basis?: Partial<FinancialBasis> };

/** A valid empty case of twelve months, euro, 10 % a year, flows at month starts, with the parts given. */
export function caseWith({ basis, ...parts }: Parts = {}): BusinessCase {
  const { ratesByYear } = basis ?? {};
  return {
    id: "case",
    name: "Case",
    drivers: {},
    costs: [],
    benefits: [],
    ...parts,
    basis: {
      currency: "EUR",
      valuationDate: "2026-01-01",
      start: "2026-01",
      horizonMonths: 12,
      rateBasis: "nominal",
      priceBase: "2026-01",
      timing: "start",
      ...(ratesByYear === undefined ? { ratePerYear: 0.1 } : {}),
      ...basis,
    },
  };
}

/** A driver of an estimate, on weak grounds. */
export function driver(estimate: Driver["estimate"], basis: Partial<Driver["basis"]> = {}): Driver {
  return { estimate, unit: "1", basis: { method: "expert", ref: "test", grade: "weak", ...basis } };
}
