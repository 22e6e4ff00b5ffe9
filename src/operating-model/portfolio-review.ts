import type { PlainDate } from "../foundation/calendar.js";
import type { DecimalString } from "../foundation/decimal.js";
import type { Path } from "../foundation/issue.js";
import type { FlowMetrics } from "../gates/flow-metrics.js";
import type { MetricStatus } from "../metrics/metric-status.js";
import type { BenefitClass } from "../model/benefit.js";
import type { Estimate } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import type { Selection } from "../portfolio/selection.js";
import type { Ranking } from "../prioritization/rank.js";
import type { RankAcceptability } from "../prioritization/rank-acceptability.js";
import type { RealizationTotals } from "../value/realization.js";
import type { Diagnosis } from "./diagnosis.js";
import type { LearningRates } from "./learning-rates.js";
import type { StageReadiness } from "./stage-readiness.js";
import type { Traceability } from "./traceability.js";

/** A part of a review, or why it is not there: `not-given`, with what would have to be given. */
export type Reviewed<T> =
  | { readonly value: T }
  | { readonly value: null; readonly reason: "not-given"; readonly detail: string };

/** How a metric moved over the earlier measurements that were given. */
export interface MetricTrend {
  /** Earliest first, the review's own last; null where it could not be measured. */
  readonly points: readonly { readonly asOf: PlainDate; readonly value: number | null }[];
  /** Last value less the first, in the metric's unit. */
  readonly change: Estimate;
  /** In the metric's own direction; null for a band, or where nothing can be compared. */
  readonly improved: boolean | null;
}

/** One metric with what a reader must know before trusting it. */
export interface ReviewedMetric {
  readonly metric: string;
  readonly name: string;
  readonly measurement: Measurement;
  readonly status: MetricStatus;
  readonly trend: Reviewed<MetricTrend>;
}

/** An aim of the blueprint and the measures that show it. */
export interface ReviewedAim {
  readonly aim: string;
  readonly name: string;
  /** Whole metrics of the aim, as the review has them. */
  readonly metrics: readonly {
    readonly metric: string;
    readonly name: string;
    readonly headline: Estimate;
    readonly unit: string | null;
    readonly status: MetricStatus["status"];
  }[];
  /** The metric to show where there is room for one: the first that could be measured, else the first. */
  readonly leading: string;
}

/** Value in one currency: what was promised over the whole plan, and to the date planned and realized. */
export interface ReviewedValue extends RealizationTotals {
  readonly currency: string | null;
  readonly promised: DecimalString;
  /** Of `realizedToDate`, what finance has validated. */
  readonly validatedToDate: DecimalString;
  readonly byClass: readonly ({
    readonly class: BenefitClass;
    readonly promised: DecimalString;
  } & RealizationTotals)[];
  /** Benefits with planned months that ended without an actual: counted as nothing realized. */
  readonly withoutActual: number;
}

/** Where one figure of a review comes from. */
export interface FigureSource {
  /** Where it stands in the review; it answers for every number below that place. */
  readonly figure: Path;
  readonly from: {
    readonly chapter: string;
    readonly method: string;
    readonly asOf: PlainDate;
    /** How many `records` it rests on. */
    readonly n: number;
    readonly records: string;
    /** Rows of the files that its initiatives were read from, lines in order. */
    readonly rows: readonly { readonly file: string | null; readonly lines: readonly number[] }[];
    /** Initiatives it rests on of which no row is known. */
    readonly withoutRow: readonly string[];
  };
}

/** The whole portfolio on one day, in one report. Plain JSON. */
export interface PortfolioReview {
  readonly asOf: PlainDate;
  /** Initiatives of the registry. */
  readonly initiatives: number;
  readonly readiness: Reviewed<readonly StageReadiness[]>;
  readonly measurements: Reviewed<readonly ReviewedMetric[]>;
  /** One entry a currency; non-financial benefits by their ids. */
  readonly value: Reviewed<{
    readonly currencies: readonly ReviewedValue[];
    readonly nonFinancial: readonly string[];
  }>;
  readonly flow: Reviewed<FlowMetrics>;
  readonly ranking: Reviewed<Omit<Ranking, "inputs">>;
  readonly robustness: Reviewed<RankAcceptability>;
  readonly funding: Reviewed<Selection>;
  readonly diagnosis: Diagnosis;
  readonly learnings: Reviewed<LearningRates>;
  readonly aims: readonly ReviewedAim[];
  readonly traceability: {
    readonly coverage: Traceability["coverage"];
    /** How often each finding was made, most often first. */
    readonly findings: readonly { readonly code: string; readonly count: number }[];
  };
  /** Names of the initiatives that the review cites by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly sources: readonly FigureSource[];
}
