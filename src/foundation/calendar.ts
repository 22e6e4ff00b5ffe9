import { TZDateMini } from "@date-fns/tz";
import { tzOffset } from "@date-fns/tz/tzOffset";
import { UTCDateMini } from "@date-fns/utc";
import { addBusinessDays as addWeekdays } from "date-fns/addBusinessDays";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { differenceInMonths } from "date-fns/differenceInMonths";
import { civilFromDays, daysInMonth, readEpochDay } from "./epoch-day.js";
import type { Path } from "./issue.js";
import { invalidArgument } from "./operating-model-error.js";

export { type Instant, instantMillis, isInstant } from "./instant.js";

/** A calendar date without a time zone, `YYYY-MM-DD`, years 0001 to 9999. */
export type PlainDate = string;
/** A calendar month, `YYYY-MM`. */
export type YearMonth = string;
/** A date known to the day, the month or the year: `2024-10-03`, `2024-10` or `2024`. */
export type PartialDate = string;
/** How much of a {@link PartialDate} is known. */
export type DatePrecision = "day" | "month" | "year";

/** Which days are worked. Weekdays count from 0 (Sunday) to 6; holidays are plain dates. */
export interface BusinessCalendar {
  readonly weekend?: readonly number[];
  readonly holidays?: readonly PlainDate[];
}

const FIRST_DAY = -719162;
const LAST_DAY = 2932896;
const DATE = "a date that exists, as YYYY-MM-DD";

/**
 * Whether a value is a `YYYY-MM-DD` date that exists.
 *
 * @example
 * import { isPlainDate } from "ai-operating-model/model";
 * isPlainDate("2023-02-29"); // => false
 */
export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === "string" && !Number.isNaN(readEpochDay(value));
}

/** Days from 1970-01-01 to a plain date. @throws OperatingModelError `invalid-argument` */
export function epochDay(date: PlainDate, path: Path = ["date"]): number {
  const day = typeof date === "string" ? readEpochDay(date) : Number.NaN;
  if (Number.isNaN(day)) throw invalidArgument(path, DATE, date);
  return day;
}

