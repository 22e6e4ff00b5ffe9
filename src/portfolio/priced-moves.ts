import { randomStream, xoshiro128 } from "../foundation/random.js";
import { flip, flipBack, gainOf, type PricedPoint } from "./priced-point.js";
import type { PricedRow, PricedRows } from "./priced-rows.js";

/** What moves are made of. */
export interface MoveManner {
  /** Decisions to draw from. */
  readonly worth: Int32Array;
  /** The share of steps that move along what rests on what they move. */
  readonly follow: number;
}

/** Share of steps that exchange. */
const EXCHANGE = 0.7;
/** Decisions that one step moves at most. */
const CHAIN = 8;
/** How often chance is asked for a chosen decision. */
const TRIES = 10;
const BLOCK = 1024;

/**
 * Goes so many steps (Metropolis et al. 1953) at one temperature, and returns what they bring. A step takes a decision, or
 * takes it back, or exchanges it for one that is in its way. `visit` hears of every move.
 */
export type PricedWalk = (
  point: PricedPoint,
  temperature: number,
  steps: number,
  visit: () => void,
) => number;

/** Walks over points of the same priced rows, by one chance. */
export function pricedWalk(
  priced: PricedRows,
  { worth, follow }: MoveManner,
  chance: () => number,
): PricedWalk {
  const { inTheWay, moveAlong } = partners(priced, worth, chance);
  const moved = new Int32Array(CHAIN);
  return (point, temperature, steps, visit) => {
    const { x } = point;
    const accepts = (gain: number): boolean => gain >= 0 || chance() < Math.exp(gain / temperature);
    let total = 0;
    for (let step = 0; step < steps; step++) {
      const j = worth[Math.floor(chance() * worth.length)] as number;
      const exchanges = chance() < EXCHANGE;
      if (x[j] === 1 && exchanges) continue;
      const follows = chance() < follow;
      // What is mostly turned down is looked at before it is done.
      if (!exchanges && !follows && !accepts(gainOf(point, j))) continue;
      let gain = flip(point, j);
      let length = 1;
      moved[0] = j;
      const other = exchanges ? inTheWay(point, j) : -1;
      if (other >= 0) {
        if (!follows && !accepts(gain + gainOf(point, other))) {
          flipBack(point, moved, 1);
          continue;
        }
        gain += flip(point, other);
        moved[length++] = other;
      }
      if (follows) {
        const along = moveAlong(point, moved, length);
        gain += along.gain;
        length = along.length;
      }
      if ((follows || (exchanges && other < 0)) && !accepts(gain)) {
        flipBack(point, moved, length);
        continue;
      }
      total += gain;
      visit();
    }
    return total;
  };
}

/** Numbers from 0 to below 1, drawn in blocks. */
export function chances(stream: number): () => number {
  const source = randomStream(0, stream);
  const words = new Uint32Array(BLOCK);
  const state = Uint32Array.from({ length: 4 }, () => 1 + source.integer(0xffff_fff0));
  let next = BLOCK;
  return () => {
    if (next === BLOCK) {
      xoshiro128(state, words);
      next = 0;
    }
    return (words[next++] as number) / 0x1_0000_0000;
  };
}

/** Finds what is to be moved together with what was moved. */
function partners(
  { rows, columns: { begin, rowAt, amount } }: PricedRows,
  worth: Int32Array,
  chance: () => number,
): {
  readonly inTheWay: (point: PricedPoint, column: number) => number;
  readonly moveAlong: (
    point: PricedPoint,
    moved: Int32Array,
    length: number,
  ) => { gain: number; length: number };
} {
  const narrow = Uint8Array.from(rows, (row) => (row.narrow ? 1 : 0));
  const any = (below: number): number => Math.floor(chance() * below);
  /** A chosen decision of a row but `j`, or -1. */
  const chosenIn = (x: Uint8Array, { columns }: PricedRow, j: number): number => {
    let at = any(columns.length);
    for (let q = 0; q < columns.length; q++) {
      const other = columns[at] as number;
      if (x[other] === 1 && other !== j) return other;
      if (++at === columns.length) at = 0;
    }
    return -1;
  };
  const along = { gain: 0, length: 0 };
  return {
    /** A chosen decision in the way of `j`: in a row with room for one, else in any that is broken, else any. */
    inTheWay({ x, slack }, j) {
      const from = begin[j] as number;
      const end = begin[j + 1] as number;
      for (let k = from; k < end && narrow[rowAt[k] as number] === 1; k++) {
        const r = rowAt[k] as number;
        if ((amount[k] as number) <= 0 || (slack[r] as number) >= 0) continue;
        const other = chosenIn(x, rows[r] as PricedRow, j);
        if (other >= 0) return other;
      }
      if (end > from) {
        const r = rowAt[from + any(end - from)] as number;
        if ((slack[r] as number) < 0) return chosenIn(x, rows[r] as PricedRow, j);
      }
      for (let tries = 0; tries < TRIES; tries++) {
        const other = worth[any(worth.length)] as number;
        if (x[other] === 1 && other !== j) return other;
      }
      return -1;
    },
    /** Moves what stands in the way of what was moved in narrow rows, and what it rests on. */
    moveAlong(point, moved, count) {
      const { x, slack } = point;
      along.gain = 0;
      along.length = count;
      for (let at = 0; at < along.length; at++) {
        const j = moved[at] as number;
        const end = begin[j + 1] as number;
        for (let k = begin[j] as number; k < end && along.length < moved.length; k++) {
          const r = rowAt[k] as number;
          if (narrow[r] === 0) break;
          if ((slack[r] as number) >= 0) continue;
          const { columns, coefficients } = rows[r] as PricedRow;
          let place = any(columns.length);
          for (let q = 0; q < columns.length; q++) {
            const other = columns[place] as number;
            const relieves = (coefficients[place] as number) > 0 === (x[other] === 1);
            if (relieves && moved.subarray(0, along.length).indexOf(other) === -1) {
              along.gain += flip(point, other);
              moved[along.length++] = other;
              break;
            }
            if (++place === columns.length) place = 0;
          }
        }
      }
      return along;
    },
  };
}
