import type { FlowSeries } from "./flow-series.js";

/** The one root of flows whose sign changes once, in s = ln(1 + rate), and how far it can be off. */
export interface SingleRoot {
  readonly s: number;
  readonly halfWidth: number;
}

/** Sums of the flows before and after the change of sign, as absolute values, plain and times their years. */
interface Halves {
  before: number;
  beforeTimes: number;
  after: number;
  afterTimes: number;
}

/**
 * The root by Newton's method on g(s) = ln(after / before). With one change of sign g rises or falls
 * everywhere, its slope being the difference of two mean times, so that there is exactly one root and the sign
 * of g tells on which side. The start comes from totals and durations, which are the sums at s = 0, and no
 * caller has to guess. Undefined where sums overflow or underflow: then the scaled evaluation takes over.
 *
 * @param change index of the first flow of the second sign
 */
export function singleRoot(series: FlowSeries, change: number): SingleRoot | undefined {
  if (series.offsets) return undefined;
  const count = series.amounts.length;
  const sum = summer(series, change);
  const span = series.units ? (series.units[count - 1] as number) / series.perYear : count - 1;
  const sums: Halves = { before: 0, beforeTimes: 0, after: 0, afterTimes: 0 };
  // Mean times lie no further apart than the span, so a slope cannot bend by more than span^2 / 4 a unit of s.
  const bend = (span * span) / 4;
  const rounding = 2 ** -52 * (3 * count + 8);
  let low = -Infinity;
  let high = Infinity;
  let s = 0;
  for (let round = 0; round < 60; round++) {
    sum(s, sums);
    const g = Math.log(sums.after / sums.before);
    const slope = sums.afterTimes / sums.after - sums.beforeTimes / sums.before;
    if (!(slope > 0 && Number.isFinite(g))) return undefined;
    if (g > 0) low = s;
    else high = s;
    const step = g / slope;
    const error = (rounding + 2 ** -50 * span * Math.abs(s)) / slope;
    const curve = (bend * step * step) / slope;
    if (curve <= error && bend * Math.abs(step) <= slope / 4) {
      return { s: s + step, halfWidth: 2 * (curve + error) };
    }
    const next = s + step;
    s = next > low && next < high ? next : bounded(low, high, s, step);
  }
  return undefined;
}

/** A step within what is known: the middle, or half as far where one side is still open. */
function bounded(low: number, high: number, s: number, step: number): number {
  if (low > -Infinity && high < Infinity) return low + (high - low) / 2;
  return s + step / 2;
}

/** The way of summing that suits the times: powers for periods, tables for many days, else exponentials. */
function summer(series: FlowSeries, change: number): (s: number, sums: Halves) => void {
  const { amounts, units, perYear } = series;
  if (units === undefined) return (s, sums) => sumPeriods(amounts, change, s, sums);
  const lastUnit = units[units.length - 1] as number;
  if (units.length > 64 && lastUnit < units.length ** 2) {
    const bits = Math.ceil(Math.log2(lastUnit + 1) / 2);
    return (s, sums) => sumByTable(amounts, units, perYear, change, s, sums, bits);
  }
  return (s, sums) => sumDates(amounts, units, perYear, change, s, sums);
}

function sumPeriods(amounts: readonly number[], change: number, s: number, sums: Halves): void {
  const factor = Math.exp(-s);
  let power = 1;
  let plain = 0;
  let timed = 0;
  for (let index = 0; index < change; index++) {
    const term = (amounts[index] as number) * power;
    plain += term;
    timed += term * index;
    power *= factor;
  }
  sums.before = Math.abs(plain);
  sums.beforeTimes = Math.abs(timed);
  plain = 0;
  timed = 0;
  for (let index = change; index < amounts.length; index++) {
    const term = (amounts[index] as number) * power;
    plain += term;
    timed += term * index;
    power *= factor;
  }
  sums.after = Math.abs(plain);
  sums.afterTimes = Math.abs(timed);
}

function sumDates(
  amounts: readonly number[],
  units: readonly number[],
  perYear: number,
  change: number,
  s: number,
  sums: Halves,
): void {
  const rate = -s / perYear;
  let plain = 0;
  let timed = 0;
  for (let index = 0; index < change; index++) {
    const unit = units[index] as number;
    const term = (amounts[index] as number) * Math.exp(rate * unit);
    plain += term;
    timed += term * unit;
  }
  sums.before = Math.abs(plain);
  sums.beforeTimes = Math.abs(timed) / perYear;
  plain = 0;
  timed = 0;
  for (let index = change; index < amounts.length; index++) {
    const unit = units[index] as number;
    const term = (amounts[index] as number) * Math.exp(rate * unit);
    plain += term;
    timed += term * unit;
  }
  sums.after = Math.abs(plain);
  sums.afterTimes = Math.abs(timed) / perYear;
}

/** Each time is split into a high and a low half, whose factors are looked up: 2^bits exponentials each. */
function sumByTable(
  amounts: readonly number[],
  units: readonly number[],
  perYear: number,
  change: number,
  s: number,
  sums: Halves,
  bits: number,
): void {
  const size = 1 << bits;
  const mask = size - 1;
  const rate = -s / perYear;
  const low = new Float64Array(size);
  const high = new Float64Array(((units[units.length - 1] as number) >> bits) + 1);
  for (let unit = 0; unit < size; unit++) low[unit] = Math.exp(rate * unit);
  for (let unit = 0; unit < high.length; unit++) high[unit] = Math.exp(rate * unit * size);
  let plain = 0;
  let timed = 0;
  for (let index = 0; index < change; index++) {
    const unit = units[index] as number;
    const term = (amounts[index] as number) * (high[unit >> bits] as number) * (low[unit & mask] as number);
    plain += term;
    timed += term * unit;
  }
  sums.before = Math.abs(plain);
  sums.beforeTimes = Math.abs(timed) / perYear;
  plain = 0;
  timed = 0;
  for (let index = change; index < amounts.length; index++) {
    const unit = units[index] as number;
    const term = (amounts[index] as number) * (high[unit >> bits] as number) * (low[unit & mask] as number);
    plain += term;
    timed += term * unit;
  }
  sums.after = Math.abs(plain);
  sums.afterTimes = Math.abs(timed) / perYear;
}
