import { invalidArgument } from "./operating-model-error.js";
import { epochDay, fromEpochDay, type PlainDate } from "./plain-date.js";
import { assertShape } from "./shape.js";

/** Which days are worked. Weekdays count from 0 (Sunday) to 6; holidays are plain dates. */
export interface BusinessCalendar {
  readonly weekend?: readonly number[];
  readonly holidays?: readonly PlainDate[];
}

const WEEKEND: readonly number[] = [0, 6];

function readCalendar(calendar: BusinessCalendar): Required<BusinessCalendar> {
  assertShape({ weekend: "list?", holidays: "list?" }, calendar, ["calendar"]);
  const { weekend = WEEKEND, holidays = [] } = calendar;
  return { weekend, holidays };
}

/** Whether a date is worked: neither on the weekend (Saturday and Sunday by default) nor a holiday. */
export function isBusinessDay(date: PlainDate, calendar: BusinessCalendar = {}): boolean {
  const { weekend, holidays } = readCalendar(calendar);
  return isWorked(epochDay(date), weekend, holidays);
}

/**
 * The date after `days` worked days have passed, the start not counted; `days` is not negative.
 *
 * @example
 * import { addBusinessDays } from "ai-operating-model/model";
 * addBusinessDays("2026-12-24", 1, { holidays: ["2026-12-25"] }); // => "2026-12-28"
 */
export function addBusinessDays(date: PlainDate, days: number, calendar: BusinessCalendar = {}): PlainDate {
  if (!Number.isInteger(days) || days < 0) throw invalidArgument(["days"], "a whole number from 0", days);
  const { weekend, holidays } = readCalendar(calendar);
  const perWeek = 7 - new Set(weekend).size;
  if (perWeek <= 0) throw invalidArgument(["calendar", "weekend"], "at most six days of the week", weekend);
  let day = epochDay(date);
  let left = days;
  // Whole weeks at once where every week is alike; the last one day by day, to end on a day that is worked.
  if (holidays.length === 0 && left > perWeek) {
    const weeks = Math.floor((left - 1) / perWeek);
    day += weeks * 7;
    left -= weeks * perWeek;
  }
  while (left > 0) if (isWorked(++day, weekend, holidays)) left--;
  return fromEpochDay(day);
}

/**
 * Worked days d with `start` < d <= `end`.
 *
 * @example
 * import { businessDaysBetween } from "ai-operating-model/model";
 * businessDaysBetween("2026-11-20", "2026-11-24"); // => 2
 */
export function businessDaysBetween(
  start: PlainDate,
  end: PlainDate,
  calendar: BusinessCalendar = {},
): number {
  const { weekend, holidays } = readCalendar(calendar);
  const last = epochDay(end, ["end"]);
  let count = 0;
  for (let day = epochDay(start, ["start"]) + 1; day <= last; day++)
    if (isWorked(day, weekend, holidays)) count++;
  return count;
}

function isWorked(day: number, weekend: readonly number[], holidays: readonly PlainDate[]): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return !weekend.includes(weekday) && !(holidays.length > 0 && holidays.includes(fromEpochDay(day)));
}
