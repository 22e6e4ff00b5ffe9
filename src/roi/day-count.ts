import type { PlainDate } from "../foundation/calendar.js";
import { civilFromDays, daysFromCivil, daysInMonth, isLeapYear } from "../foundation/epoch-day.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { readDay } from "./cash-flow.js";

/**
 * A rule that turns two dates into a fraction of a year. The names are those of the 2006 ISDA Definitions,
 * section 4.16, where they have one: `ACT/365F` (d), `ACT/360` (e), `ACT/ACT-ISDA` (b), `30/360-ISDA` (f),
 * `30E/360` (g), `30E/360-ISDA` (h). `30U/360` is the bond basis of the United States, with its rules for the
 * end of February; `NL/365` counts no February 29.
 */
export type DayCount =
  | "ACT/365F"
  | "ACT/360"
  | "ACT/ACT-ISDA"
  | "30/360-ISDA"
  | "30E/360"
  | "30E/360-ISDA"
  | "30U/360"
  | "NL/365";

const UNITS_PER_YEAR: Readonly<Record<DayCount, number>> = {
  "ACT/365F": 365,
  "ACT/360": 360,
  // Days of common years count 366 and days of leap years 365 parts of 365 * 366: all times stay whole numbers.
  "ACT/ACT-ISDA": 133590,
  "30/360-ISDA": 360,
  "30E/360": 360,
  "30E/360-ISDA": 360,
  "30U/360": 360,
  "NL/365": 365,
};

/**
 * The fraction of a year from `start` to `end` by a day-count convention; negative when `end` is the earlier.
 *
 * `terminationDate` matters to `30E/360-ISDA` only: the last day of February counts as the 30th unless it is
 * the termination date and the later of the two.
 *
 * @throws OperatingModelError `invalid-argument` for a date or convention that does not exist.
 * @example
 * import { dayCountFraction } from "ai-operating-model/roi";
 * dayCountFraction("2003-11-01", "2004-05-01", "ACT/ACT-ISDA").toFixed(10); // => "0.4977243806"
 */
export function dayCountFraction(
  start: PlainDate,
  end: PlainDate,
  convention: DayCount,
  options: { readonly terminationDate?: PlainDate } = {},
): number {
  const [from, to, termination] = readDates(start, end, convention, options);
  return unitsBetween(from, to, convention, termination) / UNITS_PER_YEAR[convention];
}

/**
 * The days from `start` to `end` as a convention counts them: actual days, months of 30, or days without any
 * February 29; negative when `end` is the earlier.
 *
 * @throws OperatingModelError `invalid-argument` for a date or convention that does not exist.
 * @example
 * import { dayCountDays } from "ai-operating-model/roi";
 * dayCountDays("2007-02-28", "2007-03-31", "30/360-ISDA"); // => 33
 */
export function dayCountDays(
  start: PlainDate,
  end: PlainDate,
  convention: DayCount,
  options: { readonly terminationDate?: PlainDate } = {},
): number {
  const [from, to, termination] = readDates(start, end, convention, options);
  return convention === "ACT/ACT-ISDA" ? to - from : unitsBetween(from, to, convention, termination);
}

/** The convention asked for, `ACT/365F` by default. */
export function readDayCount(convention: DayCount | undefined): DayCount {
  if (convention === undefined) return "ACT/365F";
  if (typeof convention !== "string" || !Object.hasOwn(UNITS_PER_YEAR, convention)) {
    throw invalidArgument(
      ["options", "dayCount"],
      `one of ${Object.keys(UNITS_PER_YEAR).join(", ")}`,
      convention,
    );
  }
  return convention;
}

/** How many of the whole units of {@link unitsBetween} make a year. */
export function unitsPerYear(convention: DayCount): number {
  return UNITS_PER_YEAR[convention];
}

/** The time between two epoch days in whole units of a year's {@link unitsPerYear}-th part. */
export function unitsBetween(from: number, to: number, convention: DayCount, termination?: number): number {
  if (to < from) return -unitsBetween(to, from, convention, termination) + 0;
  switch (convention) {
    case "ACT/365F":
    case "ACT/360":
      return to - from;
    case "NL/365":
      return to - from - (leapDaysThrough(to) - leapDaysThrough(from));
    case "ACT/ACT-ISDA":
      return actualUnits(from, to);
    default:
      return thirtyDays(from, to, convention, termination);
  }
}

function readDates(
  start: PlainDate,
  end: PlainDate,
  convention: DayCount,
  options: { readonly terminationDate?: PlainDate },
): [number, number, number | undefined] {
  const from = readDay(start, ["start"]);
  const to = readDay(end, ["end"]);
  if (typeof convention !== "string" || !Object.hasOwn(UNITS_PER_YEAR, convention)) {
    throw invalidArgument(["convention"], `one of ${Object.keys(UNITS_PER_YEAR).join(", ")}`, convention);
  }
  assertRecord(options, ["options"]);
  const { terminationDate } = options;
  const termination =
    terminationDate === undefined ? undefined : readDay(terminationDate, ["options", "terminationDate"]);
  return [from, to, termination];
}

/** Days in common years times 366 plus days in leap years times 365. */
function actualUnits(from: number, to: number): number {
  const { year: first } = civilFromDays(from);
  const { year: last } = civilFromDays(to);
  let units = 0;
  for (let year = first; year <= last; year++) {
    const start = Math.max(from, daysFromCivil(year, 1, 1));
    const end = Math.min(to, daysFromCivil(year + 1, 1, 1));
    units += (end - start) * (isLeapYear(year) ? 365 : 366);
  }
  return units;
}

/** The number of leap days from the beginning of the calendar up to a day, that day included. */
function leapDaysThrough(day: number): number {
  const { year, month, day: dayOfMonth } = civilFromDays(day);
  const passed = month > 2 || (month === 2 && dayOfMonth === 29) ? year : year - 1;
  return Math.floor(passed / 4) - Math.floor(passed / 100) + Math.floor(passed / 400);
}

function thirtyDays(from: number, to: number, convention: DayCount, termination?: number): number {
  const start = civilFromDays(from);
  const end = civilFromDays(to);
  const startIsLastOfFebruary = isLastOfFebruary(start);
  const endIsLastOfFebruary = isLastOfFebruary(end);
  let first = start.day;
  let second = end.day;
  if (convention === "30E/360") {
    first = Math.min(first, 30);
    second = Math.min(second, 30);
  } else if (convention === "30E/360-ISDA") {
    if (startIsLastOfFebruary || first === 31) first = 30;
    if ((endIsLastOfFebruary && to !== termination) || second === 31) second = 30;
  } else {
    if (convention === "30U/360" && startIsLastOfFebruary) {
      if (endIsLastOfFebruary) second = 30;
      first = 30;
    }
    if (second === 31 && first >= 30) second = 30;
    first = Math.min(first, 30);
  }
  return 360 * (end.year - start.year) + 30 * (end.month - start.month) + (second - first);
}

function isLastOfFebruary({ year, month, day }: { year: number; month: number; day: number }): boolean {
  return month === 2 && day === daysInMonth(year, 2);
}
