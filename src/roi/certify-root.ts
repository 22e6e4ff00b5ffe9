import { ExactDecimal } from "../foundation/decimal.js";
import { type ExactFlows, exactSign, exactValue } from "./exact-value.js";

/** A rate, and the two ends between which the value was shown to change its sign. */
export interface CertifiedRate {
  readonly rate: number;
  readonly bracket: readonly [number, number];
  /** The value is zero at the rate itself. */
  readonly exact: boolean;
}

/**
 * Halves an interval at whose low end the value has the sign `signBelow`, at the high end the other one, to two
 * neighboring numbers with these signs, all rates being taken as the decimals they print as, and the number that
 * is nearer to the root; or to an exact root, whose neighbors become the bracket. Undefined where a sign stays open.
 */
export function certifyRoot(
  flows: ExactFlows,
  [low, high]: readonly [number, number],
  signBelow: number,
): CertifiedRate | undefined {
  let a = Math.max(low, -1 + Number.EPSILON / 2);
  let b = high;
  if (exactSign(flows, a) !== signBelow || exactSign(flows, b) !== -signBelow) return undefined;
  for (;;) {
    // Zero first: halving would come to it by way of a thousand ever smaller numbers.
    const middle = a < 0 && b > 0 ? 0 : a + (b - a) / 2;
    if (!(middle > a && middle < b)) {
      // Between the numbers themselves, from which their shortest prints are up to half a step away.
      const half = new ExactDecimal(a.toPrecision(60)).plus(b.toPrecision(60)).times(0.5).plus(1);
      const nearer = exactValue(flows, half)?.comparedTo(0) === signBelow ? b : a;
      return { rate: nearer, bracket: [a, b], exact: false };
    }
    const here = exactSign(flows, middle);
    if (here === undefined) return undefined;
    if (here === 0) {
      // Enough to be rounded to the next number, and too little for the one after.
      const gap = Math.abs(middle) * 0.625 * Number.EPSILON || 1e-300;
      return { rate: middle, bracket: [middle - gap, middle + gap], exact: true };
    }
    if (here === signBelow) a = middle;
    else b = middle;
  }
}

/** Derivatives taken at most; each costs the exact signs at its roots. */
const MOST_DERIVATIVES = 60;

/**
 * All roots between two rates by exact signs, close and multiple ones told apart. Times are counted from a flow
 * at which the signs change, which multiplies the value by a power of 1 + rate. Then its slope is a sum of the
 * same kind, of the amounts times their times, with one change of sign less, and between the roots of the slope
 * the value has a root at most. So the slope's roots are found first, and so on down to a sum that is clear of
 * zero. Undefined where a sign stays open.
 *
 * @param isClear whether other means show that flows have no root here
 */
export function rootsBetween(
  flows: ExactFlows,
  [low, high]: readonly [number, number],
  isClear: (flows: ExactFlows) => boolean,
  level = 0,
): CertifiedRate[] | undefined {
  const { amounts, units } = flows;
  const first = amounts.find((amount) => !amount.isZero());
  const change = amounts.findIndex((amount) => first?.times(amount).lessThan(0));
  if (change < 0 || isClear(flows)) return [];
  const times = units.map((unit) => unit - (units[change] as number));
  const slope = { ...flows, amounts: amounts.map((amount, i) => amount.times(times[i] as number)) };
  const turns = level < MOST_DERIVATIVES ? rootsBetween(slope, [low, high], isClear, level + 1) : undefined;
  const roots: CertifiedRate[] = [];
  let from = low;
  let sign = exactSign(flows, low);
  if (!turns || !sign) return undefined;
  for (const turn of [...turns, { rate: high, bracket: [high, high], exact: true }]) {
    const [left, right] = turn.exact ? [turn.rate, turn.rate] : (turn.bracket as [number, number]);
    const before = exactSign(flows, left);
    const after = exactSign(flows, right);
    if (before === undefined || after === undefined) return undefined;
    if (sign * before < 0) {
      const root = certifyRoot(flows, [from, left], sign);
      if (!root) return undefined;
      roots.push(root);
    }
    if (before === 0) roots.push({ rate: left, bracket: [left, left], exact: true });
    else if (before * after < 0) roots.push({ rate: left, bracket: [left, right], exact: false });
    else if (before !== after || (left < right && !staysAway(flows, slope, times, left, right)))
      return undefined;
    from = right;
    sign = after;
  }
  return roots;
}

/**
 * Whether a value that turns between two neighboring numbers keeps off zero there: it can come no nearer than
 * its distance less its slope times the step and its bend times the squared step.
 */
function staysAway(
  flows: ExactFlows,
  slope: ExactFlows,
  times: readonly number[],
  left: number,
  right: number,
): boolean {
  const growth = new ExactDecimal(left).plus(1);
  const size = (sum: ExactFlows) => exactValue(sum, growth, 3)?.abs();
  const bends = slope.amounts.map((amount, i) => amount.times(times[i] as number).abs());
  const distance = size(flows);
  const fall = size(slope);
  const bend = size({ ...flows, amounts: bends });
  // A unit of time is the perYear-th part of a year; 1 + rate grows by the step.
  const step = ((right - left) / (1 + left) / flows.perYear) * 2;
  return !!distance && !!fall && !!bend && distance.greaterThan(fall.plus(bend.times(step)).times(step));
}