/** The plain date of a day counted from 1970-01-01. */
export function fromEpochDay(day: number): PlainDate {
  if (!(day >= FIRST_DAY && day <= LAST_DAY))
    throw invalidArgument(["date"], "in the years 0001 to 9999", day);
  const { year, month, day: dayOfMonth } = civilFromDays(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/**
 * The calendar date on which a moment falls in a time zone (IANA name or offset).
 *
 * @example
 * import { plainDate } from "ai-operating-model/model";
 * plainDate(new Date("2026-03-01T22:30:00Z"), "Asia/Tokyo"); // => "2026-03-02"
 */
export function plainDate(date: Date, timeZone: string): PlainDate {
  const time = Object.prototype.toString.call(date) === "[object Date]" ? date.getTime() : Number.NaN;
  if (Number.isNaN(time)) throw invalidArgument(["date"], "a valid Date", date);
  const local = new TZDateMini(time, timeZone);
  const year = local.getFullYear();
  if (Number.isNaN(year)) throw invalidArgument(["timeZone"], "an IANA time zone or offset", timeZone);
  return `${pad(year, 4)}-${pad(local.getMonth() + 1, 2)}-${pad(local.getDate(), 2)}`;
}

/**
 * The date `days` later (earlier when negative).
 *
 * @example
 * import { addDays } from "ai-operating-model/model";
 * addDays("2024-02-28", 2); // => "2024-03-01"
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(epochDay(date) + days);
}

/**
 * Whole days from `start` to `end`; negative when `end` is the earlier.
 *
 * @example
 * import { daysBetween } from "ai-operating-model/model";
 * daysBetween("2024-02-28", "2024-03-01"); // => 2
 */
export function daysBetween(start: PlainDate, end: PlainDate): number {
  return epochDay(end, ["end"]) - epochDay(start, ["start"]);
}

/**
 * The same day of the month `months` later; the last day where that month is shorter.
 *
 * @example
 * import { addMonths } from "ai-operating-model/model";
 * addMonths("2024-01-31", 1); // => "2024-02-29"
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return fromUtc(addMonthsToDate(toUtc(date), months));
}

/**
 * Whole months from `start` to `end`, toward zero.
 *
 * @example
 * import { monthsBetween } from "ai-operating-model/model";
 * monthsBetween("2024-01-15", "2024-03-14"); // => 1
 */
export function monthsBetween(start: PlainDate, end: PlainDate): number {
  return differenceInMonths(toUtc(end), toUtc(start)) + 0;
}

/** Whether a date is worked: neither on the weekend (Saturday and Sunday by default) nor a holiday. */
export function isBusinessDay(date: PlainDate, calendar: BusinessCalendar = {}): boolean {
  const weekday = (((epochDay(date) + 4) % 7) + 7) % 7;
  return !(calendar.weekend ?? [0, 6]).includes(weekday) && !(calendar.holidays ?? []).includes(date);
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
  if (calendar.weekend === undefined && (calendar.holidays ?? []).length === 0) {
    return fromUtc(addWeekdays(toUtc(date), days));
  }
  assertWorkable(calendar);
  let current = date;
  for (let left = days; left > 0; ) {
    current = addDays(current, 1);
    if (isBusinessDay(current, calendar)) left--;
  }
  return current;
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
  const last = epochDay(end, ["end"]);
  let count = 0;
  for (let day = epochDay(start, ["start"]) + 1; day <= last; day++) {
    if (isBusinessDay(fromEpochDay(day), calendar)) count++;
  }
  return count;
}

/**
 * The month of a date.
 *
 * @example
 * import { yearMonth } from "ai-operating-model/model";
 * yearMonth("2024-12-31"); // => "2024-12"
 */
export function yearMonth(date: PlainDate): YearMonth {
  epochDay(date);
  return date.slice(0, 7);
}

/**
 * Whether a value is a `YYYY-MM` month.
 *
 * @example
 * import { isYearMonth } from "ai-operating-model/model";
 * isYearMonth("2024-12"); // => true
 */
export function isYearMonth(value: unknown): value is YearMonth {
  return typeof value === "string" && value.length === 7 && isPlainDate(`${value}-01`);
}

/**
 * How much of a date is known, or undefined where the text is no date at all.
 *
 * @example
 * import { datePrecision } from "ai-operating-model/model";
 * datePrecision("2024-10"); // => "month"
 */
export function datePrecision(value: PartialDate): DatePrecision | undefined {
  if (isPlainDate(value)) return "day";
  if (isYearMonth(value)) return "month";
  return /^\d{4}$/.test(value) && value !== "0000" ? "year" : undefined;
}

/**
 * The first and last day that a partial date can mean.
 *
 * @example
 * import { partialDateBounds } from "ai-operating-model/model";
 * partialDateBounds("2024-02"); // => { first: "2024-02-01", last: "2024-02-29" }
 */
export function partialDateBounds(value: PartialDate): {
  readonly first: PlainDate;
  readonly last: PlainDate;
} {
  const precision = datePrecision(value);
  if (precision === undefined) throw invalidArgument(["value"], "YYYY-MM-DD, YYYY-MM or YYYY", value);
  if (precision === "day") return { first: value, last: value };
  if (precision === "year") return { first: `${value}-01-01`, last: `${value}-12-31` };
  const length = daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)));
  return { first: `${value}-01`, last: `${value}-${pad(length, 2)}` };
}

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
  const minutes = tzOffset(timeZone, new UTCDateMini(millis));
  if (Number.isNaN(minutes)) throw invalidArgument(["timeZone"], "an IANA time zone or offset", timeZone);
  return Math.round(minutes * 60_000);
}

/** Refuses a calendar in which no day is worked, on which counting would never end. */
function assertWorkable(calendar: BusinessCalendar): void {
  if (new Set(calendar.weekend ?? []).size >= 7) {
    throw invalidArgument(["calendar", "weekend"], "at most six days of the week", calendar.weekend);
  }
}

function toUtc(date: PlainDate): Date {
  return new UTCDateMini(epochDay(date) * DAY_MILLIS);
}

function fromUtc(date: Date): PlainDate {
  return fromEpochDay(Math.floor(date.getTime() / DAY_MILLIS));
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
