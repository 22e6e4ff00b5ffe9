import { UTCDateMini } from "@date-fns/utc";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { differenceInMonths } from "date-fns/differenceInMonths";
import { daysInMonth } from "./epoch-day.js";
import { invalidArgument } from "./operating-model-error.js";
import { epochDay, fromEpochDay, isPlainDate, type PlainDate } from "./plain-date.js";
import { wallTime } from "./wall-time.js";

export {
  addBusinessDays,
  type BusinessCalendar,
  businessDaysBetween,
  isBusinessDay,
} from "./business-days.js";
export { type Instant, instantMillis, isInstant } from "./instant.js";
export { epochDay, fromEpochDay, isPlainDate, type PlainDate } from "./plain-date.js";
export { wallTime, wallTimeMillis } from "./wall-time.js";

/** A calendar month, `YYYY-MM`. */
export type YearMonth = string;
/** A date known to the day, the month or the year: `2024-10-03`, `2024-10` or `2024`. */
export type PartialDate = string;
/** How much of a {@link PartialDate} is known. */
export type DatePrecision = "day" | "month" | "year";

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
  return wallTime(time, timeZone).date;
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

function toUtc(date: PlainDate): Date {
  return new UTCDateMini(epochDay(date) * 86_400_000);
}

function fromUtc(date: Date): PlainDate {
  return fromEpochDay(Math.floor(date.getTime() / 86_400_000));
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
