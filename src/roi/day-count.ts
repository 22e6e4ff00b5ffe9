import type { PlainDate } from "../foundation/calendar.js";
import { civilFromDays, daysFromCivil, daysInMonth, isLeapYear } from "../foundation/epoch-day.js";
import type { Path } from "../foundation/issue.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import { readChoice, readDay } from "./cash-flow.js";

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
export function readDayCount(
  convention: DayCount = "ACT/365F",
  path: Path = ["options", "dayCount"],
): DayCount {
  return readChoice(convention, path, Object.keys(UNITS_PER_YEAR) as DayCount[]);
}

/** How many of the whole units of {@link unitsBetween} make a year. */
export function unitsPerYear(convention: DayCount): number {
  return UNITS_PER_YEAR[convention];
}

/** The time between two epoch days in whole units of a year's {@link unitsPerYear}-th part. */
export function unitsBetween(from: number, to: number, convention: DayCount, termination?: number): number {
  if (to < from) return -unitsBetween(to, from, convention, termination) + 0;
  if (convention === "ACT/365F" || convention === "ACT/360") return to - from;
  const unitOf = convention === "NL/365" ? unitWithoutLeapDays : actualUnit;
  if (convention === "NL/365" || convention === "ACT/ACT-ISDA") return unitOf(to) - unitOf(from);
  return thirtyDays(from, to, convention, termination);
}

function readDates(
  start: PlainDate,
  end: PlainDate,
  convention: DayCount,
  options: { readonly terminationDate?: PlainDate },
): [number, number, number | undefined] {
  const from = readDay(start, ["start"]);
  const to = readDay(end, ["end"]);
  readDayCount(convention ?? null, ["convention"]);
  assertRecord(options, ["options"]);
  const { terminationDate } = options;
  const termination =
    terminationDate === undefined ? undefined : readDay(terminationDate, ["options", "terminationDate"]);
  return [from, to, termination];
}

/** Days in common years times 366 plus days in leap years times 365, from the beginning of the calendar. */
function actualUnit(day: number): number {
  const { year } = civilFromDays(day);
  return year * 133_590 + (day - daysFromCivil(year, 1, 1)) * (isLeapYear(year) ? 365 : 366);
}

/** Days from the beginning of the calendar, February 29 being no step beyond the day before it. */
function unitWithoutLeapDays(day: number): number {
  const { year } = civilFromDays(day);
  const dayOfYear = day - daysFromCivil(year, 1, 1);
  return year * 365 + dayOfYear - (isLeapYear(year) && dayOfYear >= 59 ? 1 : 0);
}

function thirtyDays(from: number, to: number, convention: DayCount, termination?: number): number {
  const start = civilFromDays(from);
  const end = civilFromDays(to);
  const [isda, bond] = [convention === "30E/360-ISDA", convention === "30U/360"];
  const startOfThirty = start.day >= 30 || ((isda || bond) && isLastOfFebruary(start));
  let last = end.day;
  if (isLastOfFebruary(end) && (isda ? to !== termination : bond && isLastOfFebruary(start))) last = 30;
  // The 31st is the 30th: to the European rules always, to the others after a start on the 30th.
  if (last === 31 && (startOfThirty || convention.startsWith("30E"))) last = 30;
  return (
    360 * (end.year - start.year) + 30 * (end.month - start.month) + last - (startOfThirty ? 30 : start.day)
  );
}

function isLastOfFebruary({ year, month, day }: { year: number; month: number; day: number }): boolean {
  return month === 2 && day === daysInMonth(year, 2);
}
