import type { PricedRows } from "./priced-rows.js";

/** A point that may break rows at their prices, changed one decision at a time. */
export interface PricedPoint {
  readonly priced: PricedRows;
  readonly x: Uint8Array;
  /** How far each row is below its limit; negative where it is broken. */
  readonly slack: Float64Array;
  value: number;
  /** How many rows are broken. */
  broken: number;
}

/** The point of priced rows where nothing is chosen. */
export function pricedPoint(priced: PricedRows): PricedPoint {
  const slack = priced.limits.slice();
  return {
    priced,
    x: new Uint8Array(priced.objective.length),
    slack,
    value: 0,
    broken: slack.reduce((count, each) => count + (each < 0 ? 1 : 0), 0),
  };
}

/** What a point is worth, broken rows paid for. */
export function worthOf({ priced, slack, value }: PricedPoint): number {
  return priced.prices.reduce((sum, price, r) => sum + price * Math.min(0, slack[r] as number), value);
}

/** What a flip would bring, broken rows paid for. */
export function gainOf({ priced, x, slack }: PricedPoint, j: number): number {
  const { objective, prices, columns } = priced;
  const { begin, rowAt, amount } = columns;
  const sign = x[j] === 1 ? -1 : 1;
  let gain = sign * (objective[j] as number);
  const end = begin[j + 1] as number;
  for (let k = begin[j] as number; k < end; k++) {
    const r = rowAt[k] as number;
    const before = slack[r] as number;
    const after = before - sign * (amount[k] as number);
    if (after < 0) gain += (prices[r] as number) * (before < 0 ? after - before : after);
    else if (before < 0) gain -= (prices[r] as number) * before;
  }
  return gain;
}

/** Flips and says what that brings. */
export function flip(point: PricedPoint, j: number): number {
  const { priced, x, slack } = point;
  const { objective, prices, columns } = priced;
  const { begin, rowAt, amount } = columns;
  const sign = x[j] === 1 ? -1 : 1;
  let gain = sign * (objective[j] as number);
  let broken = 0;
  x[j] = 1 - (x[j] as number);
  point.value += gain;
  const end = begin[j + 1] as number;
  for (let k = begin[j] as number; k < end; k++) {
    const r = rowAt[k] as number;
    const before = slack[r] as number;
    const after = before - sign * (amount[k] as number);
    slack[r] = after;
    if (after < 0) {
      gain += (prices[r] as number) * (before < 0 ? after - before : after);
      if (before >= 0) broken++;
    } else if (before < 0) {
      gain -= (prices[r] as number) * before;
      broken--;
    }
  }
  point.broken += broken;
  return gain;
}

/**
 * Flips the first so many of `moved` back, the last first. `flip` would do; without what that brings tempering is up to a
 * tenth faster, since most moves are taken back.
 */
export function flipBack(point: PricedPoint, moved: Int32Array, count: number): void {
  const { priced, x, slack } = point;
  const { objective, columns } = priced;
  const { begin, rowAt, amount } = columns;
  for (let at = count - 1; at >= 0; at--) {
    const j = moved[at] as number;
    const sign = x[j] === 1 ? -1 : 1;
    let broken = 0;
    x[j] = 1 - (x[j] as number);
    point.value += sign * (objective[j] as number);
    const end = begin[j + 1] as number;
    for (let k = begin[j] as number; k < end; k++) {
      const r = rowAt[k] as number;
      const before = slack[r] as number;
      const after = before - sign * (amount[k] as number);
      slack[r] = after;
      broken += (after < 0 ? 1 : 0) - (before < 0 ? 1 : 0);
    }
    point.broken += broken;
  }
}
