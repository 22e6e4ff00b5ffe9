import { tzOffset } from "@date-fns/tz/tzOffset";
import { invalidArgument } from "./operating-model-error.js";
import { epochDay, fromEpochDay, type PlainDate } from "./plain-date.js";

/** A wall clock: a calendar date and the milliseconds since its midnight that the clock shows. */
export interface WallTime {
  readonly date: PlainDate;
  readonly millisOfDay: number;
}

const DAY_MILLIS = 86_400_000;

/**
 * What a wall clock in a time zone (IANA name or offset) shows at a moment in milliseconds since 1970.
 *
 * @throws OperatingModelError `invalid-argument` for an unknown time zone.
 */
export function wallTime(millis: number, timeZone: string): WallTime {
  const local = millis + offsetMillis(millis, timeZone);
  const day = Math.floor(local / DAY_MILLIS);
  return { date: fromEpochDay(day), millisOfDay: local - day * DAY_MILLIS };
}

/**
 * The moment, in milliseconds since 1970, at which a wall clock in a time zone shows a time. A time that the
 * clocks skip moves forward by the gap; of a time that they show twice the earlier is taken.
 *
 * @throws OperatingModelError `invalid-argument` for an unknown time zone or a date that does not exist.
 */
export function wallTimeMillis({ date, millisOfDay }: WallTime, timeZone: string): number {
  const local = epochDay(date) * DAY_MILLIS + millisOfDay;
  // Offsets reach from -12 to +14 hours: a day to either side lies before and after every change near by.
  const before = local - offsetMillis(local - DAY_MILLIS, timeZone);
  if (before + offsetMillis(before, timeZone) === local) return before;
  const after = local - offsetMillis(local + DAY_MILLIS, timeZone);
  return after + offsetMillis(after, timeZone) === local ? after : before;
}

function offsetMillis(millis: number, timeZone: string): number {
  const minutes = typeof timeZone === "string" ? tzOffset(timeZone, new Date(millis)) : Number.NaN;
  if (Number.isNaN(minutes)) throw invalidArgument(["timeZone"], "an IANA time zone or offset", timeZone);
  return Math.round(minutes * 60_000);
}
