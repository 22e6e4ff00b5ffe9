import { Decimal, ExactDecimal, type MoneyInput, toDecimal } from "../foundation/decimal.js";
import { readEpochDay } from "../foundation/epoch-day.js";
import type { Path } from "../foundation/issue.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertList, type CashFlow, readDay } from "./cash-flow.js";
import { type DayCount, unitsBetween, unitsPerYear } from "./day-count.js";

/** Cash flows as the root finder reads them: ascending times from 0, one amount a time. */
export interface FlowSeries {
  /** Nearest numbers of the amounts; with `offsets`, to be multiplied by e^offset. */
  readonly amounts: readonly number[];
  /** Whole units of time from the first flow, strictly ascending; undefined where the n-th is simply n. */
  readonly units: readonly number[] | undefined;
  readonly perYear: number;
  /** Only where an amount is beyond 1e±150, so that products could overflow: natural logarithms of scale. */
  readonly offsets?: readonly number[];
  /** The same flows with all their digits, read when a decision needs them. */
  readonly exact: () => ExactFlows;
}

/** Flows with all their digits. */
export interface ExactFlows {
  readonly amounts: readonly Decimal[];
  readonly units: readonly number[];
  readonly perYear: number;
}

/** Reads amounts one period apart; a list of plain numbers is not copied. */
export function periodicSeries(amounts: readonly MoneyInput[]): FlowSeries {
  assertList(amounts, ["amounts"], 2);
  let numbers: number[] | undefined;
  let wide = false;
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index] as MoneyInput;
    let value: number;
    if (typeof amount === "number" && Number.isFinite(amount)) value = amount;
    else {
      value = readNumber(amount, "amounts", index);
      numbers ??= amounts.slice(0, index) as number[];
    }
    if (isWide(value)) wide = true;
    numbers?.push(value);
  }
  const exact = (): ExactFlows => ({
    amounts: amounts.map((amount, index) => toDecimal(amount, ["amounts", index])),
    units: amounts.map((_, index) => index),
    perYear: 1,
  });
  if (wide) return widened(exact());
  return { amounts: numbers ?? (amounts as readonly number[]), units: undefined, perYear: 1, exact };
}

/** Reads dated flows: sorts them and merges what falls on one time. */
export function datedSeries(flows: readonly CashFlow[], convention: DayCount): FlowSeries {
  assertList(flows, ["flows"], 2);
  const count = flows.length;
  const amounts: number[] = new Array(count);
  const units: number[] = new Array(count);
  let wide = false;
  let ascending = true;
  let first = Infinity;
  for (let index = 0; index < count; index++) {
    const flow = flows[index] as CashFlow;
    if (typeof flow !== "object" || flow === null) {
      throw invalidArgument(["flows", index], "an object {date, amount}", flow);
    }
    const { date, amount } = flow;
    let day = typeof date === "string" ? readEpochDay(date) : Number.NaN;
    if (Number.isNaN(day)) day = readDay(date, ["flows", index, "date"]);
    const value =
      typeof amount === "number" && Number.isFinite(amount) ? amount : readNumber(amount, "flows", index);
    if (isWide(value)) wide = true;
    if (index > 0 && day <= (units[index - 1] as number)) ascending = false;
    if (day < first) first = day;
    amounts[index] = value;
    units[index] = day;
  }
  if (convention === "ACT/365F" || convention === "ACT/360") {
    for (let index = 0; index < count; index++) (units[index] as number) -= first;
  } else {
    // Two days can be one moment to a convention of 30-day months.
    ascending = false;
    for (let index = 0; index < count; index++) {
      units[index] = unitsBetween(first, units[index] as number, convention);
    }
  }
  const perYear = unitsPerYear(convention);
  const exact = (): ExactFlows => mergeExactly(flows, units, perYear);
  if (wide) return widened(exact());
  if (ascending) return { amounts, units, perYear, exact };
  return { ...merge(amounts, units, exact), perYear, exact };
}

