import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { Fact } from "../model/fact.js";
import type { Measurement } from "../model/measurement.js";

/**
 * A measurement as a fact that a stage gate can be decided on. The measure is `metric.` and the metric's short id
 * (`metric.cycle-time`), for a part that part behind it (`metric.cycle-time.liveBy365`). The value holds from
 * the start of the day asked, in UTC, so that a gate decided on that day can use it.
 *
 * @throws OperatingModelError `invalid-argument` where the headline or the part is missing: an unknown number is
 *   no fact. Ask {@link metricStatus} first, or catch it.
 * @example
 * import { measurementFact, successRatio } from "ai-operating-model/metrics";
 * const measurement = successRatio([{ id: "a", outcome: "success" as const }], { asOf: "2026-02-15" });
 * const fact = measurementFact(measurement, { recordedBy: "metrics-job", source: "registry" });
 * [fact.measure, fact.value, fact.asOf]; // => ["metric.success-ratio", 1, "2026-02-15T00:00:00Z"]
 */
export function measurementFact(
  measurement: Measurement,
  by: {
    readonly recordedBy: string;
    readonly source: string;
    /** A part instead of the headline; say its unit as well where it differs. */
    readonly part?: string;
    readonly unit?: string;
  },
): Fact {
  assertRecord(measurement, ["measurement"]);
  assertRecord(measurement.headline, ["measurement", "headline"]);
  assertRecord(measurement.parts, ["measurement", "parts"]);
  assertRecord(by, ["by"]);
  const { headline, parts, metric, unit, asOf, digest } = measurement;
  const { part, recordedBy, source } = by;
  const estimate = part === undefined ? headline : Object.hasOwn(parts, part) ? parts[part] : undefined;
  const path = part === undefined ? ["measurement", "headline"] : ["measurement", "parts", part];
  if (estimate === undefined) throw invalidArgument(path, "a part of the measurement", part);
  if (estimate.value === null) throw invalidArgument(path, `a known number (it is ${estimate.reason})`, null);
  const { value, low, high } = estimate;
  const measure = `metric.${metric.slice(metric.lastIndexOf(".") + 1)}${part === undefined ? "" : `.${part}`}`;
  return {
    measure,
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    unit: by.unit ?? unit,
    asOf: `${asOf}T00:00:00Z`,
    recordedBy,
    source,
    ...(digest === undefined ? {} : { digest }),
  };
}
