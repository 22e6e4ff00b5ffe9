import { datePrecision, type PartialDate, partialDateBounds } from "../foundation/calendar.js";
import { civilFromDays, daysInMonth, readEpochDay } from "../foundation/epoch-day.js";

/** A date of a record as a day counted from 1970-01-01, or why it is none. */
export type DayReading = number | "absent" | "imprecise-date" | "invalid-date";

/** Reads the date of a record without guessing: a month or a year is no day. */
export function readDay(date: PartialDate | null | undefined): DayReading {
  if (date === undefined || date === null) return "absent";
  if (typeof date !== "string") return "invalid-date";
  const day = readEpochDay(date);
  if (!Number.isNaN(day)) return day;
  return datePrecision(date) === undefined ? "invalid-date" : "imprecise-date";
}

/** The first and last day that a date of a record can mean, or why there are none. */
export function readDayRange(
  date: PartialDate | null | undefined,
): { readonly first: number; readonly last: number } | "absent" | "invalid-date" {
  const day = readDay(date);
  if (typeof day === "number") return { first: day, last: day };
  if (day !== "imprecise-date") return day;
  const first = readEpochDay(`${date}-01`);
  if (!Number.isNaN(first)) {
    const { year, month } = civilFromDays(first);
    return { first, last: first + daysInMonth(year, month) - 1 };
  }
  const bounds = partialDateBounds(date as PartialDate);
  return { first: readEpochDay(bounds.first), last: readEpochDay(bounds.last) };
}
