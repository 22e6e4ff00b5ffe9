import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { caseDigest } from "../value/case-digest.js";
import { caseTrials, type TrialOutcomes } from "./case-trials.js";
import { CHUNK } from "./formula-columns.js";
import { assertManifest } from "./merge-simulations.js";
import { pause, type StopSignal, throwIfAborted } from "./pause.js";
import { emptyOutcomes, placeShard } from "./shard-outcomes.js";
import type { SimulationSettings } from "./simulation-options.js";
import {
  manifestOf,
  type SimulationManifest,
  type SimulationResult,
  simulationResult,
  simulationVersion,
  stoppingPoint,
} from "./simulation-result.js";
import type { Float64Shard, ShardOptions, SimulationShard } from "./simulation-shard.js";

/** One piece of work for a worker: `float64Shard(task.businessCase, task.options)`, or `simulateShard` where JSON carries it. */
export interface ShardTask {
  readonly businessCase: BusinessCase;
  readonly options: ShardOptions;
}

/** How a simulation runs; none of these but the settings changes its result. */
export interface SimulationOptions extends SimulationSettings {
  /** Shards under way at once when there is `runShard`; without it the trials run here, one chunk after the other. */
  readonly workers?: number;
  /** Computes a shard elsewhere: in a worker thread, a process, a job queue. Shards may come back in any order. */
  readonly runShard?: (task: ShardTask) => Promise<SimulationShard | Float64Shard>;
  readonly signal?: StopSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Trials between two looks at the signal; about 20 ms of work. */
const STRIDE = 16 * CHUNK;

/**
 * Simulates a business case: draws every driver once a trial, whatever lines use it, and computes all trials to a
 * distribution of net present value and payback. The same seed gives the same bytes for any number of workers, and a
 * longer run begins with the trials of a shorter one.
 *
 * The float64 kernel reads the same formulas as the decimal ledger and agrees with it to 1e-9.
 *
 * @throws OperatingModelError `invalid-definition` with every issue of the case, `correlation-not-psd` among them;
 *   `invalid-argument` for wrong options; the signal's reason when aborted.
 * @example
 * import { simulateCase } from "ai-operating-model/simulation";
 * const volume = {
 *   estimate: { kind: "pert", min: 80, mode: 100, max: 150 }, unit: "cases/month",
 *   basis: { method: "benchmark", ref: "ledger", grade: "strong" },
 * } as const;
 * const pilot = {
 *   id: "pilot", name: "Pilot",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: { volume },
 *   costs: [{ id: "build", kind: "integration", days: 20, dayRate: 900 }],
 *   benefits: [{
 *     id: "time", kind: "time-saved", eligible: { driver: "volume" }, hoursPerCase: 1, wagePerHour: 50, recapture: 0.5,
 *   }],
 * } as const;
 * const result = await simulateCase(pilot, { seed: 1, trials: 10_000 });
 * result.npv.quantiles.p10 < result.npv.quantiles.p90; // => true
 * result.npv.probabilityPositive > 0.9; // => true
 */
export async function simulateCase(
  businessCase: BusinessCase,
  options: SimulationOptions,
): Promise<SimulationResult> {
  assertRecord(options, ["options"]);
  const { workers = 1, runShard, signal, onProgress, ...settings } = options;
  if (!Number.isInteger(workers) || workers < 1) {
    throw invalidArgument(["options", "workers"], "a whole number from 1", workers);
  }
  throwIfAborted(signal);
  const prepared = caseTrials(businessCase, settings);
  const manifest = manifestOf(businessCase, settings);
  const { trials } = settings;
  const outcomes = emptyOutcomes(prepared.shape, trials);
  let done = 0;
  let stop: number | null = null;
  while (done < trials && stop === null) {
    if (runShard === undefined) {
      const to = Math.min(trials, done + STRIDE);
      copyOutcomes(prepared.run(done, to), outcomes, done);
      done = to;
    } else {
      // Without a rule to stop at, one wave is the whole run.
      const wave = settings.stopAtStandardError === undefined ? trials : workers * STRIDE;
      const until = Math.min(trials, done + wave);
      await inParallel(stretches(done, until, workers), workers, async ({ from, to }, index) => {
        throwIfAborted(signal);
        const shard = await runShard({ businessCase, options: { ...settings, from, to } });
        assertManifest(shard, manifest, index);
        if (shard.from !== from || shard.to !== to) {
          throw invalidArgument(["shards", index], `trials ${from} to ${to}`, `${shard.from} to ${shard.to}`);
        }
        // Others are still at work meanwhile.
        placeShard(shard, outcomes, index);
        onProgress?.(Math.min(trials, done + to - from), trials);
      });
      done = until;
    }
    stop = stoppingPoint(outcomes.npv.subarray(0, done), manifest);
    onProgress?.(done, trials);
    await pause();
    throwIfAborted(signal);
  }
  return simulationResult(businessCase, manifest, cut(outcomes, stop ?? done), prepared.warnings);
}

/**
 * As `simulateCase`, at once and in this thread.
 *
 * @throws OperatingModelError as `simulateCase` does.
 * @example
 * import { simulateCaseSync } from "ai-operating-model/simulation";
 * const rent = {
 *   id: "rent", name: "One a month for three years",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 36,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {}, costs: [],
 *   benefits: [{ id: "rent", kind: "avoided-cost", baselinePerMonth: 1, actualPerMonth: 0 }],
 * } as const;
 * simulateCaseSync(rent, { seed: 1, trials: 100 }).npv.mean.toFixed(2); // => "31.19"
 */
export function simulateCaseSync(businessCase: BusinessCase, options: SimulationSettings): SimulationResult {
  assertRecord(options, ["options"]);
  const { seed, trials, sampling, level, payback, repair, stopAtStandardError } = options;
  const settings = defined({ seed, trials, sampling, level, payback, repair, stopAtStandardError });
  const prepared = caseTrials(businessCase, settings);
  const manifest = manifestOf(businessCase, settings);
  const outcomes = emptyOutcomes(prepared.shape, trials);
  let done = 0;
  let stop: number | null = null;
  while (done < trials && stop === null) {
    const to = Math.min(trials, done + STRIDE);
    copyOutcomes(prepared.run(done, to), outcomes, done);
    stop = stoppingPoint(outcomes.npv.subarray(0, to), manifest);
    done = to;
  }
  return simulationResult(businessCase, manifest, cut(outcomes, stop ?? done), prepared.warnings);
}

/**
 * Runs a simulation again from its manifest, to the same bytes.
 *
 * @throws OperatingModelError `invalid-argument` for a case that has changed since, or a manifest of another engine.
 * @example
 * import { replaySimulation, simulateCaseSync } from "ai-operating-model/simulation";
 * const empty = {
 *   id: "empty", name: "Nothing yet",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {}, costs: [], benefits: [],
 * } as const;
 * const { manifest } = simulateCaseSync(empty, { seed: 7, trials: 100 });
 * replaySimulation(empty, manifest).manifest.seed; // => 7
 */
export function replaySimulation(businessCase: BusinessCase, manifest: SimulationManifest): SimulationResult {
  assertRecord(manifest, ["manifest"]);
  if (manifest.version !== simulationVersion) {
    throw invalidArgument(["manifest", "version"], simulationVersion, manifest.version);
  }
  if (manifest.caseDigest !== caseDigest(businessCase)) {
    throw invalidArgument(
      ["manifest", "caseDigest"],
      "that of the case: it has changed since",
      manifest.caseDigest,
    );
  }
  return simulateCaseSync(businessCase, manifest);
}

/** Members that are not undefined. */
function defined(
  settings: { readonly [Name in keyof SimulationSettings]: SimulationSettings[Name] | undefined },
) {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  ) as unknown as SimulationSettings; // seed and trials are checked by the first function that reads them
}

function copyOutcomes(from: TrialOutcomes, to: TrialOutcomes, at: number): void {
  to.npv.set(from.npv, at);
  if (from.npvAfterTax !== null) to.npvAfterTax?.set(from.npvAfterTax, at);
  if (from.payback !== null) to.payback?.set(from.payback, at);
}

function cut({ npv, npvAfterTax, payback }: TrialOutcomes, trials: number): TrialOutcomes {
  const part = (list: Float64Array | null) => list?.subarray(0, trials) ?? null;
  return { npv: npv.subarray(0, trials), npvAfterTax: part(npvAfterTax), payback: part(payback) };
}

/** Cuts a stretch into about four pieces a worker, at whole chunks, so that a slow one delays little. */
function stretches(from: number, to: number, workers: number): { from: number; to: number }[] {
  const size = Math.max(1, Math.ceil((to - from) / CHUNK / (4 * workers))) * CHUNK;
  const pieces: { from: number; to: number }[] = [];
  for (let start = from; start < to; start += size)
    pieces.push({ from: start, to: Math.min(to, start + size) });
  return pieces;
}

async function inParallel<T>(
  items: readonly T[],
  lanes: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
