import { Decimal } from "../foundation/decimal.js";
import type { Distribution } from "../foundation/distribution/distribution-kinds.js";
import type { Issue } from "../foundation/issue.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { caseWarnings } from "../value/case-warnings.js";
import { assertBusinessCase } from "../value/check-business-case.js";
import type { Driver } from "../value/driver.js";
import { driverDistribution } from "../value/driver-values.js";
import { type CaseKernel, caseKernel } from "./case-kernel.js";
import { CHUNK } from "./formula-columns.js";
import { assertSettings, type SimulationSettings } from "./simulation-options.js";
import { type TrialDraws, trialDraws } from "./trial-draws.js";

/** Outcomes by trial, in the order of trials. */
export interface TrialOutcomes {
  readonly npv: Float64Array;
  /** Null for a case without tax. */
  readonly npvAfterTax: Float64Array | null;
  /** Months, NaN where the money does not come back; null where it was not asked for. */
  readonly payback: Float64Array | null;
}

/** A case made ready to run, any part of its trials at any time. */
export interface CaseTrials {
  /** Trials from <= i < to. */
  readonly run: (from: number, to: number) => TrialOutcomes;
  readonly draws: TrialDraws;
  /** Which outcomes there are. */
  readonly shape: { readonly npvAfterTax: boolean; readonly payback: boolean };
  readonly warnings: readonly Issue[];
}

/** The drivers of a case that vary, with their distributions, in the case's order. */
export function varyingDrivers(drivers: Readonly<Record<string, Driver>>): Map<string, Distribution> {
  return new Map(
    Object.entries(drivers)
      .map(([id, driver]) => [id, driverDistribution(driver)] as const)
      .filter(([, own]) => own.kind !== "point"),
  );
}

/** The values of those that do not. */
export function fixedDrivers(drivers: Readonly<Record<string, Driver>>): Map<string, Decimal> {
  return new Map(
    Object.entries(drivers).flatMap(([id, driver]) => {
      const own = driverDistribution(driver);
      return own.kind === "point" ? [[id, new Decimal(own.value)] as const] : [];
    }),
  );
}

/**
 * Checks and compiles a case.
 *
 * @throws OperatingModelError `invalid-definition` with every issue of the case, or of its correlations;
 *   `invalid-argument` for wrong settings.
 */
export function caseTrials(businessCase: BusinessCase, settings: SimulationSettings): CaseTrials {
  assertSettings(settings);
  assertBusinessCase(businessCase);
  const { drivers, correlations = [], basis } = businessCase;
  const draws = trialDraws({
    drivers: varyingDrivers(drivers),
    correlations,
    sampling: settings.sampling ?? "monte-carlo",
    seed: settings.seed,
    trials: settings.trials,
    repair: settings.repair ?? false,
  });
  // A host that hands its shards out computes no trial itself.
  let compiled: CaseKernel | null = null;
  const payback = settings.payback ?? true;
  return {
    draws,
    shape: { npvAfterTax: basis.tax !== undefined, payback },
    warnings: [...caseWarnings(businessCase, { simulated: true }), ...draws.warnings],
    run(from, to) {
      compiled ??= caseKernel(businessCase, fixedDrivers(drivers));
      const npv = new Float64Array(to - from);
      const npvAfterTax = basis.tax === undefined ? null : new Float64Array(to - from);
      const months = payback ? new Float64Array(to - from) : null;
      for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK < to; chunk++) {
        const values = draws.chunk(chunk);
        const outcomes = compiled.evaluate(CHUNK, values, { payback });
        const start = Math.max(from, chunk * CHUNK);
        const end = Math.min(to, (chunk + 1) * CHUNK);
        const part = (list: Float64Array) => list.subarray(start - chunk * CHUNK, end - chunk * CHUNK);
        assertFiniteOutcomes(part(outcomes.npv), start);
        if (npvAfterTax !== null) assertFiniteOutcomes(part(outcomes.npvAfterTax), start);
        npv.set(part(outcomes.npv), start - from);
        npvAfterTax?.set(part(outcomes.npvAfterTax), start - from);
        if (outcomes.payback !== null) months?.set(part(outcomes.payback), start - from);
      }
      return { npv, npvAfterTax, payback: months };
    },
  };
}

function assertFiniteOutcomes(values: Float64Array, first: number): void {
  // What is not finite leaves NaN behind.
  let trace = 0;
  for (let i = 0; i < values.length; i++) trace += 0 * (values[i] as number);
  if (trace === 0) return;
  const index = values.findIndex((value) => !Number.isFinite(value));
  throw invalidArgument(
    ["businessCase", "drivers"],
    `distributions at which every line is a number (trial ${first + index} divides by 0, or raises a negative base)`,
    values[index],
  );
}
