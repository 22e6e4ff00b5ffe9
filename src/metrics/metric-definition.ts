/** Unit, direction and default target of a metric, by its full id. */
const definitions = {
  "foundation.metric.executive-alignment": {
    unit: "score",
    direction: "up",
    target: { green: 0.75, amber: 0.6, alsoRequired: [{ part: "agreement", atLeast: 0.7 }] },
  },
  "foundation.metric.policy-completeness": {
    unit: "share",
    direction: "up",
    target: { green: 0.9, amber: 0.7, alsoRequired: [] },
  },
  "foundation.metric.resource-allocation": { unit: "ratio", direction: "band", target: null },
  "foundation.metric.governance-participation": {
    unit: "share",
    direction: "up",
    target: { green: 0.8, amber: 0.6, alsoRequired: [] },
  },
  "initiate.metric.implemented-use-cases": { unit: "count", direction: "up", target: null },
  "initiate.metric.business-value-delivered": {
    unit: "ratio",
    direction: "up",
    target: { green: 0.9, amber: 0.7, alsoRequired: [] },
  },
  "initiate.metric.cycle-time": { unit: "days", direction: "down", target: null },
  "initiate.metric.stakeholder-satisfaction": { unit: "score", direction: "up", target: null },
  "scale.metric.business-units-engaged": {
    unit: "share",
    direction: "up",
    target: { green: 0.6, amber: 0.3, alsoRequired: [] },
  },
  "scale.metric.component-reuse-rate": {
    unit: "share",
    direction: "up",
    target: { green: 0.5, amber: 0.25, alsoRequired: [] },
  },
  "scale.metric.time-to-value": { unit: "days", direction: "down", target: null },
  "scale.metric.success-ratio": { unit: "share", direction: "up", target: null },
  "improve.metric.model-sustainability": {
    unit: "share",
    direction: "up",
    target: { green: 0.95, amber: 0.85, alsoRequired: [] },
  },
  "improve.metric.operational-efficiency": { unit: "ratio", direction: "down", target: null },
  "improve.metric.innovation-rate": { unit: "rate", direction: "up", target: null },
  "improve.metric.business-impact": { unit: "money", direction: "up", target: null },
} as const satisfies Record<string, MetricDefinition>;

/** What is fixed about a metric whatever the records: how its headline is read and when it is good. */
export interface MetricDefinition {
  readonly unit: string;
  readonly direction: "up" | "down" | "band";
  readonly target: {
    readonly green: number;
    readonly amber: number;
    readonly alsoRequired: readonly { readonly part: string; readonly atLeast: number }[];
  } | null;
}

/** Full id of one of the sixteen metrics: `initiate.metric.cycle-time`. */
export type MetricKey = keyof typeof definitions;

/** The sixteen ids in the order of the blueprint. */
export const metricKeys = Object.keys(definitions) as readonly MetricKey[];

/** The definition of a metric; undefined for an id that is none of the sixteen. */
export function metricDefinition(id: string): MetricDefinition | undefined {
  return Object.hasOwn(definitions, id) ? definitions[id as MetricKey] : undefined;
}
