import type { MetricId } from "../blueprint/structure.js";
import type { PlainDate } from "../foundation/calendar.js";
import { isRecord } from "../foundation/is-record.js";
import type { Path } from "../foundation/issue.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import { missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import type { Registry } from "../model/registry.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { exclusionLedger } from "./exclusion-ledger.js";
import { metricIds } from "./metric-definition.js";
import { type MetricOptions, readOptions } from "./metric-options.js";
import type { MetricRecords, MetricSettings } from "./metric-records.js";
import { metricRuns } from "./metric-runs.js";

/** All sixteen measurements of one day. */
export interface MeasurementSet {
  readonly asOf: PlainDate;
  /** By full metric id. A metric whose records are not there has the headline `not-measurable`. */
  readonly measurements: Readonly<Record<MetricId, Measurement>>;
}

/** What {@link computeMetrics} is told besides the registry. */
export interface ComputeMetricsOptions {
  readonly asOf: PlainDate;
  readonly records?: MetricRecords;
  readonly settings?: MetricSettings;
  readonly confidence?: number;
  readonly provenance?: boolean;
}

/**
 * Computes every key metric that the registry and the records allow. The others answer with the headline
 * `{value: null, reason: "not-measurable", detail}`, where the detail says which records are missing: nothing is
 * silently zero. Where the registry only allows a stand-in, the result carries the note `proxy`.
 *
 * @throws OperatingModelError `invalid-argument` for options out of range.
 * @example
 * import { computeMetrics } from "ai-operating-model/metrics";
 * const initiatives = [
 *   {
 *     id: "triage",
 *     name: "Claim triage",
 *     type: "use-case" as const,
 *     status: "live" as const,
 *     dates: { idea: "2025-01-10", production: "2025-06-01" },
 *   },
 * ];
 * const { measurements } = computeMetrics({ initiatives }, { asOf: "2026-02-15" });
 * measurements["initiate.metric.implemented-use-cases"].headline; // => { value: 1 }
 * const { headline } = measurements["scale.metric.component-reuse-rate"];
 * headline.value === null && headline.reason; // => "not-measurable"
 */
export function computeMetrics(registry: Registry, options: ComputeMetricsOptions): MeasurementSet {
  assertRecord(registry, ["registry"]);
  assertRecord(options, ["options"]);
  const { asOf, confidence, provenance, records = {}, settings = {} } = options;
  const base: MetricOptions = {
    asOf,
    ...(confidence === undefined ? {} : { confidence }),
    ...(provenance === undefined ? {} : { provenance }),
  };
  readOptions(base);
  assertRecord(records, ["options", "records"]);
  assertRecord(settings, ["options", "settings"]);
  assertRows(registry, ["registry"]);
  assertRows(records, ["options", "records"]);
  // A registry that came from outside unparsed may name no initiatives at all.
  const held: Registry = { ...registry, initiatives: registry.initiatives ?? [] };
  const measured = metricIds.map((metric) => {
    const result = metricRuns[metric](held, records, settings, base);
    return [metric, typeof result === "string" ? notMeasurable(metric, base, result) : result];
  });
  return { asOf, measurements: Object.fromEntries(measured) };
}

/** Refuses a list that is none, or holds something else than objects, by its path. */
function assertRows(lists: object, path: Path): void {
  for (const [name, rows] of Object.entries(lists)) {
    // Reuse is read from several lists, which its metric looks at itself.
    if (rows === undefined || (name === "reuse" && isRecord(rows))) continue;
    assertRecords(rows, [...path, name]);
  }
}

function notMeasurable(metric: MetricId, options: MetricOptions, what: string): Measurement {
  return assembleMeasurement(
    metric,
    { asOf: options.asOf },
    {
      headline: missing("not-measurable", what),
      n: 0,
      given: 0,
      ledger: exclusionLedger(),
      method: "none",
      minimum: 0,
      inputs: {},
    },
  );
}
