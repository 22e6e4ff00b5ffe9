import type { MetricId } from "../../src/blueprint/structure.ts";
import { computeMetrics } from "../../src/metrics/compute-metrics.ts";
import type { Measurement } from "../../src/model/measurement.ts";

const { measurements } = computeMetrics({ initiatives: [] }, { asOf: "2025-12-31" });

const cycleTime: Measurement = measurements["initiate.metric.cycle-time"];
const all: Readonly<Record<MetricId, Measurement>> = measurements;

// @ts-expect-error: a misspelt metric is a compile error
measurements["initiate.metric.cycle-times"];
// @ts-expect-error: settings go by the metrics' short ids
computeMetrics({ initiatives: [] }, { asOf: "2025-12-31", settings: { "cycle-times": {} } });
// @ts-expect-error: operational efficiency must be told its baseline
computeMetrics({ initiatives: [] }, { asOf: "2025-12-31", settings: { "operational-efficiency": {} } });

export type Used = [typeof cycleTime, typeof all];
