import { isPlainDate, type PartialDate } from "../foundation/calendar.js";
import { daysFromCivil } from "../foundation/epoch-day.js";
import type { DateFormat, YearRange } from "./mapping.js";

/** A date that was read, whether it was a year typed into a date cell, or why it was refused. */
export type DateReading =
  | { readonly value: PartialDate; readonly typedYear: boolean }
  | { readonly refused: "not-a-date" | "no-such-day" | "year-out-of-range" | "ambiguous-year" };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = [
  ["january"],
  ["february"],
  ["march"],
  ["april"],
  [],
  ["june"],
  ["july"],
  ["august"],
  ["september", "sept"],
  ["october"],
  ["november"],
  ["december"],
];
const MONTH = "[a-z]{3,9}";

/** Patterns by format; the letters say in which order year, month, day stand (n is a month's name). */
const PATTERNS: Readonly<Record<DateFormat, readonly [RegExp, string]>> = {
  "YYYY-MM-DD": [/^(\d{4})-(\d{2})-(\d{2})$/, "ymd"],
  YYYYMMDD: [/^(\d{4})(\d{2})(\d{2})$/, "ymd"],
  "M/D/YYYY": [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, "mdy"],
  "D/M/YYYY": [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, "dmy"],
  "D.M.YYYY": [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, "dmy"],
  "DD.MM.YYYY": [/^(\d{2})\.(\d{2})\.(\d{4})$/, "dmy"],
  "D-MMM-YYYY": [new RegExp(`^(\\d{1,2})-(${MONTH})-(\\d{4})$`, "i"), "dny"],
  "D MMM YYYY": [new RegExp(`^(\\d{1,2}) (${MONTH}) (\\d{4})$`, "i"), "dny"],
  "YYYY-MM": [/^(\d{4})-(\d{2})$/, "ym"],
  "M/YYYY": [/^(\d{1,2})\/(\d{4})$/, "my"],
  "MMM-YY": [new RegExp(`^(${MONTH})-(\\d{2})$`, "i"), "ns"],
  "YY-MMM": [new RegExp(`^(\\d{2})-(${MONTH})$`, "i"), "sn"],
  "MMM YYYY": [new RegExp(`^(${MONTH}) (\\d{4})$`, "i"), "ny"],
  YYYY: [/^(\d{4})$/, "y"],
};

/** The formats that a mapping may name. */
export const DATE_FORMATS = Object.keys(PATTERNS) as DateFormat[];

const REFUSALS = {
  "not-a-date": { refused: "not-a-date" },
  "no-such-day": { refused: "no-such-day" },
  "year-out-of-range": { refused: "year-out-of-range" },
  "ambiguous-year": { refused: "ambiguous-year" },
} as const;

/**
 * Builds the reader of a column of dates. The first format that fits the text decides. A two-digit year is
 * that year of the range, if exactly one ends so.
 */
export function dateReader(
  formats: readonly DateFormat[],
  years: YearRange,
  spreadsheetYears: boolean,
): (text: string) => DateReading {
  const patterns = formats.map((format) => PATTERNS[format]);
  return (text) => {
    if (text.length > 30) return REFUSALS["not-a-date"];
    for (const [pattern, order] of patterns) {
      const match = pattern.exec(text);
      if (match === null) continue;
      let year: number | undefined = Number.NaN;
      let month = Number.NaN;
      let day = Number.NaN;
      for (let index = 0; index < order.length; index++) {
        const part = match[index + 1] as string;
        if (order[index] === "y") year = Number(part);
        else if (order[index] === "s") year = fullYear(Number(part), years);
        else if (order[index] === "m") month = Number(part);
        else if (order[index] === "n") month = monthNumber(part.toLowerCase());
        else day = Number(part);
      }
      return reading(year, month, day, order, years, spreadsheetYears);
    }
    return REFUSALS["not-a-date"];
  };
}

function reading(
  year: number | undefined,
  month: number,
  day: number,
  order: string,
  years: YearRange,
  spreadsheetYears: boolean,
): DateReading {
  const hasDay = order.includes("d");
  const hasMonth = hasDay || order.length > 1;
  if (hasMonth && !(month >= 1 && month <= 12)) {
    return REFUSALS[Number.isNaN(month) ? "not-a-date" : "no-such-day"];
  }
  if (year === undefined) return REFUSALS["ambiguous-year"];
  let value = pad(Number.isNaN(year) ? 0 : year, 4);
  if (hasMonth) value += `-${pad(month, 2)}`;
  if (hasDay) {
    value += `-${pad(day, 2)}`;
    const typed = spreadsheetYears ? spreadsheetSerial(year, month, day) : 0;
    if (typed >= years.from && typed <= years.to && !(year >= years.from && year <= years.to)) {
      return { value: pad(typed, 4), typedYear: true };
    }
    if (year > 0 && !isPlainDate(value)) return REFUSALS["no-such-day"];
  }
  if (!(year >= years.from && year <= years.to)) return REFUSALS["year-out-of-range"];
  return { value, typedYear: false };
}

/**
 * Number of a day in the spreadsheets' 1900 system: 1 January 1900 is 1, and a 29 February 1900 that never was
 * is 60, so that days from March on are one higher than the count says.
 */
function spreadsheetSerial(year: number, month: number, day: number): number {
  const days = daysFromCivil(year, month, day) - daysFromCivil(1899, 12, 31);
  return days >= 60 ? days + 1 : days;
}

/** The year of the range that ends so; NaN where none does, undefined where several do. */
function fullYear(short: number, years: YearRange): number | undefined {
  const first = years.from + ((((short - years.from) % 100) + 100) % 100);
  if (first > years.to) return Number.NaN;
  return first + 100 > years.to ? first : undefined;
}

function monthNumber(name: string): number {
  const short = MONTHS.indexOf(name);
  const index = short === -1 ? LONG_MONTHS.findIndex((names) => names.includes(name)) : short;
  return index === -1 ? Number.NaN : index + 1;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
