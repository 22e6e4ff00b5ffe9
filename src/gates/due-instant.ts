import {
  addBusinessDays,
  type BusinessCalendar,
  businessDaysBetween,
  isBusinessDay,
} from "../foundation/business-days.js";
import { type Instant, instantMillis } from "../foundation/instant.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import { epochDay, fromEpochDay } from "../foundation/plain-date.js";
import { wallTime, wallTimeMillis } from "../foundation/wall-time.js";
import { toInstant } from "./instant.js";

/** Where and when people work. */
export interface WorkingTime {
  /** IANA name or offset. */
  readonly timeZone: string;
  /** Weekend and holidays; Saturday, Sunday and no holidays unless stated. */
  readonly calendar?: BusinessCalendar;
}

/** A span in which the clock stands still; without an end it lasts. */
export interface Hold {
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * The instant that is a number of business days after another, on the wall clock of a time zone: the same time
 * of day on the business day reached. From a day that is none, counting starts at 00:00 of the next business
 * day. A time that the clocks skip moves forward by the gap; of a time that they show twice the earlier is meant.
 *
 * @param businessDays a whole number from 0
 * @throws OperatingModelError `invalid-argument` for what is no instant, number of days, time zone or calendar.
 * @example
 * import { dueInstant } from "ai-operating-model/gates";
 * // Friday 10:00 in New York; the clocks change on Sunday.
 * dueInstant("2026-03-06T15:00:00Z", 1, { timeZone: "America/New_York" }); // => "2026-03-09T14:00:00.000Z"
 */
export function dueInstant(from: Instant, businessDays: number, options: WorkingTime): Instant {
  assertRecord(options, ["options"]);
  const { timeZone, calendar = {} } = options;
  const start = wallTime(instantMillis(from, ["from"]), timeZone);
  const counted = isBusinessDay(start.date, calendar)
    ? start
    : { date: addBusinessDays(start.date, 1, calendar), millisOfDay: 0 };
  const date = addBusinessDays(counted.date, businessDays, calendar);
  return toInstant(wallTimeMillis({ date, millisOfDay: counted.millisOfDay }, timeZone));
}

/**
 * Business days that passed from one instant to another: business dates d with local date of `from` < d <=
 * local date of `to`, less those inside a hold, which are counted the same way. So the days before, within and
 * after a hold add up. 0 where `to` is the earlier.
 *
 * @throws OperatingModelError `invalid-argument` for what is no instant or time zone.
 * @example
 * import { elapsedBusinessDays } from "ai-operating-model/gates";
 * const holds = [{ from: "2026-03-03T12:00:00Z", until: "2026-03-05T09:00:00Z" }];
 * elapsedBusinessDays("2026-03-02T10:00:00Z", "2026-03-06T10:00:00Z", { timeZone: "UTC", holds }); // => 2
 */
export function elapsedBusinessDays(
  from: Instant,
  to: Instant,
  options: WorkingTime & { readonly holds?: readonly Hold[] },
): number {
  assertRecord(options, ["options"]);
  const { timeZone, calendar = {}, holds = [] } = options;
  const dateOf = (instant: Instant, name: string): number =>
    epochDay(wallTime(instantMillis(instant, [name]), timeZone).date);
  const first = dateOf(from, "from");
  const last = dateOf(to, "to");
  const spans = holds
    .map((hold) => [
      Math.max(first, dateOf(hold.from, "holds")),
      Math.min(last, hold.until === null ? last : dateOf(hold.until, "holds")),
    ])
    .sort(([a], [b]) => (a as number) - (b as number));
  // Holds may overlap: each begins no earlier than where those before it have ended.
  let days = countDays(first, last, calendar);
  let reached = first;
  for (const [start, end] of spans as [number, number][]) {
    days -= countDays(Math.max(reached, start), end, calendar);
    reached = Math.max(reached, end);
  }
  return days;
}

function countDays(after: number, last: number, calendar: BusinessCalendar): number {
  return last <= after ? 0 : businessDaysBetween(fromEpochDay(after), fromEpochDay(last), calendar);
}
