import { quantile } from "../foundation/distribution/evaluate.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { assertBusinessCase } from "../value/check-business-case.js";
import { driverPoint } from "../value/driver-values.js";
import { caseKernel } from "./case-kernel.js";
import { fixedDrivers, varyingDrivers } from "./case-trials.js";
import { readMeasure } from "./driver-trials.js";

/** What one driver moves while all others stay at their point values. Money in the case's currency. */
export interface TornadoBar {
  readonly driver: string;
  /** NPV with the driver at its tenth percentile. */
  readonly low: number;
  /** NPV with the driver at its ninetieth percentile; below `low` for a driver that costs. */
  readonly high: number;
  readonly lowInput: number;
  readonly highInput: number;
}

/**
 * One bar for each driver with a spread, the longest first: NPV at the driver's P10 and P90, the others at their
 * point values.
 *
 * @param options `measure` says which NPV; before tax unless given.
 * @throws OperatingModelError `invalid-definition` with every issue of the case.
 * @example
 * import { tornado } from "ai-operating-model/simulation";
 * const saved = {
 *   estimate: { kind: "uniform", min: 0, max: 1000 }, unit: "EUR",
 *   basis: { method: "expert", ref: "workshop", grade: "weak" },
 * } as const;
 * const pilot = {
 *   id: "pilot", name: "Pilot",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "start",
 *   },
 *   drivers: { saved }, costs: [],
 *   benefits: [{ id: "b", kind: "avoided-cost", month: 0, baselinePerMonth: { driver: "saved" }, actualPerMonth: 0 }],
 * } as const;
 * tornado(pilot); // => [{ driver: "saved", low: 100, high: 900, lowInput: 100, highInput: 900 }]
 */
export function tornado(
  businessCase: BusinessCase,
  options: { readonly measure?: "npv" | "npvAfterTax" } = {},
): readonly TornadoBar[] {
  assertBusinessCase(businessCase);
  assertRecord(options, ["options"]);
  const measure = readMeasure(options);
  const { drivers } = businessCase;
  const varying = varyingDrivers(drivers);
  const kernel = caseKernel(businessCase, fixedDrivers(drivers));
  const base = new Map(
    [...varying.keys()].map((id) => [id, driverPoint(drivers[id] as (typeof drivers)[string])]),
  );
  const bars = [...varying].map(([driver, own]) => {
    const inputs = [quantile(own, 0.1) as number, quantile(own, 0.9) as number] as const;
    const columns = new Map(
      [...base].map(([id, value]) => [id, Float64Array.from(id === driver ? inputs : [value, value])]),
    );
    const npv = kernel.evaluate(2, columns)[measure];
    return {
      driver,
      low: npv[0] as number,
      high: npv[1] as number,
      lowInput: inputs[0],
      highInput: inputs[1],
    };
  });
  return bars.sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}
