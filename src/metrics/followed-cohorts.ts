import { civilFromDays, daysFromCivil } from "../foundation/epoch-day.js";
import type { Estimate } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";

/** The initiatives that began in one calendar year or quarter, and whether all were watched long enough. */
export interface FollowedCohort {
  readonly cohort: string;
  readonly n: number;
  /** Whether even one begun on its last day has been watched for the whole horizon. */
  readonly followed: boolean;
  /** Share that reached the end within the horizon. */
  readonly share: Estimate;
}

/** The calendar year or quarter of a day: `2024` or `2024-Q3`. */
export function cohortOf(day: number, by: "year" | "quarter"): string {
  const { year, month } = civilFromDays(day);
  const name = String(year).padStart(4, "0");
  return by === "year" ? name : `${name}-Q${Math.ceil(month / 3)}`;
}

/** Whether every start in a cohort of {@link cohortOf} lies a whole horizon before the day asked. */
export function whollyFollowed(cohort: string, asOf: number, horizonDays: number): boolean {
  const quarter = cohort.length > 4 ? Number(cohort.slice(6)) : 4;
  return (
    daysFromCivil(Number(cohort.slice(0, 4)), quarter * 3, quarter === 2 || quarter === 3 ? 30 : 31) +
      horizonDays <=
    asOf
  );
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
  const young = cohorts.filter((cohort) => !cohort.followed).map(({ cohort }) => cohort);
  const notes: Note[] = [];
  if (followed.length > 0) {
    const shares = followed.map(({ cohort, share, n }) =>
      share.value === null
        ? `${cohort}: ${share.reason}`
        : `${cohort}: ${Math.round(share.value * 1000) / 10} % of ${n}`,
    );
    const message = `Compare shares reached within ${horizonDays} days, not medians; cohorts of ${WORTH_SHOWING} or more, all followed that long: ${shares.join(", ")}.`;
    notes.push({ code: "cohort-trend", message });
  }
  if (young.length > 0) notes.push(youngCohortsNote(young, horizonDays));
  return notes;
}

/** The warning that a cohort's times are cut short by the day asked. */
export function youngCohortsNote(cohorts: readonly string[], horizonDays: number): Note {
  return {
    code: "young-cohorts",
    message: `Begun in ${cohorts.join(", ")}: not all followed for ${horizonDays} days. Only short times can have been seen there, so shorter medians are no improvement.`,
  };
}
