import { type Decimal, ExactDecimal, type MoneyInput, toDecimal } from "../foundation/decimal.js";
import { readEpochDay } from "../foundation/epoch-day.js";
import type { Path } from "../foundation/issue.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertList, type CashFlow, readAmounts, readDay } from "./cash-flow.js";
import { type DayCount, unitsBetween, unitsPerYear } from "./day-count.js";
import type { ExactFlows } from "./exact-value.js";

/** Cash flows as the root finder reads them: ascending times, one amount a time. */
export interface FlowSeries {
  /** Nearest numbers of the amounts; with `offsets`, to be multiplied by e^offset. */
  readonly amounts: readonly number[];
  /** Whole units of time, strictly ascending; undefined where the n-th is simply n. */
  readonly units: readonly number[] | undefined;
  readonly perYear: number;
  /** Only where an amount is beyond 1e±150, so that products could overflow: logarithms of scale, 0 at most. */
  readonly offsets: readonly number[] | undefined;
  /** The same flows with all their digits, read when a decision needs them. */
  readonly exact: () => ExactFlows;
}

/** Reads amounts one period apart. */
export function periodicSeries(amounts: readonly MoneyInput[]): FlowSeries {
  assertList(amounts, ["amounts"], 2);
  const numbers: number[] = [];
  for (let index = 0; index < amounts.length; index++) {
    numbers.push(readNumber(amounts[index] as MoneyInput, "amounts", index));
  }
  return series(numbers, undefined, 1, () => ({
    amounts: readAmounts(amounts, ["amounts"], 2, ExactDecimal),
    units: numbers.map((_, index) => index),
    perYear: 1,
  }));
}

/**
 * Reads dated flows: sorts them and merges what falls on one time. Units count from the day that `originOf`
 * makes of the first and the last day, which is the first unless told.
 */
export function datedSeries(
  flows: readonly CashFlow[],
  convention: DayCount,
  least = 2,
  originOf: (first: number, last: number) => number = Math.min,
): FlowSeries {
  assertList(flows, ["flows"], least);
  // Made at their length, since growing them takes as long as reading the amounts.
  const amounts = new Array<number>(flows.length);
  const units = new Array<number>(flows.length);
  let first = Infinity;
  let last = -Infinity;
  for (let index = 0; index < flows.length; index++) {
    const flow = flows[index] as CashFlow;
    if (typeof flow !== "object" || flow === null) {
      throw invalidArgument(["flows", index], "an object {date, amount}", flow);
    }
    const day = readEpochDay(flow.date);
    if (Number.isNaN(day)) readDay(flow.date, ["flows", index, "date"]);
    amounts[index] = readNumber(flow.amount, "flows", index);
    units[index] = day;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const origin = originOf(first, last);
  let ascending = true;
  for (let index = 0; index < units.length; index++) {
    units[index] = unitsBetween(origin, units[index] as number, convention);
    if (index > 0 && (units[index] as number) <= (units[index - 1] as number)) ascending = false;
  }
  const perYear = unitsPerYear(convention);
  if (ascending) return series(amounts, units, perYear, () => merged(flows, units, perYear));
  // Opposite amounts of a day can cancel, which only the decimals do exactly.
  const sums = merged(flows, units, perYear);
  return series(sums.amounts.map(toNumber), sums.units, perYear, () => sums);
}

/** Numerals that no number is too wide or too narrow for. */
const PLAIN = /^-?\d{1,15}(\.\d{1,15})?$/;

/** An amount as the nearest number; what underflows is not zero. */
function readNumber(value: MoneyInput, list: "amounts" | "flows", index: number): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string" && PLAIN.test(value)) return Number(value);
  const path: Path = list === "flows" ? [list, index, "amount"] : [list, index];
  return toNumber(toDecimal(value, path));
}

function toNumber(amount: Decimal): number {
  return amount.toNumber() || (amount.isZero() ? 0 : Number.MIN_VALUE);
}

/** A series whose amounts, where they are too wide, are kept as mantissa and logarithm of scale. */
function series(
  amounts: readonly number[],
  units: readonly number[] | undefined,
  perYear: number,
  exact: () => ExactFlows,
): FlowSeries {
  if (!amounts.some(isWide)) return { amounts, units, perYear, offsets: undefined, exact };
  const flows = exact();
  const largest = Math.max(...flows.amounts.map((amount) => (amount.isZero() ? -Infinity : amount.e)));
  const exponents = flows.amounts.map((amount) => (amount.isZero() ? largest : amount.e));
  return {
    amounts: flows.amounts.map((amount, i) => amount.times(`1e${-(exponents[i] as number)}`).toNumber()),
    units,
    perYear,
    offsets: exponents.map((exponent) => (exponent - largest) * Math.LN10),
    exact: () => flows,
  };
}

function isWide(amount: number): boolean {
  const size = Math.abs(amount);
  return size > 1e150 || (size < 1e-150 && size > 0);
}

function merged(flows: readonly CashFlow[], units: readonly number[], perYear: number): ExactFlows {
  const sums = new Map<number, Decimal>();
  flows.forEach(({ amount }, index) => {
    const unit = units[index] as number;
    const value = toDecimal(amount, ["flows", index, "amount"], ExactDecimal);
    sums.set(unit, value.plus(sums.get(unit) ?? 0));
  });
  const times = [...sums.keys()].sort((a, b) => a - b);
  return { amounts: times.map((unit) => sums.get(unit) as Decimal), units: times, perYear };
}
