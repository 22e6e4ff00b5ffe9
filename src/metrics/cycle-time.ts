import type { BusinessCalendar } from "../foundation/calendar.js";
import { civilFromDays } from "../foundation/epoch-day.js";
import { assertList } from "../foundation/operating-model-error.js";
import { missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import { assembleMeasurement, type Draft } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { businessDayCount } from "./business-day-count.js";
import { addWait, type CycleWaits, cycleParts, cycleWaits, naiveParts } from "./cycle-curves.js";
import { type CycleReading, type CycleRecord, readCycles } from "./cycle-observation.js";
import { type DayCounts, increase, increaseAll, totalOf } from "./day-counts.js";
import { entryOf } from "./entry-of.js";
import { distinctRecords, exclusionLedger } from "./exclusion-ledger.js";
import { cohortNotes, type FollowedCohort, whollyFollowed, youngCohortsNote } from "./followed-cohorts.js";
import { choiceOption, type MetricOptions, readOptions, wholeOption } from "./metric-options.js";

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
 * retired), `ended-before-observation`, `no-id`, `duplicate`.
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
  assertRecords(records);
  const by = choiceOption("by", options.by, "year", ["year", "unit", "none"]);
  const impreciseDates = choiceOption("impreciseDates", options.impreciseDates, "exclude", [
    "exclude",
    "midpoint",
  ]);
  if (options.horizons !== undefined) assertList(options.horizons, ["options", "horizons"]);
  const horizon = wholeOption("cohortHorizonDays", options.cohortHorizonDays, 365, 1);
  const ledger = exclusionLedger();
  const distinct = distinctRecords(records, ({ id }) => id, ledger);
  const groups = new Map<string | number, Group>();
  const groupOf = (start: number, unit: string | undefined): Group =>
    entryOf(groups, by === "none" ? "" : by === "unit" ? (unit ?? "") : civilFromDays(start).year, newGroup);
  const worked = businessDayCount(options.calendar);
  const read = readCycles(distinct, asOf, impreciseDates, ledger, {
    observe: (observation) =>
      addWait(groupOf(observation.start, observation.unit).waits, observation, worked),
    pair: ({ start, days, unit }) => increase(groupOf(start, unit).naive, days, 1),
  });
  const whole = together(groups.values());
  const breakdown: [string, Measurement][] = [];
  const cohorts: FollowedCohort[] = [];
  for (const [key, group] of by === "none" ? [] : inOrder(groups)) {
    const followed = by === "unit" || whollyFollowed(key, asOf, horizon);
    const { n } = group.waits.days;
    const measured = measurement(group, { ...options, provenance: false }, horizon, {
      given: n,
      ledger: exclusionLedger(),
      notes: followed ? [] : [youngCohortsNote([key], horizon)],
    });
    breakdown.push([key, measured]);
    if (by === "year") cohorts.push({ cohort: key, n, followed, share: measured.parts[`liveBy${horizon}`]! });
  }
  return measurement(whole, options, horizon, {
    given: records.length,
    ledger,
    notes: [...dateNotes(read, whole), ...cohortNotes(cohorts, horizon)],
    inputs: { records },
    ...(by === "none" ? {} : { breakdown: Object.fromEntries(breakdown) }),
  });
}

function measurement(
  { waits, naive }: Group,
  options: CycleTimeOptions,
  horizon: number,
  rest: Pick<Draft, "given" | "ledger" | "notes"> & Partial<Draft>,
): Measurement {
  const { confidence } = readOptions(options);
  const asked = (options.horizons ?? [90, 180, 365, 730]).map((days) =>
    wholeOption("horizons", days, days, 1),
  );
  const parts = cycleParts(waits, [...new Set([...asked, horizon])], confidence);
  return assembleMeasurement("initiate.metric.cycle-time", options, {
    headline: waits.days.n === 0 ? missing("no-records") : parts.daysTo50!,
    parts: { ...parts, ...naiveParts(naive) },
    n: waits.days.n,
    method:
      "days until 50 % are live by cumulative incidence (Aalen-Johansen), open work censored at asOf, stops before production competing",
    minimum: 10,
    inputs: {},
    ...rest,
  });
}

/** The records begun in one year, or of one unit: their waits, and how many pairs of dates lie so many days apart. */
interface Group {
  readonly waits: CycleWaits;
  readonly naive: DayCounts;
}

function newGroup(): Group {
  return { waits: cycleWaits(), naive: new Map() };
}

function together(groups: Iterable<Group>): Group {
  const whole = newGroup();
  for (const { waits, naive } of groups) {
    whole.waits.days.addAll(waits.days);
    whole.waits.worked.addAll(waits.worked);
    increaseAll(whole.naive, naive);
  }
  return whole;
}

/** Groups under observation, in the order of their keys. */
function inOrder(groups: ReadonlyMap<string | number, Group>): readonly (readonly [string, Group])[] {
  return [...groups]
    .filter(([, { waits }]) => waits.days.n > 0)
    .map(([key, group]) => [String(key), group] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function dateNotes({ planned, midpoints }: CycleReading, { naive }: Group): Measurement["notes"] {
  const notes: { code: string; message: string }[] = [];
  if (naive.size > 0)
    notes.push({
      code: "naive-bias",
      message: `The naive figures rest on the ${totalOf(naive)} records with both dates. They leave out all that is still open or was stopped, so they are too short, most of all for recent years.`,
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
