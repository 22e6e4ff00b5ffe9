import { civilFromDays, readEpochDay } from "./epoch-day.js";
import type { Path } from "./issue.js";
import { invalidArgument } from "./operating-model-error.js";

/** A calendar date without a time zone, `YYYY-MM-DD`, years 0001 to 9999. */
export type PlainDate = string;

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

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
