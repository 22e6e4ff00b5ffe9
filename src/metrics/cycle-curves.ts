import type { BusinessCalendar } from "../foundation/calendar.js";
import { cumulativeIncidence } from "../foundation/statistics/cumulative-incidence.js";
import { kaplanMeier } from "../foundation/statistics/kaplan-meier.js";
import { quantileOfSorted } from "../foundation/statistics/quantile.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { businessDayCount } from "./business-day-count.js";
import type { CycleObservation } from "./cycle-observation.js";
import { shareBy, timeOf } from "./incidence-curve.js";

/** Reads the competing-risks curves at the horizons and shares that the measurement shows. */
export function cycleParts(
  observations: readonly CycleObservation[],
  horizons: readonly number[],
  calendar: BusinessCalendar | undefined,
  confidence: number,
): Readonly<Record<string, Estimate>> {
  const waits = observations.map(({ start, end, entry, cause }) => wait(end - start, cause, entry));
  const { 1: live = [], 2: stopped = [] } = cumulativeIncidence(waits);
  const followedTo = followUp(waits);
  const parts: Record<string, Estimate> = {
    daysTo25: timeOf(live, 0.25, confidence),
    daysTo50: timeOf(live, 0.5, confidence),
    ...businessParts(observations, calendar, confidence),
  };
  for (const days of horizons) {
    parts[`liveBy${days}`] = shareBy(live, days, followedTo, confidence);
    parts[`stoppedBy${days}`] = shareBy(stopped, days, followedTo, confidence);
  }
  const counts = [0, 0, 0];
  for (const { cause } of observations) (counts[cause] as number)++;
  parts.open = known(counts[0] as number);
  parts.wentLive = known(counts[1] as number);
  parts.stopped = known(counts[2] as number);
  return { ...parts, ...withoutStops(waits, horizons, followedTo) };
}

interface Wait {
  readonly time: number;
  readonly cause: 0 | 1 | 2;
  readonly entry?: number;
}

function wait(time: number, cause: 0 | 1 | 2, entry: number): Wait {
  return entry > 0 ? { time, cause, entry } : { time, cause };
}

function businessParts(
  observations: readonly CycleObservation[],
  calendar: BusinessCalendar | undefined,
  confidence: number,
): Readonly<Record<string, Estimate>> {
  const worked = businessDayCount(calendar);
  const waits: Wait[] = [];
  for (const { start, end, entry, cause } of observations) {
    const time = worked(start, end);
    const entered = worked(start, start + entry);
    // Entering on a weekend before the end leaves no worked day under observation.
    if (entry === 0 || entered < time) waits.push(wait(time, cause, entered));
  }
  const { 1: live = [] } = cumulativeIncidence(waits);
  return {
    businessDaysTo25: timeOf(live, 0.25, confidence),
    businessDaysTo50: timeOf(live, 0.5, confidence),
  };
}

/** What would be seen if nothing were ever stopped: a question of its own, never the share that goes live. */
function withoutStops(
  waits: readonly Wait[],
  horizons: readonly number[],
  followedTo: number,
): Readonly<Record<string, Estimate>> {
  const observations = waits.map(({ time, cause, entry }) =>
    entry === undefined ? { time, event: cause === 1 } : { time, event: cause === 1, entry },
  );
  const { steps, median } = kaplanMeier(observations);
  const parts: Record<string, Estimate> = {
    ifNothingStoppedDaysTo50: median === null ? missing("not-reached") : known(median),
  };
  let place = -1;
  for (const days of [...horizons].sort((a, b) => a - b)) {
    while ((steps[place + 1]?.time ?? Number.POSITIVE_INFINITY) <= days) place++;
    parts[`ifNothingStoppedLiveBy${days}`] =
      days > followedTo ? missing("not-followed") : known(1 - (steps[place]?.survival ?? 1));
  }
  return parts;
}

/** The longest wait that was watched; without end where the last of them did not stay open. */
function followUp(waits: readonly Wait[]): number {
  let longest = 0;
  let open = false;
  for (const { time, cause } of waits) {
    if (time > longest) open = false;
    if (time >= longest) {
      longest = time;
      open ||= cause === 0;
    }
  }
  return waits.length === 0 || open ? longest : Number.POSITIVE_INFINITY;
}

/** The figures a spreadsheet would show: of the records with both dates only. */
export function naiveParts(days: readonly number[]): Readonly<Record<string, Estimate>> {
  const sorted = Float64Array.from(days).sort();
  const at = (p: number): Estimate =>
    sorted.length === 0 ? missing("no-records") : known(quantileOfSorted(sorted, p));
  let sum = 0;
  for (const value of sorted) sum += value;
  return {
    naiveMedian: at(0.5),
    naiveP25: at(0.25),
    naiveP75: at(0.75),
    naiveMean: sorted.length === 0 ? missing("no-records") : known(sum / sorted.length),
    naiveN: known(sorted.length),
  };
}
