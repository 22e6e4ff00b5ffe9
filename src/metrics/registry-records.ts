import type { Initiative } from "../model/initiative.js";
import type { BusinessUnit, Engagement, Registry } from "../model/registry.js";
import type { CycleRecord } from "./cycle-observation.js";
import type { UseCaseRecord } from "./implemented-use-cases.js";
import type { AttemptOutcome, AttemptRecord } from "./success-ratio.js";

/** Use cases as the registry knows them. Whether criteria were met is not in it. */
export function useCasesOf({ initiatives }: Registry): readonly UseCaseRecord[] {
  return initiatives
    .filter(({ type }) => type === "use-case")
    .map(({ id, unit, status, dates }) =>
      present({ id, unit, status, productionAt: dates?.production, retiredAt: dates?.retired }),
    );
}

/** The way of each initiative; one that was retired without ever being in production counts as stopped then. */
export function cyclesOf({ initiatives }: Registry): readonly CycleRecord[] {
  return initiatives.map(({ id, unit, status, dates = {} }) => {
    const stoppedAt = dates.stopped ?? (dates.production === undefined ? dates.retired : undefined);
    return present({ id, unit, status, ideaAt: dates.idea, productionAt: dates.production, stoppedAt });
  });
}

/** Each initiative as an attempt: live, or retired after having been live, counts as a success. */
export function attemptsOf({ initiatives }: Registry): readonly AttemptRecord[] {
  return initiatives.map((initiative) => {
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

/** A use on the day asked for each live initiative that names its unit. */
export function usesOf({ initiatives }: Registry, asOf: string): readonly Engagement[] {
  return initiatives
    .filter(({ status, unit }) => status === "live" && unit !== undefined)
    .map(({ id, unit }) => ({ id, unit: unit as string, kind: "use", date: asOf, initiativeId: id }));
}

/** The units of the registry, else those that initiatives and engagements name. */
export function unitsOf({ units, initiatives, engagements = [] }: Registry): readonly BusinessUnit[] {
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
