import type { RootInterval } from "./isolate-roots.js";
import { type ProfilePoint, profileAt, type ValueProfile } from "./value-profile.js";

/** A root in s = ln(1 + rate), and two ends that it lies between. */
export interface RefinedRoot {
  readonly s: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Narrows an interval with one root down to rounding: Newton's method on g = ln(p/n), the logarithm of what
 * comes in over what goes out, which is nearly straight even where the value itself spans many magnitudes.
 * The slope of g is a difference of two mean times and its bend one of two variances, so the bend is at most
 * span^2/4. That turns the last step and the rounding of the sums into a half-width around the root, without a
 * further evaluation. The interval may be the whole line; a step that leaves it, or does not halve it in the
 * long run, is replaced by its middle.
 */
export function refineRoot(profile: ValueProfile, { low, high, signBelow }: RootInterval): RefinedRoot {
  let a = low;
  let b = high;
  let s = a === -Infinity ? 0 : (a + b) / 2;
  for (let round = 0; round < 300; round++) {
    const point = profileAt(profile, s);
    const { p0, n0, sign } = point;
    const slope = slopeOf(point);
    const step = -Math.log(p0 / n0) / slope;
    const width = halfWidth(step, Math.abs(slope), 3 * point.error, profile.span);
    if (width !== undefined) return around(s + step, width);
    if (sign === 0) break;
    if (sign === signBelow) a = s;
    else b = s;
    const next = s + step;
    const middle = (a + b) / 2;
    if (next > a && next < b && (round < 8 || round % 4 < 3)) s = next;
    else if (Math.abs(middle) < Infinity) s = middle;
    else s = 2 * s + (sign === signBelow ? 1 : -1);
    if (!(s > a && s < b)) break;
  }
  // Too flat for the half-width: ends are sought where the sign is certain.
  for (let width = 4 * Number.EPSILON * (1 + Math.abs(s)); s - width > a || s + width < b; width *= 2) {
    if (s - width > a && profileAt(profile, s - width).sign === signBelow) a = s - width;
    if (s + width < b && profileAt(profile, s + width).sign === -signBelow) b = s + width;
  }
  return { s, low: a, high: b };
}

/**
 * The same for amounts a period apart that change their sign once, at the index `change`, by Horner's rule.
 * Near the root quotients stand for the exponential and the logarithm, which they equal to the third order.
 * Undefined where the sums overflow or a few steps do not settle.
 */
export function periodicRoot(amounts: readonly number[], change: number): RefinedRoot | undefined {
  const last = amounts.length - 1;
  // Of the discount factor x: before and after are the sums on both sides of the change, with their slopes.
  let x = 1;
  for (let round = 0; round < 12; round++) {
    let before = 0;
    let beforeSlope = 0;
    let after = 0;
    let afterSlope = 0;
    for (let index = last; index >= 0; index--) {
      const amount = amounts[index] as number;
      afterSlope = afterSlope * x + after;
      beforeSlope = beforeSlope * x + before;
      after = after * x + (index < change ? 0 : amount);
      before = before * x + (index < change ? amount : 0);
    }
    const slope = x * (afterSlope / after - beforeSlope / before);
    const ratio = -after / before;
    const part = (ratio - 1) / (ratio + 1);
    const step = (Math.abs(part) < 0.1 ? 2 * part : Math.log(ratio)) / slope;
    const width = halfWidth(step, slope, Number.EPSILON * (3 * last + 10), last);
    if (width !== undefined) return around(step - Math.log(x), width);
    x *= Math.abs(step) < 0.1 ? (2 - step) / (2 + step) : Math.exp(-step);
  }
  return undefined;
}

/**
 * How far the root can be from where a step of Newton's method leads, once half the largest bend times the
 * squared step is within the rounding of g.
 */
function halfWidth(step: number, steep: number, rounding: number, span: number): number | undefined {
  const bend = (span * span) / 4;
  const error = rounding / steep;
  const curve = (bend * step * step) / steep;
  const settled = curve <= error && bend * (Math.abs(step) + 16 * error) <= steep / 4;
  return settled ? 2 * (curve + error) : undefined;
}

function around(s: number, width: number): RefinedRoot {
  return { s, low: s - width, high: s + width };
}

/** The slope of ln(p/n) against s. */
function slopeOf({ mirrored, p0, n0, p1, n1 }: ProfilePoint): number {
  return (n1 / n0 - p1 / p0) * (mirrored ? -1 : 1);
}
