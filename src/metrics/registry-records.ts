import { assertRecord } from "../foundation/operating-model-error.js";
import type { Initiative } from "../model/initiative.js";
import type { BusinessUnit, Engagement, Registry } from "../model/registry.js";
import { assertRecords } from "./assert-records.js";
import type { CycleRecord } from "./cycle-observation.js";
import type { UseCaseRecord } from "./implemented-use-cases.js";
import type { AttemptOutcome, AttemptRecord } from "./success-ratio.js";
import type { TimeToValueRecord } from "./time-to-value.js";

/**
 * The use cases of a registry as records of {@link implementedUseCases}; platforms and enablers are no use cases.
 * Whether success criteria were met is not in a registry, so it stays open.
 *
 * @example
 * import { useCasesFromRegistry } from "ai-operating-model/metrics";
 * const initiative = { id: "a", name: "A", type: "use-case" as const, dates: { production: "2025-03" } };
 * useCasesFromRegistry({ initiatives: [initiative] }); // => [{ id: "a", productionAt: "2025-03" }]
 */
export function useCasesFromRegistry(registry: Registry): readonly UseCaseRecord[] {
  return initiativesOf(registry)
    .filter(({ type }) => type === "use-case")
    .map(({ id, unit, status, dates }) =>
      present({ id, unit, status, productionAt: dates?.production, retiredAt: dates?.retired }),
    );
}

/**
 * The initiatives of a registry as records of {@link cycleTime}. One that was retired without ever having been in
 * production counts as stopped on that day.
 *
 * @example
 * import { cyclesFromRegistry } from "ai-operating-model/metrics";
 * const dates = { idea: "2025-01-10", retired: "2025-06-01" };
 * const initiative = { id: "a", name: "A", type: "use-case" as const, dates };
 * cyclesFromRegistry({ initiatives: [initiative] }); // => [{ id: "a", ideaAt: "2025-01-10", stoppedAt: "2025-06-01" }]
 */
export function cyclesFromRegistry(registry: Registry): readonly CycleRecord[] {
  return initiativesOf(registry).map(({ id, unit, status, dates = {} }) => {
    const stoppedAt = dates.stopped ?? (dates.production === undefined ? dates.retired : undefined);
    return present({ id, unit, status, ideaAt: dates.idea, productionAt: dates.production, stoppedAt });
  });
}

/**
 * The initiatives of a registry as records of {@link successRatio}. One that is or was live counts as a success,
 * which is a proxy: whether its criteria were met is not in a registry. One that was stopped counts as
 * `stopped-early` where its dates are kept and name no pilot, else as `abandoned`; so does one that was retired
 * without a production date. Where neither status nor dates say how it stands it has no outcome.
 *
 * @example
 * import { attemptsFromRegistry } from "ai-operating-model/metrics";
 * const initiative = { id: "a", name: "A", type: "use-case" as const, status: "live" as const };
 * attemptsFromRegistry({ initiatives: [initiative] }); // => [{ id: "a", outcome: "success" }]
 */
export function attemptsFromRegistry(registry: Registry): readonly AttemptRecord[] {
  return initiativesOf(registry).map((initiative) => {
    const { id, unit, stage, dates = {} } = initiative;
    const outcome = outcomeOf(initiative);
    const ended = dates.stopped ?? dates.retired;
    const closedAt = outcome === "success" ? dates.production : outcome === "open" ? undefined : ended;
    return present({ id, unit, stage, outcome, start: dates.idea, closedAt });
  });
}

function outcomeOf({ status, dates = {} }: Initiative): AttemptOutcome | undefined {
  const wasLive = dates.production !== undefined;
  if (status === "live") return "success";
  if (status === "proposed" || status === "in-progress") return "open";
  if (wasLive) return "success";
  if (status === "retired") return "abandoned";
  if (status !== "stopped") return undefined;
  // Without any other date nothing says that it ended before a pilot, and it counts against the ratio.
  const known = dates.idea !== undefined || dates.development !== undefined;
  return known && dates.pilot === undefined ? "stopped-early" : "abandoned";
}

/** The initiatives of a registry as records of {@link timeToValue}. */
export function valueTimesFromRegistry({ initiatives }: Registry): readonly TimeToValueRecord[] {
  return initiatives.map(({ id, unit, dates = {} }) =>
    present({
      id,
      unit,
      fundedAt: dates.funded,
      firstValidatedBenefitAt: dates.firstValidatedBenefit,
      // An initiative that was stopped or retired after its first benefit has had its value.
      stoppedAt: dates.firstValidatedBenefit === undefined ? (dates.stopped ?? dates.retired) : undefined,
    }),
  );
}

/** A use on the day asked for each live initiative that names its unit. */
export function usesFromRegistry({ initiatives }: Registry, asOf: string): readonly Engagement[] {
  return initiatives
    .filter(({ status, unit }) => status === "live" && unit !== undefined)
    .map(({ id, unit }) => ({ id, unit: unit as string, kind: "use", date: asOf, initiativeId: id }));
}

/** The units of the registry, else those that initiatives and engagements name. */
export function unitsFromRegistry({
  units,
  initiatives,
  engagements = [],
}: Registry): readonly BusinessUnit[] {
  if (units !== undefined && units.length > 0) return units;
  const named = new Set<string>(engagements.map(({ unit }) => unit));
  for (const { unit } of initiatives) if (unit !== undefined) named.add(unit);
  return [...named].sort().map((id) => ({ id, name: id }));
}

/** The record without its undefined members, which JSON does not know. */
function present<R extends object>(
  record: {
    [K in keyof R]: R[K] | undefined;
  },
): R {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as R;
}

function initiativesOf(registry: Registry): Registry["initiatives"] {
  assertRecord(registry, ["registry"]);
  assertRecords(registry.initiatives, ["registry", "initiatives"]);
  return registry.initiatives;
}
