import type { FlowSeries } from "./flow-series.js";

/** The nonzero flows of a series with their times in years: what the value is a function of. */
export interface ValueProfile {
  readonly amounts: readonly number[];
  readonly times: readonly number[];
  readonly offsets: readonly number[] | undefined;
  /** The last time. */
  readonly span: number;
  /** Relative rounding of a sum at s = 0, and how it grows with |s|. */
  readonly noise: number;
  readonly noiseSlope: number;
}

/**
 * The value at one s = ln(1 + rate), in units of e^scale: sums of the positive (p) and of the negative (n)
 * flows times e^(-t s), plain (0), weighted by t (1) and by t^2 (2). Each sum is right to the share `error`.
 */
export interface ProfilePoint {
  readonly s: number;
  readonly p0: number;
  readonly n0: number;
  readonly p1: number;
  readonly n1: number;
  readonly p2: number;
  readonly n2: number;
  readonly scale: number;
  readonly error: number;
  /** Sign of the value: 0 where rounding hides it. */
  readonly sign: -1 | 0 | 1;
}

/** Twice the unit roundoff: engines may differ in the last bit of `Math.exp`. */
const ROUNDING = 2 ** -52;

/** Prepares a series: zero flows left out, times counted from the first that is not zero. */
export function valueProfile(series: FlowSeries): ValueProfile {
  const amounts: number[] = [];
  const times: number[] = [];
  const offsets: number[] = [];
  let start = 0;
  let widest = 0;
  for (let index = 0; index < series.amounts.length; index++) {
    const amount = series.amounts[index] as number;
    if (amount === 0) continue;
    const unit = series.units ? (series.units[index] as number) : index;
    if (amounts.length === 0) start = unit;
    amounts.push(amount);
    times.push((unit - start) / series.perYear);
    if (series.offsets) {
      offsets.push(series.offsets[index] as number);
      widest = Math.max(widest, Math.abs(series.offsets[index] as number));
    }
  }
  const span = times[times.length - 1] as number;
  return {
    amounts,
    times,
    offsets: series.offsets && offsets,
    span,
    noise: ROUNDING * (2 * amounts.length + 10 + 3 * widest),
    noiseSlope: ROUNDING * 3 * span,
  };
}

/**
 * Evaluates a profile. The scale is that of the largest time factor, so that nothing overflows, and what
 * underflows is smaller than the rounding of the sums.
 */
export function profileAt(profile: ValueProfile, s: number): ProfilePoint {
  const { amounts, times, offsets } = profile;
  const scale = offsets ? largestExponent(profile, s) : s < 0 ? -profile.span * s : 0;
  let p0 = 0;
  let n0 = 0;
  let p1 = 0;
  let n1 = 0;
  let p2 = 0;
  let n2 = 0;
  for (let index = 0; index < amounts.length; index++) {
    const time = times[index] as number;
    const exponent = -time * s - scale + (offsets ? (offsets[index] as number) : 0);
    const term = (amounts[index] as number) * Math.exp(exponent);
    const timed = term * time;
    if (term > 0) {
      p0 += term;
      p1 += timed;
      p2 += timed * time;
    } else {
      n0 -= term;
      n1 -= timed;
      n2 -= timed * time;
    }
  }
  const error = profile.noise + profile.noiseSlope * Math.abs(s);
  const value = p0 - n0;
  const sign = Math.abs(value) <= error * (p0 + n0) ? 0 : value > 0 ? 1 : -1;
  return { s, p0, n0, p1, n1, p2, n2, scale, error, sign };
}

function largestExponent({ times, offsets }: ValueProfile, s: number): number {
  let largest = -Infinity;
  for (let index = 0; index < times.length; index++) {
    largest = Math.max(
      largest,
      -(times[index] as number) * s + ((offsets as readonly number[])[index] as number),
    );
  }
  return largest;
}
