import type { PlainDate } from "../foundation/calendar.js";
import type { DecimalString } from "../foundation/decimal.js";
import type { Estimate } from "./estimate.js";

/** Records that a computation left out, and why. */
export interface Exclusion {
  readonly reason: string;
  readonly count: number;
  /** The records' ids, sorted, so that the order of the input leaves no trace. */
  readonly ids: readonly string[];
}

/** An amount with its currency (ISO 4217). */
export interface Money {
  readonly amount: DecimalString;
  readonly currency: string;
}

/** One metric computed from records: the number, what it was made of, and what was left out. */
export interface Measurement {
  /** Full id of the metric: `initiate.metric.cycle-time`. */
  readonly metric: string;
  readonly headline: Estimate;
  /** Unit of the headline: `share`, `days`, `count`, `score`, `ratio` … */
  readonly unit: string;
  /** Which way is better; `band` where both too little and too much are bad. */
  readonly direction: "up" | "down" | "band";
  readonly parts: Readonly<Record<string, Estimate>>;
  readonly money?: Readonly<Record<string, Money>>;
  /** Records that the headline rests on. */
  readonly n: number;
  readonly excluded: readonly Exclusion[];
  /** Share of the records given that were not left out, 0..1: what is not under `excluded`. */
  readonly coverage: Estimate;
  /** Name of the method and its conventions. */
  readonly method: string;
  /** Remarks a reader needs before acting: `insufficient`, `proxy`, `young-cohorts` … with a sentence each. */
  readonly notes: readonly { readonly code: string; readonly message: string }[];
  readonly asOf: PlainDate;
  readonly breakdown?: Readonly<Record<string, Measurement>>;
  /** SHA-256 over the canonical JSON of the inputs, with `{provenance: true}`. */
  readonly digest?: string;
}
