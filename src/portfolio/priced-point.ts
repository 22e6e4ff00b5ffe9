import type { PricedRows } from "./priced-rows.js";

/** A point that may break rows at their prices, changed one decision at a time. */
export interface PricedPoint {
  readonly x: Uint8Array;
  /** How far each row is below its limit; negative where it is broken. */
  readonly slack: Float64Array;
  readonly value: () => number;
  /** How many rows are broken. */
  readonly broken: () => number;
  /** What a flip would bring, broken rows paid for. */
  readonly gain: (column: number) => number;
  /** Flips and says what that brings. */
  readonly flip: (column: number) => number;
  /** Flips the first so many of `columns` back, the last first. */
  readonly flipBack: (columns: Int32Array, count: number) => void;
  /** From now on all prices are so many times those of the rows. */
  readonly reprice: (times: number) => void;
}

/** The point of priced rows where nothing is chosen. */
export function pricedPoint({ objective, rows, columns }: PricedRows): PricedPoint {
  const { begin, rowAt, amount } = columns;
  const prices = Float64Array.from(rows, ({ price }) => price);
  const usual = prices.slice();
  const slack = Float64Array.from(rows, ({ limit }) => limit);
  const x = new Uint8Array(objective.length);
  let value = 0;
  let broken = slack.reduce((count, each) => count + (each < 0 ? 1 : 0), 0);
  return {
    x,
    slack,
    value: () => value,
    broken: () => broken,
    gain(j) {
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
    },
    flip(j) {
      const sign = x[j] === 1 ? -1 : 1;
      let gain = sign * (objective[j] as number);
      x[j] = 1 - (x[j] as number);
      value += gain;
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
      return gain;
    },
    reprice(times) {
      for (let r = 0; r < prices.length; r++) prices[r] = (usual[r] as number) * times;
    },
    // Flips by `flip` would do; without what they bring annealing is up to a tenth faster, since most steps are undone.
    flipBack(moved, count) {
      for (let at = count - 1; at >= 0; at--) {
        const j = moved[at] as number;
        const sign = x[j] === 1 ? -1 : 1;
        x[j] = 1 - (x[j] as number);
        value += sign * (objective[j] as number);
        const end = begin[j + 1] as number;
        for (let k = begin[j] as number; k < end; k++) {
          const r = rowAt[k] as number;
          const before = slack[r] as number;
          const after = before - sign * (amount[k] as number);
          slack[r] = after;
          broken += (after < 0 ? 1 : 0) - (before < 0 ? 1 : 0);
        }
      }
    },
  };
}
