import type { MetricTarget } from "../blueprint/model.js";
import { type MetricId, metricStructure } from "../blueprint/structure.js";

/** What the blueprint fixes about a metric whatever the records: how its headline is read, and when it is good. */
export interface MetricDefinition {
  readonly unit: string;
  readonly direction: "up" | "down" | "band";
  readonly target: MetricTarget | null;
}

/** The sixteen ids in the order of the blueprint. */
export const metricIds: readonly MetricId[] = metricStructure.map(({ id }) => id);

/** The definition of a metric; undefined for an id that is none of the sixteen. */
export function metricDefinition(id: string): MetricDefinition | undefined {
  return metricStructure.find((metric) => metric.id === id);
}
