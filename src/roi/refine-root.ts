import type { RootInterval } from "./isolate-roots.js";
import { type ProfilePoint, profileAt, type ValueProfile } from "./value-profile.js";

/** A root in s = ln(1 + rate), between two values of s where the sign of the value is certain. */
export interface RefinedRoot {
  readonly s: number;
  readonly low: number;
  readonly high: number;
  /** Sign of the value just below the root; it is the other one just above. */
  readonly signBelow: -1 | 1;
}

/**
 * Narrows an interval with one root down to rounding: Newton's method on ln(p/n), the logarithm of what comes
 * in over what goes out, which is nearly straight even where the value itself spans many magnitudes. A step
 * that leaves the interval, or does not halve it in the long run, is replaced by its middle.
 */
export function refineRoot(profile: ValueProfile, { low, high }: RootInterval): RefinedRoot {
  const signBelow = low.sign as -1 | 1;
  let a = low.s;
  let b = high.s;
  let point = profileAt(profile, a + (b - a) / 2);
  for (let round = 0; round < 200 && point.sign !== 0; round++) {
    if (point.sign === signBelow) a = point.s;
    else b = point.s;
    let next = round % 4 === 3 ? Number.NaN : point.s + newtonStep(point);
    if (!(next > a && next < b)) next = a + (b - a) / 2;
    if (!(next > a && next < b)) break;
    point = profileAt(profile, next);
  }
  // Inside the rounding of the value a Newton step still gains a few digits.
  const step = newtonStep(point);
  const s = point.s + step > a && point.s + step < b ? point.s + step : point.s;
  let width = Math.max(Math.abs((2 * point.error) / logSlope(point)), 2 ** -52 * Math.abs(s), 1e-300);
  for (let round = 0; round < 100; round++, width *= 2) {
    if (s - width <= a && s + width >= b) break;
    if (s - width > a && profileAt(profile, s - width).sign === signBelow) a = s - width;
    if (s + width < b && profileAt(profile, s + width).sign === -signBelow) b = s + width;
  }
  return { s, low: a, high: b, signBelow };
}

/** The step of Newton's method on ln(p0/n0). */
function newtonStep(point: ProfilePoint): number {
  return -Math.log(point.p0 / point.n0) / logSlope(point);
}

function logSlope({ p0, n0, p1, n1 }: ProfilePoint): number {
  return n1 / n0 - p1 / p0;
}
