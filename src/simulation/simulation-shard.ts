import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { assertBusinessCase } from "../value/check-business-case.js";
import { type CaseTrials, caseTrials } from "./case-trials.js";
import { assertSettings, type SimulationSettings } from "./simulation-options.js";
import { manifestOf, type SimulationManifest } from "./simulation-result.js";

/** Some of the trials of a run, computed anywhere. Plain JSON. */
export interface SimulationShard {
  readonly manifest: SimulationManifest;
  /** Trials from <= i < to. */
  readonly from: number;
  readonly to: number;
  readonly npv: readonly number[];
  readonly npvAfterTax: readonly number[] | null;
  /** Months, null for a trial that never recovers. */
  readonly payback: readonly (number | null)[] | null;
}

/**
 * The same as typed arrays, for threads: handed over by `postMessage(shard, [shard.npv.buffer])` without a copy, or copied
 * in one piece. JSON cannot carry it.
 */
export interface Float64Shard extends Pick<SimulationShard, "manifest" | "from" | "to"> {
  readonly npv: Float64Array;
  readonly npvAfterTax: Float64Array | null;
  /** Months, NaN for a trial that never recovers. */
  readonly payback: Float64Array | null;
}

/** Settings of a run, and which of its trials to compute: from <= i < to. */
export interface ShardOptions extends SimulationSettings {
  readonly from: number;
  readonly to: number;
}

/**
 * Runs some of the trials of a simulation, for a job engine that spreads them over processes. Any cut gives the same
 * trials; cuts at multiples of 1,024 waste none.
 *
 * @throws OperatingModelError as `simulateCaseSync` does, and `invalid-argument` for a stretch outside the trials.
 * @example
 * import { mergeSimulations, simulateCaseSync, simulateShard } from "ai-operating-model/simulation";
 * const wage = {
 *   estimate: { kind: "normal", mean: 50, sd: 5 }, unit: "EUR/h",
 *   basis: { method: "benchmark", ref: "payroll", grade: "strong" },
 * } as const;
 * const pilot = {
 *   id: "pilot", name: "Pilot",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: { wage },
 *   costs: [{ id: "build", kind: "integration", days: 20, dayRate: 900 }],
 *   benefits: [{
 *     id: "time", kind: "time-saved", eligible: 100, hoursPerCase: 1, wagePerHour: { driver: "wage" }, recapture: 0.5,
 *   }],
 * } as const;
 * const options = { seed: 1, trials: 4096 };
 * const second = simulateShard(pilot, { ...options, from: 2048, to: 4096 });
 * const first = simulateShard(pilot, { ...options, from: 0, to: 2048 });
 * const merged = mergeSimulations(pilot, [second, first]);
 * JSON.stringify(merged) === JSON.stringify(simulateCaseSync(pilot, options)); // => true
 */
export function simulateShard(businessCase: BusinessCase, options: ShardOptions): SimulationShard {
  const { npv, npvAfterTax, payback, ...rest } = float64Shard(businessCase, options);
  return {
    ...rest,
    npv: Array.from(npv, (value) => value + 0),
    npvAfterTax: npvAfterTax && Array.from(npvAfterTax, (value) => value + 0),
    payback: payback && Array.from(payback, (month) => (Number.isNaN(month) ? null : month)),
  };
}

/**
 * As `simulateShard`, for a worker thread: a million trials come as eight megabytes that `postMessage` hands over, and
 * `mergeSimulations` and `simulateCase` take as they take lists.
 *
 * @throws OperatingModelError as `simulateShard` does.
 * @example
 * import { float64Shard, mergeSimulations, simulateShard } from "ai-operating-model/simulation";
 * const empty = {
 *   id: "empty", name: "Nothing yet",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {}, costs: [], benefits: [],
 * } as const;
 * const typed = float64Shard(empty, { seed: 1, trials: 2000, from: 0, to: 1000 });
 * const moved = structuredClone(typed, { transfer: [typed.npv.buffer as ArrayBuffer] });
 * const listed = simulateShard(empty, { seed: 1, trials: 2000, from: 1000, to: 2000 });
 * mergeSimulations(empty, [listed, moved]).trials; // => 2000
 */
export function float64Shard(businessCase: BusinessCase, options: ShardOptions): Float64Shard {
  assertRecord(options, ["options"]);
  const { from, to, ...settings } = options;
  assertSettings(settings);
  assertBusinessCase(businessCase);
  assertStretch(from, to, settings.trials);
  const { trials, manifest } = compiledCase(businessCase, settings);
  return { manifest, from, to, ...trials.run(from, to) };
}

let latest: {
  readonly key: string;
  readonly trials: CaseTrials;
  readonly manifest: SimulationManifest;
} | null = null;

/** A worker is given one shard after the other of the same run: what was compiled for the last one is kept. */
function compiledCase(businessCase: BusinessCase, settings: SimulationSettings): NonNullable<typeof latest> {
  const manifest = manifestOf(businessCase, settings);
  // The digest does not tell the order of drivers, which Sobol's dimensions follow.
  const key = JSON.stringify([manifest, Object.keys(businessCase.drivers)]);
  if (latest?.key !== key) latest = { key, trials: caseTrials(businessCase, settings), manifest };
  return { ...latest, manifest };
}

function assertStretch(from: number, to: number, trials: number): void {
  if (!Number.isInteger(from) || from < 0)
    throw invalidArgument(["options", "from"], "a whole number from 0", from);
  if (!Number.isInteger(to) || to <= from || to > trials) {
    throw invalidArgument(["options", "to"], `a whole number above from, at most ${trials}`, to);
  }
}
