import { quantileOfSorted } from "../foundation/statistics/quantile.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { CycleObservation } from "./cycle-observation.js";
import { sortedOccurrences } from "./day-counts.js";
import { shareBy, timeOf } from "./incidence-curve.js";
import { type WaitTally, waitTally } from "./wait-tally.js";

/** Waits for production counted twice: by calendar days, and by days worked. */
export interface CycleWaits {
  readonly days: WaitTally;
  readonly worked: WaitTally;
}

/** No waits yet. */
export function cycleWaits(): CycleWaits {
  return { days: waitTally(), worked: waitTally() };
}

/** Adds an observation; `worked` counts the days worked between two days. */
export function addWait(
  { days, worked }: CycleWaits,
  { start, end, entry, cause }: CycleObservation,
  workedDays: (start: number, end: number) => number,
): void {
  days.add(end - start, cause, entry);
  const time = workedDays(start, end);
  const entered = entry === 0 ? 0 : workedDays(start, start + entry);
  // Entering on a weekend before the end leaves no worked day under observation.
  if (entry === 0 || entered < time) worked.add(time, cause, entered);
}

/** Reads the competing-risks curves at the horizons and shares that the measurement shows. */
export function cycleParts(
  { days, worked }: CycleWaits,
  horizons: readonly number[],
  confidence: number,
): Readonly<Record<string, Estimate>> {
  const { 1: live = [], 2: stopped = [] } = days.incidence();
  const { 1: liveByWork = [] } = worked.incidence();
  const followedTo = days.followedTo();
  const parts: Record<string, Estimate> = {
    daysTo25: timeOf(live, 0.25, confidence),
    daysTo50: timeOf(live, 0.5, confidence),
    businessDaysTo25: timeOf(liveByWork, 0.25, confidence),
    businessDaysTo50: timeOf(liveByWork, 0.5, confidence),
  };
  for (const horizon of horizons) {
    parts[`liveBy${horizon}`] = shareBy(live, horizon, followedTo, confidence);
    parts[`stoppedBy${horizon}`] = shareBy(stopped, horizon, followedTo, confidence);
  }
  const [open, wentLive, ended] = days.counts;
  return {
    ...parts,
    open: known(open),
    wentLive: known(wentLive),
    stopped: known(ended),
    ...withoutStops(days, horizons, followedTo),
  };
}

/** What would be seen if nothing were ever stopped: a question of its own, never the share that goes live. */
function withoutStops(
  days: WaitTally,
  horizons: readonly number[],
  followedTo: number,
): Readonly<Record<string, Estimate>> {
  const { steps, median } = days.survival();
  const parts: Record<string, Estimate> = {
    ifNothingStoppedDaysTo50: median === null ? missing("not-reached") : known(median),
  };
  let place = -1;
  for (const horizon of [...horizons].sort((a, b) => a - b)) {
    while ((steps[place + 1]?.time ?? Number.POSITIVE_INFINITY) <= horizon) place++;
    parts[`ifNothingStoppedLiveBy${horizon}`] =
      horizon > followedTo ? missing("not-followed") : known(1 - (steps[place]?.survival ?? 1));
  }
  return parts;
}

/** The figures a spreadsheet would show, of the records with both dates only: how many took so many days. */
export function naiveParts(days: ReadonlyMap<number, number>): Readonly<Record<string, Estimate>> {
  const sorted = sortedOccurrences(days);
  const n = sorted.length;
  let sum = 0;
  for (const [value, count] of days) sum += value * count;
  const at = (p: number): Estimate => (n === 0 ? missing("no-records") : known(quantileOfSorted(sorted, p)));
  return {
    naiveMedian: at(0.5),
    naiveP25: at(0.25),
    naiveP75: at(0.75),
    naiveMean: n === 0 ? missing("no-records") : known(sum / n),
    naiveN: known(n),
  };
}
