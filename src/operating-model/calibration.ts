import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { wilsonInterval } from "../foundation/statistics/proportion-interval.js";
import { quantile } from "../foundation/statistics/quantile.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { meanInterval } from "./mean-interval.js";

/** What an initiative promised, as a number on each side it promised. */
export interface PromisedFigures {
  readonly cost?: number;
  readonly durationDays?: number;
  readonly benefit?: number;
}

/** One finished initiative: its promise, what came of it, and what it is compared with. */
export interface CalibrationRecord {
  readonly initiativeId: string;
  /** Kind of initiative whose promises are comparable: `document-assistant`, `forecasting`. */
  readonly referenceClass: string;
  readonly promised: PromisedFigures;
  readonly realized: PromisedFigures;
  /** Intervals that were promised, by side, with the share of cases they should have held. */
  readonly intervals?: Readonly<
    Partial<
      Record<CalibrationSide, { readonly low: number; readonly high: number; readonly confidence: number }>
    >
  >;
}

/** What can be promised. */
export type CalibrationSide = "cost" | "durationDays" | "benefit";

/** How realized compares with promised on one side of one class. */
export interface Uplift {
  readonly referenceClass: string;
  readonly side: CalibrationSide;
  readonly n: number;
  /** Mean of realized / promised, with its t interval: 1.3 says that 30 % more came than was promised. */
  readonly uplift: Estimate;
  /** Geometric mean of the ratios with its interval: the typical case, which a few very large ones do not move. */
  readonly typical: Estimate;
  /** Type-7 quantiles of the ratios, for a reference-class forecast. */
  readonly quantiles: {
    readonly p10: number;
    readonly p50: number;
    readonly p80: number;
    readonly p90: number;
  } | null;
  /** Share of promised intervals that held what came, with its Wilson interval. */
  readonly intervalCoverage: Estimate;
  /** Mean of the confidences those intervals claimed; null where none was promised. */
  readonly claimedCoverage: number | null;
}

/** Uplifts by reference class and side, and what had to be left out. */
export interface Calibration {
  readonly uplifts: readonly Uplift[];
  readonly excluded: readonly {
    readonly reason: string;
    readonly count: number;
    readonly ids: readonly string[];
  }[];
  readonly confidence: number;
}

const SIDES: readonly CalibrationSide[] = ["cost", "durationDays", "benefit"];
/** Below this many ratios an interval says nothing that could be acted on. */
const MINIMUM = 3;

/**
 * How much to trust the next promise, from the promises of the past: realized against promised cost, duration and
 * benefit by reference class (reference-class forecasting, Flyvbjerg 2006), with n and a t interval, and how often
 * promised intervals held.
 *
 * @throws OperatingModelError `invalid-argument` for what is no list, and for a confidence outside (0, 1).
 * @example
 * import { calibrate } from "ai-operating-model/operating-model";
 * const history = [1.2, 1.3, 1.4].map((ratio, index) => ({
 *   initiativeId: `i${index}`,
 *   referenceClass: "document-assistant",
 *   promised: { cost: 100_000 },
 *   realized: { cost: 100_000 * ratio },
 * }));
 * const [cost] = calibrate(history).uplifts;
 * [cost?.side, cost?.n, cost?.uplift.value?.toFixed(2)]; // => ["cost", 3, "1.30"]
 */
