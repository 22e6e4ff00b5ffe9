import { assertRecord } from "../operating-model-error.js";
import { confidenceLevel, twoSidedDeviate } from "./confidence.js";
import { assertEvent } from "./observation.js";
import { walkRiskSets } from "./risk-set.js";

/** How long one subject was observed, and whether the event ended it; else it was censored. */
export interface SurvivalObservation {
  /** Time from the origin to the event or the end of observation, not negative, in any one unit. */
  readonly time: number;
  readonly event: boolean;
  /** Time from the origin at which observation began, where that was later (left truncation). */
  readonly entry?: number;
}

/** The survival curve just after one event time. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  /** Share that survives beyond `time`, 0..1. */
  readonly survival: number;
  /** Greenwood's; null once nobody survives, where the formula has no value. */
  readonly standardError: number | null;
  /** Limits on the log scale, with option `confidence` only; null where the standard error is. */
  readonly low?: number | null;
  readonly high?: number | null;
}

/** A Kaplan-Meier curve. `reason` says why the median is null: `no-observations` or `not-reached`. */
export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  readonly median: number | null;
  readonly n: number;
  readonly events: number;
  readonly reason?: string;
}

/**
 * The product-limit estimate of survival (Kaplan and Meier 1958), with Greenwood's standard error, right
 * censoring and late entry. Steps stand at event times only, ascending; before the first the survival is 1. The
 * median is the first time at which survival is at most a half, or the middle of the stretch where it is exactly
 * a half, as in R. With `confidence` the steps carry limits on the log scale (R's default), cut at 1.
 *
 * Where several outcomes compete use {@link cumulativeIncidence}: 1 - survival then overstates each of them.
 *
 * @throws OperatingModelError `invalid-argument` for a negative time, or an entry that is not before the time.
 * @example
 * import { kaplanMeier } from "ai-operating-model/statistics";
 * const curve = kaplanMeier([
 *   { time: 5, event: true },
 *   { time: 8, event: false },
 *   { time: 12, event: true },
 *   { time: 20, event: false },
 * ]);
 * curve.steps.map(({ time, survival }) => [time, survival]); // => [[5, 0.75], [12, 0.375]]
 * curve.median; // => 12
 */
export function kaplanMeier(
  observations: readonly SurvivalObservation[],
  options: { readonly confidence?: number } = {},
): SurvivalCurve {
  assertRecord(options, ["options"]);
  const z = options.confidence === undefined ? null : twoSidedDeviate(confidenceLevel(options.confidence));
  const curve = survivalCurve(z);
  walkRiskSets(observations, (time, atRisk, order, from, to) => {
    let events = 0;
    for (let place = from; place < to; place++) {
      const index = order[place] as number;
      if (assertEvent((observations[index] as SurvivalObservation).event, index)) events++;
    }
    curve.step(time, atRisk, events);
  });
  return curve.of(observations.length);
}

/** A curve of survival that is built up time by time, ascending. */
export interface SurvivalCurveBuilder {
  /** Takes in how many ended at a time, with the number at risk just before it. */
  step(time: number, atRisk: number, events: number): void;
  /** The curve of so many subjects. */
  of(n: number): SurvivalCurve;
}

/** A curve without a step yet; `z` is the deviate of its limits, null for none. */
export function survivalCurve(z: number | null = null): SurvivalCurveBuilder {
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  let total = 0;
  return {
    step(time, atRisk, events) {
      if (events === 0) return;
      total += events;
      survival *= (atRisk - events) / atRisk;
      greenwood += events / (atRisk * (atRisk - events));
      const relative = survival > 0 ? Math.sqrt(greenwood) : null;
      const standardError = relative === null ? null : survival * relative;
      const step = { time, atRisk, events, survival, standardError };
      steps.push(z === null ? step : { ...step, ...logLimits(survival, relative, z) });
    },
    of(n) {
      const median = medianTime(steps);
      const curve = { steps, median, n, events: total };
      if (median !== null) return curve;
      return { ...curve, reason: n === 0 ? "no-observations" : "not-reached" };
    },
  };
}

function logLimits(
  survival: number,
  relative: number | null,
  z: number,
): { readonly low: number | null; readonly high: number | null } {
  if (relative === null) return { low: null, high: null };
  return { low: survival * Math.exp(-z * relative), high: Math.min(1, survival * Math.exp(z * relative)) };
}

/** Products of many fractions reach one half only up to rounding. */
const HALF_TOLERANCE = 1e-9;

function medianTime(steps: readonly SurvivalStep[]): number | null {
  const first = steps.findIndex(({ survival }) => survival <= 0.5 + HALF_TOLERANCE);
  const step = steps[first];
  if (step === undefined) return null;
  const next = steps[first + 1];
  if (next === undefined || step.survival < 0.5 - HALF_TOLERANCE) return step.time;
  return step.time + (next.time - step.time) / 2;
}