const DIGIT_TENS = /* @__PURE__ */ Array.from({ length: 23 }, (_, power) => 10 ** power);

/** An amount as the nearest number. Plain numerals of up to 15 digits are read by their character codes. */
function readNumber(value: MoneyInput, list: string, index: number): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const path: Path = list === "flows" ? [list, index, "amount"] : [list, index];
  if (typeof value === "string") {
    const number = readPlainNumeral(value);
    if (!Number.isNaN(number)) return number;
  }
  const decimal = toDecimal(value, path);
  const number = decimal.toNumber();
  // What underflows is not zero; any number that is too wide brings the flow to the exact reader.
  return number === 0 && !decimal.isZero() ? Number.MIN_VALUE : number;
}

function readPlainNumeral(text: string): number {
  const length = text.length;
  let index = 0;
  let negative = false;
  if (text.charCodeAt(0) === 45) {
    negative = true;
    index = 1;
  }
  if (length - index < 1 || length - index > 16) return Number.NaN;
  let digits = 0;
  let value = 0;
  let point = -1;
  for (; index < length; index++) {
    const code = text.charCodeAt(index) - 48;
    if (code >= 0 && code <= 9) {
      value = value * 10 + code;
      digits++;
    } else if (code === -2 && point < 0 && digits > 0) point = digits;
    else return Number.NaN;
  }
  if (digits === 0 || digits > 15) return Number.NaN;
  // Whole number and power of ten are both exact, so their quotient is the nearest number.
  if (point >= 0) value /= DIGIT_TENS[digits - point] as number;
  return negative ? -value : value;
}

function isWide(value: number): boolean {
  return value > 1e150 || value < -1e150 || (value < 1e-150 && value > -1e-150 && value !== 0);
}

function merge(
  amounts: readonly number[],
  units: readonly number[],
  exact: () => ExactFlows,
): { amounts: number[]; units: number[] } {
  const order = units.map((_, index) => index).sort((a, b) => (units[a] as number) - (units[b] as number));
  const merged: { amounts: number[]; units: number[] } = { amounts: [], units: [] };
  for (const index of order) {
    const amount = amounts[index] as number;
    const last = merged.units.length - 1;
    if (last < 0 || units[index] !== merged.units[last]) {
      merged.amounts.push(amount);
      merged.units.push(units[index] as number);
    } else if (amount * (merged.amounts[last] as number) >= 0) {
      (merged.amounts[last] as number) += amount;
    } else {
      // Opposite signs on one day can cancel, which only the decimals do exactly.
      const sums = exact();
      return { amounts: sums.amounts.map((sum) => sum.toNumber()), units: [...sums.units] };
    }
  }
  return merged;
}

function mergeExactly(flows: readonly CashFlow[], units: readonly number[], perYear: number): ExactFlows {
  const sums = new Map<number, Decimal>();
  flows.forEach(({ amount }, index) => {
    const unit = units[index] as number;
    const sum = sums.get(unit) ?? new ExactDecimal(0);
    sums.set(unit, sum.plus(toDecimal(amount, ["flows", index, "amount"], ExactDecimal)));
  });
  const times = [...sums.keys()].sort((a, b) => a - b);
  return { amounts: times.map((unit) => sums.get(unit) as Decimal), units: times, perYear };
}

/** Amounts as mantissa and logarithm of scale, the largest scale being 1. */
function widened(flows: ExactFlows): FlowSeries {
  const largest = Math.max(...flows.amounts.filter((amount) => !amount.isZero()).map(({ e }) => e));
  const offsets: number[] = [];
  const amounts = flows.amounts.map((amount) => {
    const exponent = amount.isZero() ? largest : amount.e;
    offsets.push((exponent - largest) * Math.LN10);
    return new Decimal(10).pow(-exponent).times(amount).toNumber();
  });
  return { amounts, units: flows.units, perYear: flows.perYear, offsets, exact: () => flows };
}