export function calibrate(
  history: readonly CalibrationRecord[],
  options: { readonly confidence?: number } = {},
): Calibration {
  const intervals = Object.fromEntries(SIDES.map((side) => [side, "object?"]));
  const record = { promised: "object", realized: "object", intervals: "intervals?" };
  assertShape("record*", history, ["history"], { record, intervals });
  assertRecord(options, ["options"]);
  const confidence = options.confidence ?? 0.9;
  if (!(confidence > 0 && confidence < 1))
    throw invalidArgument(["confidence"], "a number between 0 and 1", confidence);
  const classes = new Map<string, CalibrationRecord[]>();
  for (const record of history)
    classes.set(record.referenceClass, [...(classes.get(record.referenceClass) ?? []), record]);
  const uplifts: Uplift[] = [];
  const excluded = new Map<string, string[]>();
  for (const [referenceClass, records] of classes) {
    for (const side of SIDES) {
      const ratios: number[] = [];
      for (const record of records) {
        const answer = ratioOf(record, side);
        if (typeof answer === "number") ratios.push(answer);
        else if (answer !== null)
          excluded.set(answer, [...(excluded.get(answer) ?? []), record.initiativeId]);
      }
      if (ratios.length > 0) uplifts.push(upliftOf(referenceClass, side, ratios, records, confidence));
    }
  }
  return {
    uplifts,
    excluded: [...excluded].map(([reason, ids]) => ({ reason, count: ids.length, ids })),
    confidence,
  };
}

/** Realized over promised; null where the side was not promised, a reason where the ratio has no meaning. */
function ratioOf({ promised, realized }: CalibrationRecord, side: CalibrationSide): number | string | null {
  const before = promised[side];
  const after = realized[side];
  if (before === undefined) return null;
  if (after === undefined) return `${side}-not-realized-yet`;
  if (!Number.isFinite(before) || !Number.isFinite(after)) return `${side}-not-a-number`;
  if (before <= 0) return `${side}-promised-not-positive`;
  const ratio = after / before;
  return Number.isFinite(ratio) ? ratio : `${side}-beyond-number-range`;
}

function upliftOf(
  referenceClass: string,
  side: CalibrationSide,
  ratios: readonly number[],
  records: readonly CalibrationRecord[],
  confidence: number,
): Uplift {
  const n = ratios.length;
  const few = missing("insufficient", `${n} of at least ${MINIMUM} finished initiatives`);
  const positive = ratios.every((ratio) => ratio > 0);
  return {
    referenceClass,
    side,
    n,
    uplift: n < MINIMUM ? few : meanInterval(ratios, confidence),
    typical:
      n < MINIMUM
        ? few
        : positive
          ? exponential(meanInterval(ratios.map(Math.log), confidence))
          : missing(
              "non-positive-ratio",
              "a realized figure is zero or negative, so that ratios have no geometric mean",
            ),
    quantiles:
      n < MINIMUM
        ? null
        : { p10: at(ratios, 0.1), p50: at(ratios, 0.5), p80: at(ratios, 0.8), p90: at(ratios, 0.9) },
    ...coverageOf(records, side, confidence),
  };
}

function exponential(estimate: Estimate): Estimate {
  if (estimate.value === null) return estimate;
  const { value, low, high, confidence } = estimate;
  if (low === undefined || high === undefined || confidence === undefined) return { value: Math.exp(value) };
  const top = Math.exp(high);
  if (!Number.isFinite(top)) return missing("beyond-number-range");
  return { value: Math.exp(value), low: Math.exp(low), high: top, confidence };
}

function at(values: readonly number[], p: number): number {
  // There are values, so that the quantile exists.
  return quantile(values, p) as number;
}

function coverageOf(
  records: readonly CalibrationRecord[],
  side: CalibrationSide,
  confidence: number,
): Pick<Uplift, "intervalCoverage" | "claimedCoverage"> {
  let held = 0;
  let claimed = 0;
  let count = 0;
  for (const { intervals, realized } of records) {
    const interval = intervals?.[side];
    const value = realized[side];
    if (interval === undefined || value === undefined) continue;
    count++;
    claimed += interval.confidence;
    if (interval.low <= value && value <= interval.high) held++;
  }
  if (count === 0)
    return { intervalCoverage: missing("no-records", "no interval was promised"), claimedCoverage: null };
  const { low, high } = wilsonInterval(held, count, { confidence });
  // There are trials, so that both limits exist.
  const interval = { low: low as number, high: high as number, confidence };
  return { intervalCoverage: known(held / count, interval), claimedCoverage: claimed / count };
}
