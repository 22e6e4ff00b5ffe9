import type { BusinessCalendar } from "../foundation/calendar.js";
import { civilFromDays } from "../foundation/epoch-day.js";
import { missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import { assembleMeasurement, type Draft } from "./assemble-measurement.js";
import { cycleParts, naiveParts } from "./cycle-curves.js";
import {
  type CycleObservation,
  type CycleObservations,
  type CycleRecord,
  cycleObservations,
  type NaivePair,
} from "./cycle-observation.js";
import { distinctRecords, exclusionLedger } from "./exclusion-ledger.js";
import { cohortNotes, type FollowedCohort, whollyFollowed, youngCohortsNote } from "./followed-cohorts.js";
import { type MetricOptions, readOptions, wholeOption } from "./metric-options.js";

/** How cycle time is computed. */
export interface CycleTimeOptions extends MetricOptions {
  /** Days after the idea at which the shares are read; 90, 180, 365 and 730 unless stated. */
  readonly horizons?: readonly number[];
  /** Days for which a cohort must have been followed before its share is compared; 365 unless stated. */
  readonly cohortHorizonDays?: number;
  /** What to do with dates known to the month or year only: leave the record out (default), or take the middle. */
  readonly impreciseDates?: "exclude" | "midpoint";
  /** Worked days for the parts in business days; Monday to Friday unless stated. */
  readonly calendar?: BusinessCalendar;
  /** What the breakdown is by: the year of the idea (default), the business unit, or nothing. */
  readonly by?: "year" | "unit" | "none";
}

/**
 * The time from idea to production, as the days until half of the ideas are live: cumulative incidence (Aalen and
 * Johansen 1978), in which work still open on the day asked is censored, and ideas stopped before production
 * compete, since they will never be live. The headline is null, `not-reached`, where the curve stays below a half.
 *
 * Parts: `daysTo25`, `daysTo50`, the same in worked days (`businessDaysTo25`, `businessDaysTo50`), for each
 * horizon h `liveBy{h}` and `stoppedBy{h}` (shares, with intervals), the counts `wentLive`, `stopped`, `open`.
 * `ifNothingStoppedDaysTo50` and `ifNothingStoppedLiveBy{h}` are Kaplan-Meier's, an answer to another question.
 * `naiveMedian`, `naiveP25`, `naiveP75`, `naiveMean`, `naiveN` are what a spreadsheet shows for the records with
 * both dates, plans for after `asOf` included; they are biased toward the quick, and the note `naive-bias` says so.
 *
 * The breakdown by year of idea never speaks of a trend in medians: only shares live within `cohortHorizonDays` of
 * years followed that long are compared (note `cohort-trend`), the others are named in the note `young-cohorts`.
 * Left out: `no-idea-date`, `imprecise-date`, `invalid-date`, `negative-duration`, `stopped-before-production`,
 * `after-as-of` (the idea), `no-production-date` (said to be live), `no-closing-date` (said to be stopped or
 * retired), `ended-before-observation`, `duplicate`.
 *
 * @throws OperatingModelError `invalid-argument` for options out of range.
 * @example
 * import { cycleTime } from "ai-operating-model/metrics";
 * const records = [
 *   { id: "a", ideaAt: "2024-01-01", productionAt: "2024-04-10" }, // live after 100 days
 *   { id: "b", ideaAt: "2024-01-01", stoppedAt: "2024-05-30" }, // stopped after 150 days
 *   { id: "c", ideaAt: "2024-01-01", productionAt: "2024-07-19" }, // live after 200 days
 *   { id: "d", ideaAt: "2024-01-01" }, // still open
 * ];
 * const { headline, parts } = cycleTime(records, { asOf: "2025-12-31" });
 * headline.value; // => 200
 * parts.liveBy180?.value; // => 0.25
 * parts.naiveMedian; // => { value: 150 }
 */
export function cycleTime(records: readonly CycleRecord[], options: CycleTimeOptions): Measurement {
  const { asOf } = readOptions(options);
  const by = options.by ?? "year";
  const horizon = wholeOption("cohortHorizonDays", options.cohortHorizonDays, 365, 1);
  const ledger = exclusionLedger();
  const distinct = distinctRecords(records, ({ id }) => id, ledger);
  const read = cycleObservations(distinct, asOf, options.impreciseDates ?? "exclude", ledger);
  const breakdown: Record<string, Measurement> = {};
  const cohorts: FollowedCohort[] = [];
  for (const [key, group] of by === "none" ? [] : groups(read, by)) {
    const followed = by === "unit" || whollyFollowed(key, asOf, horizon);
    const n = group.observations.length;
    const measured = measurement(group, { ...options, provenance: false }, horizon, {
      n,
      given: n,
      ledger: exclusionLedger(),
      notes: followed ? [] : [youngCohortsNote([key], horizon)],
    });
    breakdown[key] = measured;
    if (by === "year") cohorts.push({ cohort: key, n, followed, share: measured.parts[`liveBy${horizon}`]! });
  }
  return measurement(read, options, horizon, {
    n: read.observations.length,
    given: records.length,
    ledger,
    notes: [...dateNotes(read), ...cohortNotes(cohorts, horizon)],
    inputs: { records },
    ...(by === "none" ? {} : { breakdown }),
  });
}

function measurement(
  { observations, naive }: Pick<CycleObservations, "observations" | "naive">,
  options: CycleTimeOptions,
  horizon: number,
  rest: Pick<Draft, "n" | "given" | "ledger" | "notes"> & Partial<Draft>,
): Measurement {
  const { confidence } = readOptions(options);
  const asked = (options.horizons ?? [90, 180, 365, 730]).map((days) =>
    wholeOption("horizons", days, days, 1),
  );
  const parts = cycleParts(observations, [...new Set([...asked, horizon])], options.calendar, confidence);
  return assembleMeasurement("initiate.metric.cycle-time", options, {
    headline: observations.length === 0 ? missing("no-records") : parts.daysTo50!,
    parts: { ...parts, ...naiveParts(naive.map(({ days }) => days)) },
    method:
      "days until 50 % are live by cumulative incidence (Aalen-Johansen), open work censored at asOf, stops before production competing",
    minimum: 10,
    inputs: {},
    ...rest,
  });
}

interface Group {
  readonly observations: CycleObservation[];
  readonly naive: NaivePair[];
}

/** Observations and date pairs by year begun or by unit, in the order of the key. */
function groups(read: CycleObservations, by: "year" | "unit"): readonly (readonly [string, Group])[] {
  const found = new Map<string | number, Group>();
  const keyOf = ({ start, unit }: NaivePair | CycleObservation): string | number =>
    by === "unit" ? (unit ?? "") : civilFromDays(start).year;
  for (const observation of read.observations) {
    const key = keyOf(observation);
    const group = found.get(key);
    if (group === undefined) found.set(key, { observations: [observation], naive: [] });
    else group.observations.push(observation);
  }
  for (const pair of read.naive) found.get(keyOf(pair))?.naive.push(pair);
  return [...found].map(([key, group]) => [String(key), group] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

function dateNotes({ naive, planned, midpoints }: CycleObservations): Measurement["notes"] {
  const notes: { code: string; message: string }[] = [];
  if (naive.length > 0)
    notes.push({
      code: "naive-bias",
      message: `The naive figures rest on the ${naive.length} records with both dates. They leave out all that is still open or was stopped, so they are too short, most of all for recent years.`,
    });
  if (planned > 0)
    notes.push({
      code: "planned-dates",
      message: `${planned} go-lives are dated after asOf: they are plans, and count as still open.`,
    });
  if (midpoints > 0)
    notes.push({
      code: "midpoint-dates",
      message: `${midpoints} dates known to the month or year were taken as the middle of it.`,
    });
  return notes;
}
