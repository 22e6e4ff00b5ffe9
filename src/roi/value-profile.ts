import type { FlowSeries } from "./flow-series.js";

/** The flows of a series that are not zero, with their times in years: what the value is a function of. */
export interface ValueProfile {
  readonly amounts: readonly number[];
  readonly times: readonly number[];
  readonly offsets: readonly number[] | undefined;
  /** The last time. */
  readonly span: number;
}

/**
 * The value at one s = ln(1 + rate), in units of e^scale: sums of the positive (p) and of the negative (n)
 * flows times e^(-t|s|), plain (0), weighted by t (1) and by t^2 (2). Times t count from the first flow, or
 * backward from the last where the point is `mirrored`, which multiplies the value by e^(span s): both ways
 * all three kinds of sums are convex and fall with |s|. Each sum is right to the share `error`.
 */
export interface ProfilePoint {
  readonly s: number;
  readonly mirrored: boolean;
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

/** Prepares a series: zero flows left out, times counted from the first that is not zero. */
export function valueProfile({ amounts, units, perYear, offsets }: Omit<FlowSeries, "exact">): ValueProfile {
  const someZero = amounts.includes(0);
  const kept = (list: readonly number[]) =>
    someZero ? list.filter((_, index) => amounts[index] !== 0) : list;
  const counted = kept(units ?? amounts.map((_, index) => index));
  const start = counted[0] as number;
  const times = counted.map((unit) => (unit - start) / perYear);
  return { amounts: kept(amounts), times, offsets: offsets && kept(offsets), span: times.at(-1) as number };
}

/**
 * Evaluates a profile, mirrored for rates below zero, so that nothing overflows, and what underflows is
 * smaller than the rounding of the sums.
 */
export function profileAt(profile: ValueProfile, s: number, mirrored = s < 0): ProfilePoint {
  const { amounts, offsets, span } = profile;
  const fall = mirrored ? s : -s;
  let scale = 0;
  let widest = 0;
  if (offsets) {
    const exponents = offsets.map((offset, i) => offset + fall * timeOf(profile, i, mirrored));
    scale = Math.max(...exponents);
    widest = -Math.min(...offsets);
  }
  let p0 = 0;
  let n0 = 0;
  let p1 = 0;
  let n1 = 0;
  let p2 = 0;
  let n2 = 0;
  for (let index = 0; index < amounts.length; index++) {
    const time = timeOf(profile, index, mirrored);
    const offset = offsets ? (offsets[index] as number) - scale : 0;
    const term = (amounts[index] as number) * Math.exp(fall * time + offset);
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
  // Twice the unit roundoff, since engines may differ in the last bit of Math.exp.
  const error = Number.EPSILON * (amounts.length + 10 + 3 * (widest + span * Math.abs(s)));
  const value = p0 - n0;
  const sign = Math.abs(value) <= error * (p0 + n0) ? 0 : value > 0 ? 1 : -1;
  return { s, mirrored, p0, n0, p1, n1, p2, n2, scale, error, sign };
}

/** The time of a flow, counted from the first or backward from the last. */
function timeOf({ times, span }: ValueProfile, index: number, mirrored: boolean): number {
  return mirrored ? span - (times[index] as number) : (times[index] as number);
}
