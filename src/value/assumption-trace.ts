import type { BusinessCase } from "./business-case.js";
import type { CaseFormulas } from "./case-formulas.js";
import type { DriverBasis } from "./driver.js";
import type { ScenarioValue } from "./driver-values.js";
import { dependenceOn } from "./formula-dependence.js";

/** Where a figure of the result comes from. */
export interface Assumption {
  readonly driver: string;
  readonly value: number;
  readonly unit: string;
  /** Whether the scenario set the value or the driver's own estimate. */
  readonly source: "estimate" | "scenario";
  readonly basis: DriverBasis;
  readonly owner: string | null;
  /** Lines whose amounts the driver changes, through curves and prices too. */
  readonly lines: readonly string[];
}

/** Every driver with its value, its evidence and the lines it moves. */
export function assumptionTrace(
  businessCase: BusinessCase,
  formulas: CaseFormulas,
  values: ReadonlyMap<string, ScenarioValue>,
): Assumption[] {
  return [...values].map(([driver, { value, source }]) => {
    const { unit, basis, owner } = businessCase.drivers[driver] as BusinessCase["drivers"][string];
    return { driver, value, unit, source, basis, owner: owner ?? null, lines: linesOf(driver, formulas) };
  });
}

/** Ids of the lines that depend on a driver. */
export function linesOf(driver: string, formulas: CaseFormulas): string[] {
  const streams = [...formulas.lines, ...formulas.scores];
  const moved = streams.filter(({ formula }) => dependenceOn(driver, formula, formulas.curves) !== "none");
  return [...new Set(moved.map(({ line }) => line))];
}
