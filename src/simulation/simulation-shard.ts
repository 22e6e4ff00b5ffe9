import { invalidArgument } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { type CaseTrials, caseTrials, type TrialOutcomes } from "./case-trials.js";
import type { SimulationSettings } from "./simulation-options.js";
import {
  manifestOf,
  type SimulationManifest,
  type SimulationResult,
  simulationResult,
} from "./simulation-result.js";

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
export function simulateShard(
  businessCase: BusinessCase,
  options: SimulationSettings & { readonly from: number; readonly to: number },
): SimulationShard {
  const { from, to, ...settings } = options;
  const trials = caseTrials(businessCase, settings);
  assertStretch(from, to, settings.trials);
  const { npv, npvAfterTax, payback } = trials.run(from, to);
  return {
    manifest: manifestOf(businessCase, settings),
    from,
    to,
    npv: Array.from(npv, (value) => value + 0),
    npvAfterTax: npvAfterTax && Array.from(npvAfterTax, (value) => value + 0),
    payback: payback && Array.from(payback, (month) => (Number.isNaN(month) ? null : month)),
  };
}

/**
 * The result of a run from its shards, in any order: byte for byte that of one process. A shard delivered twice, as
 * job engines may, counts once.
 *
 * @throws OperatingModelError `invalid-argument` for shards of another case or other settings, and for trials that
 *   are missing or overlap.
 * @example
 * import { mergeSimulations, simulateShard } from "ai-operating-model/simulation";
 * const empty = {
 *   id: "empty", name: "Nothing yet",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {}, costs: [], benefits: [],
 * } as const;
 * const only = simulateShard(empty, { seed: 1, trials: 10, from: 0, to: 10 });
 * mergeSimulations(empty, [only, only]).npv.mean; // => 0
 */
export function mergeSimulations(
  businessCase: BusinessCase,
  shards: readonly SimulationShard[],
): SimulationResult {
  const [first] = shards;
  if (first?.manifest == null) throw invalidArgument(["shards"], "at least one shard", shards);
  const { caseDigest: _, version: __, ...settings } = first.manifest;
  const prepared = caseTrials(businessCase, settings);
  return mergePrepared(businessCase, prepared, manifestOf(businessCase, settings), shards);
}

/** As `mergeSimulations`, for a case that is compiled already. */
export function mergePrepared(
  businessCase: BusinessCase,
  prepared: CaseTrials,
  manifest: SimulationManifest,
  shards: readonly SimulationShard[],
): SimulationResult {
  const outcomes = joinShards(manifest, shards, manifest.trials);
  return simulationResult(businessCase, manifest, outcomes, prepared.warnings);
}

/** The trials 0 <= i < until of shards in any order. */
export function joinShards(
  manifest: SimulationManifest,
  shards: readonly SimulationShard[],
  until: number,
): TrialOutcomes {
  const expected = JSON.stringify(manifest);
  shards.forEach(assertShard);
  const ordered = shards
    .map((shard, index) => ({ shard, index }))
    .sort((a, b) => a.shard.from - b.shard.from || a.shard.to - b.shard.to);
  const npv = new Float64Array(until);
  const first = ordered[0]?.shard;
  const npvAfterTax = first?.npvAfterTax ? new Float64Array(until) : null;
  const payback = first?.payback ? new Float64Array(until) : null;
  let done = 0;
  let before: SimulationShard | undefined;
  for (const { shard, index } of ordered) {
    if (JSON.stringify(inOrderOf(shard.manifest, manifest)) !== expected) {
      throw invalidArgument(
        ["shards", index, "manifest"],
        "that of the same case and settings",
        shard.manifest,
      );
    }
    if (before?.from === shard.from && before.to === shard.to) {
      assertSame(before, shard, index);
      continue;
    }
    if (shard.from !== done || shard.to > until) {
      throw invalidArgument(
        ["shards", index],
        `trials from ${done} on, each once`,
        `${shard.from} to ${shard.to}`,
      );
    }
    const { npvAfterTax: taxed, payback: months } = shard;
    if ((taxed === null) !== (npvAfterTax === null) || (months === null) !== (payback === null)) {
      throw invalidArgument(["shards", index], "the outcomes that the other shards have", Object.keys(shard));
    }
    npv.set(shard.npv, shard.from);
    if (taxed !== null) npvAfterTax?.set(taxed, shard.from);
    months?.forEach((month, i) => {
      (payback as Float64Array)[shard.from + i] = month ?? Number.NaN;
    });
    done = shard.to;
    before = shard;
  }
  if (done !== until) throw invalidArgument(["shards"], `all trials to ${until}`, `trials to ${done}`);
  return { npv, npvAfterTax, payback };
}

/** Throws unless a shard, which may come from anywhere, holds one number a trial. */
function assertShard(shard: SimulationShard, index: number): void {
  if (
    typeof shard !== "object" ||
    shard === null ||
    typeof shard.manifest !== "object" ||
    shard.manifest === null
  ) {
    throw invalidArgument(["shards", index], "a shard with its manifest", shard);
  }
  const isMonth = (value: number | null) => value === null || Number.isFinite(value);
  const lists = [
    ["npv", shard.npv, Number.isFinite],
    ...(shard.npvAfterTax === null ? [] : [["npvAfterTax", shard.npvAfterTax, Number.isFinite] as const]),
    ...(shard.payback === null ? [] : [["payback", shard.payback, isMonth] as const]),
  ] as const;
  for (const [name, list, fits] of lists) {
    if (!Array.isArray(list) || list.length !== shard.to - shard.from) {
      throw invalidArgument(["shards", index, name], `a list of ${shard.to - shard.from} outcomes`, list);
    }
    const wrong = list.findIndex((value) => !fits(value));
    if (wrong >= 0) throw invalidArgument(["shards", index, name, wrong], "a finite number", list[wrong]);
  }
}

/** A shard that came twice was computed twice, to the same bytes. */
function assertSame(one: SimulationShard, other: SimulationShard, index: number): void {
  const outcomes = ({ npv, npvAfterTax, payback }: SimulationShard) =>
    JSON.stringify([npv, npvAfterTax, payback]);
  if (outcomes(one) !== outcomes(other)) {
    throw invalidArgument(["shards", index], "the outcomes of the shard of the same trials", "others");
  }
}

/** The members of one manifest in the order of another: a store may have sorted them. */
function inOrderOf(manifest: SimulationManifest, like: SimulationManifest): Record<string, unknown> {
  const given = manifest as unknown as Record<string, unknown>; // read by name only
  const names = [...Object.keys(like), ...Object.keys(given).filter((name) => !Object.hasOwn(like, name))];
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}

function assertStretch(from: number, to: number, trials: number): void {
  if (!Number.isInteger(from) || from < 0)
    throw invalidArgument(["options", "from"], "a whole number from 0", from);
  if (!Number.isInteger(to) || to <= from || to > trials) {
    throw invalidArgument(["options", "to"], `a whole number above from, at most ${trials}`, to);
  }
}
