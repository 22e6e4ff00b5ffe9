import { assertKnown } from "../foundation/assert-known.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { caseTrials, varyingDrivers } from "./case-trials.js";
import { CHUNK } from "./formula-columns.js";
import type { SimulationSettings } from "./simulation-options.js";

/** Which present value is asked about; before tax unless given. */
export type Measured = SimulationSettings & { readonly measure?: "npv" | "npvAfterTax" };

/** Throws for a measure that there is not: a misspelt one must not pass for NPV before tax. */
export function readMeasure({ measure = "npv" }: Pick<Measured, "measure">): "npv" | "npvAfterTax" {
  assertKnown(measure, ["npv", "npvAfterTax"], ["options", "measure"]);
  return measure;
}

/** A run that keeps its inputs: every driver's value beside the outcome, trial by trial. */
export interface DriverTrials {
  readonly outcomes: Float64Array;
  readonly inputs: ReadonlyMap<string, Float64Array>;
}

/** Runs a case and keeps what was drawn. Payback and the stopping rule are left out. */
export function driverTrials(businessCase: BusinessCase, options: Measured): DriverTrials {
  assertRecord(options, ["options"]);
  const measure = readMeasure(options);
  const { measure: _, stopAtStandardError: __, ...settings } = options;
  const { trials } = settings;
  const prepared = caseTrials(businessCase, { ...settings, payback: false });
  const { npv, npvAfterTax } = prepared.run(0, trials);
  const inputs = new Map(
    [...varyingDrivers(businessCase.drivers).keys()].map((id) => [id, new Float64Array(trials)]),
  );
  for (let chunk = 0; chunk * CHUNK < trials; chunk++) {
    for (const [id, column] of prepared.draws.chunk(chunk)) {
      inputs.get(id)?.set(column.subarray(0, Math.min(CHUNK, trials - chunk * CHUNK)), chunk * CHUNK);
    }
  }
  return { outcomes: measure === "npvAfterTax" && npvAfterTax !== null ? npvAfterTax : npv, inputs };
}
