import type { Blueprint } from "../blueprint/model.js";
import type { Instant, PlainDate } from "../foundation/calendar.js";
import type { GateEvent } from "../gates/event.js";
import type { Process } from "../gates/process.js";
import type { MeasurementSet } from "../metrics/compute-metrics.js";
import type { MetricRecords } from "../metrics/metric-records.js";
import type { Selection } from "../portfolio/selection.js";
import type { Ranking } from "../prioritization/rank.js";
import type { RankAcceptability } from "../prioritization/rank-acceptability.js";
import type { DiagnosisRules } from "./diagnosis-rules.js";
import type { ReviewTargets } from "./review-measurements.js";
import type { BusinessVote } from "./silo.js";
import type { StageReadiness } from "./stage-readiness.js";

/** Results to be joined in a review. What is absent is named as not given. */
export interface ReviewData {
  readonly readiness?: readonly StageReadiness[];
  readonly measurements?: MeasurementSet;
  /** Measurements of earlier days, in any order: they give the trend. */
  readonly earlier?: readonly MeasurementSet[];
  /** The records that `computeMetrics` was given besides the registry, so that figures find their rows. */
  readonly records?: MetricRecords;
  /** Logs of initiatives at their gates, for the flow. */
  readonly gates?: {
    readonly histories: readonly (readonly GateEvent[])[];
    readonly process: Process;
    readonly asOf: Instant;
    readonly timeZone: string;
  };
  readonly ranking?: Ranking;
  readonly acceptability?: RankAcceptability;
  readonly selection?: Selection;
  /** Votes at the gates, for the diagnosis; read from `gates` where they are absent. */
  readonly votes?: readonly BusinessVote[];
}

/** Settings of `reviewPortfolio`. */
export interface ReviewOptions {
  readonly asOf: PlainDate;
  /** The library's own unless stated; an overlaid one brings its aims. */
  readonly blueprint?: Blueprint;
  readonly targets?: ReviewTargets;
  readonly rules?: Partial<DiagnosisRules>;
}
