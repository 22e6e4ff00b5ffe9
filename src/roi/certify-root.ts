import { exactSign } from "./exact-sign.js";
import type { ExactFlows } from "./flow-series.js";
import type { RefinedRoot } from "./refine-root.js";

/** A rate, and the two ends between which the value was shown to change its sign. */
export interface CertifiedRate {
  readonly rate: number;
  readonly bracket: readonly [number, number];
}

/**
 * Narrows a refined root to neighboring numbers with opposite exact signs of the value, both taken as the
 * decimals they print as. Undefined where a sign stays open.
 */
export function certifyRoot(flows: ExactFlows, root: RefinedRoot): CertifiedRate | undefined {
  let low = Math.expm1(root.low);
  let high = Math.expm1(root.high);
  // Rounding of expm1 may have moved an end past the root: it is moved out until the exact sign is right.
  for (let steps = 1; exactSign(flows, low) !== root.signBelow; steps *= 2) {
    if (steps > 2 ** 40) return undefined;
    low = nextDown(low, steps);
  }
  for (let steps = 1; exactSign(flows, high) !== -root.signBelow; steps *= 2) {
    if (steps > 2 ** 40) return undefined;
    high = nextUp(high, steps);
  }
  return certifyBetween(flows, low, high, root.signBelow);
}

/** The same for a root between two rates whose exact signs are known to differ. */
export function certifyBetween(
  flows: ExactFlows,
  low: number,
  high: number,
  signBelow: -1 | 1,
): CertifiedRate | undefined {
  const [a, b, zero] = bisect(low, high, signBelow, (rate) => exactSign(flows, rate));
  if (a === undefined) return undefined;
  // At an exact root the bracket is its two neighbors.
  return { rate: a, bracket: zero ? [nextDown(a, 1), nextUp(a, 1)] : [a, b] };
}

/**
 * Halves an interval to two neighboring numbers between which `sign` changes, or to the one where it is zero
 * (`zero` true, both ends that number). The first is undefined where a sign is.
 */
export function bisect(
  low: number,
  high: number,
  signBelow: -1 | 1,
  sign: (rate: number) => -1 | 0 | 1 | undefined,
): [low: number, high: number, zero: boolean] | [undefined, undefined, false] {
  let a = low;
  let b = high;
  for (;;) {
    const middle = a + (b - a) / 2;
    if (!(middle > a && middle < b)) return [a, b, false];
    const here = sign(middle);
    if (here === undefined) return [undefined, undefined, false];
    if (here === 0) return [middle, middle, true];
    if (here === signBelow) a = middle;
    else b = middle;
  }
}

/** A number about `steps` neighbors below, above -1. */
export function nextDown(value: number, steps: number): number {
  return Math.max(value - steps * gapAt(value), -1 + 2 ** -53);
}

/** A number about `steps` neighbors above. */
export function nextUp(value: number, steps: number): number {
  return value + steps * gapAt(value);
}

/** The distance to the next number away from zero; around zero itself the smallest that stays a fraction. */
function gapAt(value: number): number {
  return Math.max(2 ** (Math.floor(Math.log2(Math.abs(value))) - 52), 2 ** -1000);
}
