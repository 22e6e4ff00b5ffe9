import type { BusinessCalendar } from "../foundation/calendar.js";
import { readEpochDay } from "../foundation/epoch-day.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";

/**
 * A function that counts worked days d with `start` < d <= `end` between two days counted from 1970-01-01, in
 * constant time: a million durations are counted at once, which day by day would take minutes.
 */
export function businessDayCount(calendar: BusinessCalendar = {}): (start: number, end: number) => number {
  assertRecord(calendar, ["options", "calendar"]);
  if (calendar.weekend !== undefined) assertList(calendar.weekend, ["options", "calendar", "weekend"]);
  if (calendar.holidays !== undefined) assertList(calendar.holidays, ["options", "calendar", "holidays"]);
  const weekend = new Set(calendar.weekend ?? [0, 6]);
  if (weekend.size >= 7)
    throw invalidArgument(
      ["options", "calendar", "weekend"],
      "at most six days of the week",
      calendar.weekend,
    );
  const workedOfWeek = [0, 1, 2, 3, 4, 5, 6].filter((weekday) => !weekend.has(weekday)).length;
  // Worked days in the first k days of a week that starts on the weekday of day 0 (a Thursday).
  const within = [0];
  for (let k = 0; k < 7; k++) within.push((within[k] as number) + (weekend.has((k + 4) % 7) ? 0 : 1));
  const holidays = Float64Array.from(new Set(holidayDays(calendar, weekend))).sort();
  // Worked days up to and including a day, counted from day 0, negative before it.
  const upTo = (day: number): number => {
    const weeks = Math.floor((day + 1) / 7);
    return weeks * workedOfWeek + (within[day + 1 - weeks * 7] as number) - countUpTo(holidays, day);
  };
  return (start, end) => upTo(end) - upTo(start);
}

function holidayDays({ holidays = [] }: BusinessCalendar, weekend: ReadonlySet<number>): number[] {
  return holidays
    .map((date, index) => {
      const day = typeof date === "string" ? readEpochDay(date) : Number.NaN;
      if (Number.isNaN(day))
        throw invalidArgument(["options", "calendar", "holidays", index], "a date as YYYY-MM-DD", date);
      return day;
    })
    .filter((day) => !weekend.has((((day + 4) % 7) + 7) % 7));
}

function countUpTo(sorted: Float64Array, day: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
