import type { MetricId } from "../blueprint/structure.js";
import { canonicalJson } from "../foundation/canonical-json.js";
import { sha256Hex } from "../foundation/hash.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement, Money } from "../model/measurement.js";
import type { ExclusionLedger } from "./exclusion-ledger.js";
import { metricDefinition } from "./metric-definition.js";
import type { MetricOptions } from "./metric-options.js";

/** What one metric found out, before it is put into the common shape. */
export interface Draft {
  readonly headline: Estimate;
  readonly unit?: string;
  readonly parts?: Readonly<Record<string, Estimate>>;
  readonly money?: Readonly<Record<string, Money>>;
  readonly n: number;
  /** How many records were given. */
  readonly given: number;
  readonly ledger: ExclusionLedger;
  readonly method: string;
  readonly notes?: Measurement["notes"];
  /** Fewer than this many carry the note `insufficient`, unless the host sets its own minimum. */
  readonly minimum: number;
  readonly breakdown?: Readonly<Record<string, Measurement>>;
  /** The records as given, for the digest: each list, or anything else that the result rests on. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Puts what a metric found out into the common shape: coverage, small-sample note, digest. */
export function assembleMeasurement(metric: MetricId, options: MetricOptions, draft: Draft): Measurement {
  const definition = metricDefinition(metric)!;
  const { given, ledger, n } = draft;
  const minimum = options.minimum ?? draft.minimum;
  const notes = [...(draft.notes ?? [])];
  if (n < minimum) {
    const message = `The figure rests on ${n}, fewer than ${minimum}: too few to act upon alone.`;
    notes.unshift({ code: "insufficient", message });
  }
  return {
    metric,
    headline: finite(draft.headline),
    unit: draft.unit ?? definition.unit,
    direction: definition.direction,
    parts: finiteParts(draft.parts ?? {}),
    ...(draft.money === undefined ? {} : { money: draft.money }),
    n,
    excluded: ledger.list(),
    coverage: given === 0 ? missing("no-records") : known((given - ledger.count) / given),
    method: draft.method,
    notes,
    asOf: options.asOf,
    ...(draft.breakdown === undefined ? {} : { breakdown: draft.breakdown }),
    ...(options.provenance ? { digest: inputDigest(metric, options, draft.inputs) } : {}),
  };
}

/** What records of absurd size would make infinite is no number, and says so. */
function finite(estimate: Estimate): Estimate {
  const { value } = estimate;
  if (value === null) return estimate;
  const { low, high } = estimate;
  if (Number.isFinite(value) && Number.isFinite(low ?? 0) && Number.isFinite(high ?? 0)) return estimate;
  return missing("out-of-range", "The records hold quantities that no number can hold in sum.");
}

function finiteParts(parts: Readonly<Record<string, Estimate>>): Readonly<Record<string, Estimate>> {
  return Object.fromEntries(Object.entries(parts).map(([name, estimate]) => [name, finite(estimate)]));
}

/**
 * A digest of what a result rests on: metric, options and records. Lists count as sets, since their order changes
 * no figure; an option that is undefined is one that was not given.
 */
function inputDigest(metric: string, options: MetricOptions, inputs: Draft["inputs"]): string {
  const lines = Object.entries({ ...options, ...inputs, metric })
    .filter(([name, value]) => name !== "provenance" && value !== undefined)
    .map(([name, value]) => {
      const text = Array.isArray(value) ? value.map(canonicalJson).sort().join(",") : canonicalJson(value);
      return `${JSON.stringify(name)}:${text}`;
    });
  return sha256Hex(lines.sort().join("\n"));
}
