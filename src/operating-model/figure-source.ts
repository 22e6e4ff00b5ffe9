import type { PlainDate } from "../foundation/calendar.js";
import type { Path } from "../foundation/issue.js";
import type { MetricRecords } from "../metrics/metric-records.js";
import { useCasesFromRegistry, usesFromRegistry } from "../metrics/registry-records.js";
import type { Measurement } from "../model/measurement.js";
import type { Registry } from "../model/registry.js";
import type { FigureSource } from "./portfolio-review.js";

/** What a figure rests on, before its rows are looked up. */
export interface FigureOrigin {
  readonly chapter: string;
  readonly method: string;
  readonly asOf: PlainDate;
  readonly n: number;
  readonly records: string;
  /** Initiatives whose records entered the figure. */
  readonly initiativeIds: readonly string[];
}

/** A function that names the rows of the initiatives that a figure rests on. */
export function sourceFinder(registry: Registry): (figure: Path, origin: FigureOrigin) => FigureSource {
  const sources = new Map(registry.initiatives.map(({ id, source }) => [id, source]));
  return (figure, { initiativeIds, ...origin }) => {
    const lines = new Map<string | null, Set<number>>();
    const withoutRow: string[] = [];
    for (const id of new Set(initiativeIds)) {
      const { file = null, line } = sources.get(id) ?? {};
      if (line === undefined) withoutRow.push(id);
      else lines.set(file, (lines.get(file) ?? new Set()).add(line));
    }
    const rows = [...lines].map(([file, found]) => ({ file, lines: [...found].sort((a, b) => a - b) }));
    return { figure, from: { ...origin, rows, withoutRow } };
  };
}

/**
 * The initiatives that a measurement was read from, the excluded left out. Empty for a metric that rests on other
 * records, such as interviews, and for one that could not be measured.
 */
export function measuredInitiatives(
  measurement: Measurement,
  registry: Registry,
  records: MetricRecords,
): readonly string[] {
  if (measurement.n === 0 && measurement.headline.value === null) return [];
  const excluded = new Set(measurement.excluded.flatMap(({ ids }) => ids));
  const kept = (list: readonly { readonly id: string }[]): string[] =>
    list.map(({ id }) => id).filter((id) => !excluded.has(id));
  const named = (list: readonly { readonly id: string; readonly initiativeId?: string }[]): string[] =>
    list.flatMap(({ id, initiativeId }) =>
      initiativeId === undefined || excluded.has(id) ? [] : [initiativeId],
    );
  switch (measurement.metric) {
    case "initiate.metric.implemented-use-cases":
      return kept(records.useCases ?? useCasesFromRegistry(registry));
    case "initiate.metric.cycle-time":
      return kept(records.cycles ?? registry.initiatives);
    case "scale.metric.time-to-value":
      return kept(records.valueTimes ?? registry.initiatives);
    case "scale.metric.success-ratio":
      return kept(records.attempts ?? registry.initiatives);
    case "scale.metric.component-reuse-rate":
      return kept(records.reuse?.initiatives ?? registry.initiatives);
    case "initiate.metric.business-value-delivered":
      return (records.benefits ?? registry.benefits ?? [])
        .filter(({ id }) => !excluded.has(id))
        .flatMap(({ initiativeIds }) => initiativeIds);
    case "scale.metric.business-units-engaged": {
      const engagements = records.engagements ?? registry.engagements ?? [];
      return named(engagements.length > 0 ? engagements : usesFromRegistry(registry, measurement.asOf));
    }
    default:
      return [];
  }
}
