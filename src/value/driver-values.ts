import { Decimal } from "../foundation/decimal.js";
import type { Distribution } from "../foundation/distribution/distribution-kinds.js";
import { mean, quantile } from "../foundation/distribution/evaluate.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "./business-case.js";
import { assertDriver } from "./check-drivers.js";
import type { Driver } from "./driver.js";

/**
 * The one value that stands for a driver in the base scenario: the number itself, or the mean of its
 * distribution (the median where there is no mean), with which a linear case comes out at its expected value.
 *
 * @throws OperatingModelError `invalid-argument` for what is no driver, with every place.
 * @example
 * import { driverPoint } from "ai-operating-model/value";
 * const saved = driverPoint({
 *   estimate: { kind: "pert", min: 0, mode: 3, max: 12 },
 *   unit: "h/case",
 *   basis: { method: "expert", ref: "workshop", grade: "weak" },
 * });
 * saved; // => 4
 */
export function driverPoint(driver: Driver): number {
  assertDriver(driver, ["driver"]);
  const { estimate } = driver;
  if (typeof estimate === "number") return estimate;
  return mean(estimate) ?? quantile(estimate, 0.5) ?? 0;
}

/**
 * The spread of a driver: its distribution; for a measured number the normal of its standard error; a point for
 * a number of which nothing more is known.
 *
 * @throws OperatingModelError `invalid-argument` for what is no driver, with every place.
 * @example
 * import { driverDistribution } from "ai-operating-model/value";
 * const spread = driverDistribution({
 *   estimate: 0.12,
 *   unit: "h/case",
 *   basis: { method: "did", ref: "pilot", grade: "moderate", standardError: 0.03 },
 * });
 * spread; // => { kind: "normal", mean: 0.12, sd: 0.03 }
 */
export function driverDistribution(driver: Driver): Distribution {
  assertDriver(driver, ["driver"]);
  const { estimate, basis } = driver;
  if (typeof estimate !== "number") return estimate;
  const sd = basis.standardError ?? 0;
  return sd > 0 ? { kind: "normal", mean: estimate, sd } : { kind: "point", value: estimate };
}

/** A driver's value in a scenario and whether the scenario set it. */
export interface ScenarioValue {
  readonly value: number;
  readonly source: "estimate" | "scenario";
}

/** The drivers' values in a scenario: those it names, and the point values of the others. */
export function scenarioValues(businessCase: BusinessCase, scenario: string): Map<string, ScenarioValue> {
  const { scenarios = {}, drivers } = businessCase;
  if (scenario !== "base" && !Object.hasOwn(scenarios, scenario)) {
    const names = ["base", ...Object.keys(scenarios).filter((name) => name !== "base")];
    throw invalidArgument(["options", "scenario"], `one of ${names.join(", ")}`, scenario);
  }
  const set = Object.hasOwn(scenarios, scenario) ? (scenarios[scenario] ?? {}) : {};
  return new Map(
    Object.entries(drivers).map(([id, driver]) => [
      id,
      Object.hasOwn(set, id)
        ? { value: set[id] as number, source: "scenario" as const }
        : { value: driverPoint(driver), source: "estimate" as const },
    ]),
  );
}

/** The values alone, as decimals with the digits that the numbers print as. */
export function decimalValues(values: ReadonlyMap<string, ScenarioValue>): Map<string, Decimal> {
  return new Map([...values].map(([id, { value }]) => [id, new Decimal(value)]));
}
