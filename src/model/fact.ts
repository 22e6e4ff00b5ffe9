import type { Instant, PlainDate } from "../foundation/calendar.js";

/**
 * A measured value handed to a stage gate. A criterion names a measure and a threshold; the host, or the
 * top floor, turns a result of any chapter into a fact.
 */
export interface Fact<Measure extends string = string> {
  /** What was measured: `npv.forward.p10`, `assessment.foundation.score`, `metric.cycle-time`. */
  readonly measure: Measure;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** When the value held. */
  readonly asOf: Instant;
  /** End of validity (exclusive); without it the criterion's own age limit decides. */
  readonly validUntil?: Instant;
  /** Who recorded it: a person's id, or the name of a system. */
  readonly recordedBy: string;
  /** Where it comes from: a report, a file, a query. */
  readonly source: string;
  /** SHA-256 of the inputs, when known. */
  readonly digest?: string;
}

/** Proof that something holds: a document, a recording, a query result. */
export interface Evidence {
  readonly id: string;
  readonly uri: string;
  readonly sha256?: string;
  readonly collectedAt: PlainDate;
  /** Last day on which it counts. */
  readonly validUntil?: PlainDate;
  readonly reviewer?: string;
  /** Strength, `strong` for what a third party could check again. */
  readonly grade: "strong" | "moderate" | "weak";
}
