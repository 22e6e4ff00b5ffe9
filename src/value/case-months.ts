import { addMonths, monthsBetween, type PlainDate, type YearMonth } from "../foundation/calendar.js";
import type { FinancialBasis } from "./financial-basis.js";

/** Calendar months from one month to another; negative when `to` is the earlier. */
export function monthOffset(from: YearMonth, to: YearMonth): number {
  return monthsBetween(`${from}-01`, `${to}-01`);
}

/** The months of a case, first to last. */
export function caseMonths(basis: Pick<FinancialBasis, "start" | "horizonMonths">): YearMonth[] {
  const first = `${basis.start}-01`;
  return Array.from({ length: basis.horizonMonths }, (_, index) => addMonths(first, index).slice(0, 7));
}

/** Position of the first whole month on or after a date, counted from the case's first; may lie outside it. */
export function firstWholeMonth(date: PlainDate, start: YearMonth): number {
  return monthOffset(start, date.slice(0, 7)) + (date.endsWith("-01") ? 0 : 1);
}

/** Whether a value is a whole number of months, of trainings or the like, from 1. */
export function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1;
}
