import type { PlainDate } from "../foundation/calendar.js";
import { Decimal, type MoneyInput, toDecimal } from "../foundation/decimal.js";
import { readEpochDay } from "../foundation/epoch-day.js";
import type { Path } from "../foundation/issue.js";
import { invalidArgument } from "../foundation/operating-model-error.js";

/** An amount on a day: money in is positive, money out negative. */
export interface CashFlow {
  readonly date: PlainDate;
  readonly amount: MoneyInput;
}

/** When the first amount of a list falls, in periods from the valuation: now, mid-period or period end. */
export type FirstFlowAt = 0 | 0.5 | 1;

/** A rate that discounting can use: a finite number above -1. */
export function readRate(rate: number, path: Path): number {
  if (typeof rate !== "number" || !(rate > -1 && rate < Infinity)) {
    throw invalidArgument(path, "a finite number greater than -1", rate);
  }
  return rate;
}

/**
 * Days from 1970-01-01 to a plain date. The calendar of the foundation offers the same; it also carries time
 * zones, which this chapter does without to stay small.
 */
export function readDay(date: PlainDate, path: Path): number {
  const day = readEpochDay(date);
  if (Number.isNaN(day)) throw invalidArgument(path, "a date that exists, as YYYY-MM-DD", date);
  return day;
}

/** A number within two bounds. */
export function readWithin(value: unknown, path: Path, least: number, most: number): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw invalidArgument(path, `a number from ${least} to ${most}`, value);
}

/** A whole number within two bounds. */
export function readWhole(value: number, path: Path, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw invalidArgument(path, `a whole number from ${least} to ${most}`, value);
  }
  return value;
}

/** One of a few values; what is not among them is refused with their list. */
export function readChoice<const T>(value: T, path: Path, choices: readonly T[]): T {
  if (!choices.includes(value)) {
    throw invalidArgument(path, choices.map((choice) => JSON.stringify(choice)).join(" or "), value);
  }
  return value;
}

/** Checks the place of the first flow. */
export function readFirstFlowAt(value: FirstFlowAt): FirstFlowAt {
  return readChoice(value, ["options", "firstFlowAt"], [0, 0.5, 1]);
}

/** Refuses what is not a list of at least `least` entries. */
export function assertList(value: unknown, path: Path, least = 1): asserts value is readonly unknown[] {
  if (!Array.isArray(value) || value.length < least) {
    throw invalidArgument(path, `a list of at least ${least} ${least === 1 ? "entry" : "entries"}`, value);
  }
}

/** The amounts of a list, all their digits kept. */
export function readAmounts(
  amounts: readonly MoneyInput[],
  path: Path,
  least = 1,
  kind: typeof Decimal = Decimal,
): Decimal[] {
  assertList(amounts, path, least);
  // Array.from visits the holes of a sparse list too, which map leaves out.
  return Array.from(amounts, (amount, index) => toDecimal(amount, [...path, index], kind));
}

/** A computed number; one that is too large to be a number is refused, at the argument that makes it so. */
export function writeNumber(value: Decimal | number, path: Path): number {
  const number = Number(value);
  if (Math.abs(number) < Infinity) return number;
  throw invalidArgument(path, "such that the result is a finite number", number);
}

/** A number of decimals to round to. */
export function readDecimals(round: number): number {
  return readWhole(round, ["options", "round"], 0, 30);
}
