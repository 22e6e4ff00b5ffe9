import { daysFromCivil } from "../foundation/epoch-day.js";
import type { Estimate } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";

/** The initiatives that began in one calendar year, and whether all of them were watched long enough. */
export interface FollowedCohort {
  readonly year: string;
  readonly n: number;
  /** Whether even one begun on the last day of the year has been watched for the whole horizon. */
  readonly followed: boolean;
  /** Share that reached the end within the horizon. */
  readonly share: Estimate;
}

/** Whether every start of a year lies a whole horizon before the day asked. */
export function whollyFollowed(year: number, asOf: number, horizonDays: number): boolean {
  return daysFromCivil(year, 12, 31) + horizonDays <= asOf;
}

/** A share of fewer than this many says nothing and is not put beside others. */
const WORTH_SHOWING = 10;

type Note = Measurement["notes"][number];

/**
 * What may be said of a trend over cohorts: the shares of those wholly followed, side by side, and which cohorts
 * are too young to say anything. In a young cohort only short times can have been seen yet, so its median is short
 * whatever the truth is.
 */
export function cohortNotes(cohorts: readonly FollowedCohort[], horizonDays: number): readonly Note[] {
  const followed = cohorts.filter((cohort) => cohort.followed && cohort.n >= WORTH_SHOWING);
  const young = cohorts.filter((cohort) => !cohort.followed).map(({ year }) => year);
  const notes: Note[] = [];
  if (followed.length > 0) {
    const shares = followed.map(({ year, share, n }) =>
      share.value === null
        ? `${year}: ${share.reason}`
        : `${year}: ${Math.round(share.value * 1000) / 10} % of ${n}`,
    );
    const message = `Compare shares reached within ${horizonDays} days, not medians; years of ${WORTH_SHOWING} or more, all followed that long: ${shares.join(", ")}.`;
    notes.push({ code: "cohort-trend", message });
  }
  if (young.length > 0) notes.push(youngCohortsNote(young, horizonDays));
  return notes;
}

/** The warning that a cohort's times are cut short by the day asked. */
export function youngCohortsNote(years: readonly string[], horizonDays: number): Note {
  return {
    code: "young-cohorts",
    message: `Begun in ${years.join(", ")}: not all followed for ${horizonDays} days. Only short times can have been seen there, so shorter medians are no improvement.`,
  };
}
