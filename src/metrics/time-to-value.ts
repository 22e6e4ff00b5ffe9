import type { PartialDate } from "../foundation/calendar.js";
import { known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { entryOf } from "./entry-of.js";
import { distinctRecords, type ExclusionLedger, exclusionLedger } from "./exclusion-ledger.js";
import { cohortNotes, cohortOf, type FollowedCohort, whollyFollowed } from "./followed-cohorts.js";
import { shareBy, timeOf } from "./incidence-curve.js";
import { choiceOption, type MetricOptions, readOptions, wholeOption } from "./metric-options.js";
import { readDay } from "./read-day.js";
import { type ValueWait, valueTrend } from "./value-trend.js";
import { type WaitTally, waitTally } from "./wait-tally.js";

/** The way of one initiative from its funding to the first benefit that was validated. */
export interface TimeToValueRecord {
  readonly id: string;
  readonly unit?: string;
  readonly fundedAt?: PartialDate;
  /** Absent while no benefit has been validated; a later day than `asOf` counts as not yet. */
  readonly firstValidatedBenefitAt?: PartialDate;
  /** Day on which it was given up without a validated benefit. */
  readonly stoppedAt?: PartialDate;
}

/** How time to value is computed. */
export interface TimeToValueOptions extends MetricOptions {
  /** Days for which a cohort must have been followed before its share is compared; 365 unless stated. */
  readonly cohortHorizonDays?: number;
  /** Cohorts by the quarter (default) or the year of funding. */
  readonly cohorts?: "year" | "quarter";
  /** Chance accepted of calling a trend that is none, one-sided; 0.05 unless stated. */
  readonly trendLevel?: number;
}

/**
 * The time from funding to the first validated benefit, as the days until half of the initiatives have one
 * (cumulative incidence; those that wait are censored, those stopped compete), and whether it is getting shorter.
 *
 * The trend is read from a right-censored lognormal accelerated-failure-time regression of the time on the date of
 * funding: `trendPerYear` is the factor by which times change a year (below 1 is shorter) and `trendP` the
 * one-sided p for a fall. It counts as one (note `improving`) only where p is below `trendLevel` and, as long as some
 * cohorts are young, three or more wholly followed ones do not point the other way: a cohort too young to say anything
 * is never counted as improvement (note `young-cohorts`). Other verdicts: `worsening`, `no-trend-shown`,
 * `trend-unsupported`. The page `docs/decisions/time-to-value-trend.md` says what this finds and misses.
 *
 * Parts: `daysTo25`, `daysTo50`, `trendPerYear`, `trendP`, for each cohort wholly followed
 * `cohort.{cohort}` (share with value within the horizon), `cohortSlope` and `cohortTrendP` (Theil-Sen and
 * Mann-Kendall over those shares), and the counts `withValue`, `stopped`, `waiting`.
 * Left out: `no-funding-date`, `imprecise-date`, `invalid-date`, `negative-duration`, `stopped-before-value`,
 * `after-as-of`, `no-id`, `duplicate`. Missing: `not-measurable` where no record has both dates, `not-reached`.
 *
 * @throws OperatingModelError `invalid-argument` for options out of range.
 * @example
 * import { timeToValue } from "ai-operating-model/metrics";
 * const records = [
 *   { id: "a", fundedAt: "2025-01-01", firstValidatedBenefitAt: "2025-04-11" },
 *   { id: "b", fundedAt: "2025-01-01", firstValidatedBenefitAt: "2025-07-20" },
 *   { id: "c", fundedAt: "2025-03-01" },
 * ];
 * const { headline, parts } = timeToValue(records, { asOf: "2026-02-15" });
 * headline.value; // => 200
 * parts.waiting; // => { value: 1 }
 */
export function timeToValue(records: readonly TimeToValueRecord[], options: TimeToValueOptions): Measurement {
  const { asOf, confidence } = readOptions(options);
  assertRecords(records);
  const horizon = wholeOption("cohortHorizonDays", options.cohortHorizonDays, 365, 1);
  const ledger = exclusionLedger();
  const by = choiceOption("cohorts", options.cohorts, "quarter", ["quarter", "year"]);
  const waits: ValueWait[] = [];
  const tallies = new Map<string, WaitTally>();
  const cohortNames = new Map<number, string>();
  for (const record of distinctRecords(records, ({ id }) => id, ledger)) {
    const wait = waitOf(record, asOf, ledger);
    if (wait === undefined) continue;
    waits.push(wait);
    const cohort = entryOf(cohortNames, wait.start, () => cohortOf(wait.start, by));
    entryOf(tallies, cohort, waitTally).add(wait.time, wait.cause, 0);
  }
  const whole = waitTally();
  for (const tally of tallies.values()) whole.addAll(tally);
  const cohorts = cohortsOf(tallies, asOf, horizon, confidence);
  const trend = valueTrend(waits, cohorts, options.trendLevel ?? 0.05, confidence);
  const { 1: value = [] } = whole.incidence();
  const [waiting, withValue, stopped] = whole.counts;
  const measurable = withValue > 0;
  return assembleMeasurement("scale.metric.time-to-value", options, {
    headline: measurable
      ? timeOf(value, 0.5, confidence)
      : missing(
          "not-measurable",
          "Needs initiatives with a date of funding and one of the first validated benefit; from idea to production is cycle time.",
        ),
    parts: {
      daysTo25: timeOf(value, 0.25, confidence),
      daysTo50: timeOf(value, 0.5, confidence),
      ...trend.parts,
      ...Object.fromEntries(
        cohorts.filter(({ followed }) => followed).map(({ cohort, share }) => [`cohort.${cohort}`, share]),
      ),
      withValue: known(withValue),
      stopped: known(stopped),
      waiting: known(waiting),
    },
    n: waits.length,
    given: records.length,
    ledger,
    method:
      "days until 50 % have value by cumulative incidence; trend by right-censored lognormal regression on the date of funding, one-sided",
    notes: [...trend.notes, ...cohortNotes(cohorts, horizon)],
    minimum: 10,
    inputs: { records },
  });
}

/** How the wait for value ended by the day asked; undefined where the record cannot be used. */
function waitOf(record: TimeToValueRecord, asOf: number, ledger: ExclusionLedger): ValueWait | undefined {
  const { id } = record;
  const start = readDay(record.fundedAt);
  const value = readDay(record.firstValidatedBenefitAt);
  const stopped = readDay(record.stoppedAt);
  if (start === "absent") return ledger.leaveOut("no-funding-date", id);
  for (const reading of [start, value, stopped]) {
    if (reading === "invalid-date" || reading === "imprecise-date") return ledger.leaveOut(reading, id);
  }
  const [from, reached, ended] = [start, value, stopped].map((reading) =>
    typeof reading === "number" ? reading : Number.POSITIVE_INFINITY,
  ) as [number, number, number];
  if (from > asOf) return ledger.leaveOut("after-as-of", id);
  if (reached < from || ended < from) return ledger.leaveOut("negative-duration", id);
  if (ended < reached && reached <= asOf) return ledger.leaveOut("stopped-before-value", id);
  if (reached <= asOf) return { start: from, time: reached - from, cause: 1 };
  if (ended <= asOf) return { start: from, time: ended - from, cause: 2 };
  return { start: from, time: asOf - from, cause: 0 };
}

function cohortsOf(
  tallies: ReadonlyMap<string, WaitTally>,
  asOf: number,
  horizon: number,
  confidence: number,
): readonly FollowedCohort[] {
  return [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cohort, tally]) => {
      const { 1: value = [] } = tally.incidence();
      const followed = whollyFollowed(cohort, asOf, horizon);
      // In a cohort wholly followed nobody's follow-up ends before the horizon.
      const share = followed
        ? shareBy(value, horizon, Number.POSITIVE_INFINITY, confidence)
        : missing("young-cohort", `Not all were followed for ${horizon} days.`);
      return { cohort, n: tally.n, followed, share };
    });
}
