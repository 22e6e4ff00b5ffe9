import { assertFinite, assertList, invalidArgument } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { caseTrials, type TrialOutcomes } from "./case-trials.js";
import { emptyOutcomes, placeShard, standsAt } from "./shard-outcomes.js";
import {
  manifestOf,
  type SimulationManifest,
  type SimulationResult,
  simulationResult,
} from "./simulation-result.js";
import type { Float64Shard, SimulationShard } from "./simulation-shard.js";

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
  shards: readonly (SimulationShard | Float64Shard)[],
): SimulationResult {
  assertList(shards, ["shards"]);
  const [first] = shards;
  if (first?.manifest == null) throw invalidArgument(["shards"], "at least one shard", shards);
  const { caseDigest: _, version: __, ...settings } = first.manifest;
  const prepared = caseTrials(businessCase, settings);
  const manifest = manifestOf(businessCase, settings);
  const outcomes = joinShards(manifest, shards, manifest.trials);
  return simulationResult(businessCase, manifest, outcomes, prepared.warnings);
}

/** The trials 0 <= i < until of shards in any order. */
export function joinShards(
  manifest: SimulationManifest,
  shards: readonly (SimulationShard | Float64Shard)[],
  until: number,
): TrialOutcomes {
  shards.forEach((shard, index) => {
    assertManifest(shard, manifest, index);
  });
  const ordered = shards
    .map((shard, index) => ({ shard, index }))
    .sort((a, b) => a.shard.from - b.shard.from || a.shard.to - b.shard.to);
  const first = ordered[0]?.shard;
  const shape = { npvAfterTax: first?.npvAfterTax != null, payback: first?.payback != null };
  const outcomes = emptyOutcomes(shape, until);
  let done = 0;
  let before: SimulationShard | Float64Shard | undefined;
  for (const { shard, index } of ordered) {
    const { from, to } = shard;
    if (before?.from === from && before.to === to) {
      if (standsAt(shard, outcomes, index)) continue;
      throw invalidArgument(["shards", index], "the outcomes of the shard of the same trials", "others");
    }
    if (from !== done || !(to > from && to <= until)) {
      throw invalidArgument(["shards", index], `trials from ${done} on, each once`, `${from} to ${to}`);
    }
    placeShard(shard, outcomes, index);
    done = to;
    before = shard;
  }
  if (done !== until) throw invalidArgument(["shards"], `all trials to ${until}`, `trials to ${done}`);
  return outcomes;
}

/** Throws unless a shard, which may come from anywhere, is one of the run. */
export function assertManifest(
  shard: SimulationShard | Float64Shard,
  manifest: SimulationManifest,
  index: number,
): void {
  const own = shard?.manifest;
  if (typeof own !== "object" || own === null) {
    throw invalidArgument(["shards", index], "a shard with its manifest", shard);
  }
  for (const end of ["from", "to"] as const) assertFinite(shard[end], ["shards", index, end]);
  if (JSON.stringify(inOrderOf(own, manifest)) !== JSON.stringify(manifest)) {
    throw invalidArgument(["shards", index, "manifest"], "that of the same case and settings", own);
  }
}

/** The members of one manifest in the order of another: a store may have sorted them. */
function inOrderOf(manifest: SimulationManifest, like: SimulationManifest): Record<string, unknown> {
  const given = manifest as unknown as Record<string, unknown>; // read by name only
  const names = [...Object.keys(like), ...Object.keys(given).filter((name) => !Object.hasOwn(like, name))];
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}
