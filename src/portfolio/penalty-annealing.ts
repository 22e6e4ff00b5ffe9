import { randomStream, xoshiro128 } from "../foundation/random.js";
import type { BinaryProgram } from "./binary-program.js";
import { type PricedPoint, pricedPoint } from "./priced-point.js";
import { type PricedRow, type PricedRows, pricedRows } from "./priced-rows.js";

/** What suits one program and not the next. */
export interface Manner {
  /** The temperature at the begin and at the end, as a share of what a decision is worth on average. */
  readonly hot: number;
  readonly cold: number;
  /** How much dearer than its dual value breaking a row is: about 1.6 to 2. */
  readonly strength: number;
  /** The share of steps that move along what rests on what they move. */
  readonly follow: number;
}

/** How long to anneal, and what breaking a row costs. */
export interface AnnealingLimits {
  readonly steps: number;
  /** The share of the time that is used up, where there is a limit: it cools as fast as steps or time go by. */
  readonly elapsed: () => number;
  /** What a unit of each row is worth: dual values of the relaxation. */
  readonly duals: Float64Array;
  readonly manner: Manner;
  /** Points met before this part of the way count only where none is met later; 0 unless stated. */
  readonly counted?: number;
  /** Another number takes another way. */
  readonly stream: number;
}

/** From this part of the way on rows become dearer, up to so many times, so that it ends within them. */
const CLOSING = 0.8;
const DEARER = 4;
/** Share of steps that exchange. */
const EXCHANGE = 0.7;
/** Decisions that one step moves at most. */
const CHAIN = 8;
/** A decision that would cost more than so many average ones, all limits priced, is not taken up. */
const DEAR = 0.35;
/** How often chance is asked for a chosen decision. */
const TRIES = 10;
const BLOCK = 1024;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) through points that break rows, at a price: where many
 * limits bind at once, the way from one good point to the next leads over such. A step takes a decision, or takes it
 * back, or exchanges it for one that is in its way. The best point met that keeps to all rows and counts, or null.
 */
export function penaltyAnnealing(
  program: BinaryProgram,
  start: Uint8Array,
  { steps, elapsed, duals, manner, stream, counted = 0 }: AnnealingLimits,
): Uint8Array | null {
  const { hot, cold, strength, follow } = manner;
  const priced = pricedRows(program, duals, strength);
  const worth = worthTaking(program, duals, start, DEAR * priced.mean);
  if (worth.length === 0) return null;
  const point = pricedPoint(priced);
  const { x } = point;
  const chance = chances(stream);
  const { inTheWay, moveAlong } = partners(priced, point, worth, chance);
  const moved = new Int32Array(CHAIN);

  for (let j = 0; j < x.length; j++) if (start[j] === 1) point.flip(j);
  let best: Uint8Array | null = null;
  let top = Number.NEGATIVE_INFINITY;
  let temperature = 1;
  let early: Uint8Array | null = null;
  let late = false;
  const accepts = (gain: number): boolean => gain >= 0 || chance() < Math.exp(gain / temperature);
  for (let step = 0; step < steps; step++) {
    if (step % BLOCK === 0) {
      const done = Math.max(step / steps, elapsed());
      if (done >= 1) break;
      if (!late && done >= counted) [late, early, best, top] = [true, best, null, Number.NEGATIVE_INFINITY];
      if (done > CLOSING) point.reprice(1 + ((DEARER - 1) * (done - CLOSING)) / (1 - CLOSING));
      temperature = priced.mean * hot * (cold / hot) ** done;
    }
    const j = worth[Math.floor(chance() * worth.length)] as number;
    const exchanges = chance() < EXCHANGE;
    if (x[j] === 1 && exchanges) continue;
    const follows = chance() < follow;
    // What is mostly turned down is looked at before it is done.
    if (!exchanges && !follows && !accepts(point.gain(j))) continue;
    let gain = point.flip(j);
    let length = 1;
    moved[0] = j;
    const other = exchanges ? inTheWay(j) : -1;
    if (other >= 0) {
      if (!follows && !accepts(gain + point.gain(other))) {
        point.flipBack(moved, 1);
        continue;
      }
      gain += point.flip(other);
      moved[length++] = other;
    }
    if (follows) {
      const along = moveAlong(moved, length);
      gain += along.gain;
      length = along.length;
    }
    if ((follows || (exchanges && other < 0)) && !accepts(gain)) {
      point.flipBack(moved, length);
      continue;
    }
    if (point.broken() === 0 && point.value() > top) {
      top = point.value();
      best = x.slice();
    }
  }
  return best ?? early;
}

/** Decisions that are chosen at the start or that cost no more than `dear`, all limits priced at their dual values. */
function worthTaking(
  { objective, rows }: BinaryProgram,
  duals: Float64Array,
  start: Uint8Array,
  dear: number,
): Int32Array {
  const net = objective.slice();
  for (const [r, { columns, coefficients }] of rows.entries()) {
    for (const [k, j] of columns.entries()) {
      net[j] = (net[j] as number) - (coefficients[k] as number) * (duals[r] as number);
    }
  }
  return Int32Array.from(net.keys()).filter((j) => start[j] === 1 || (net[j] as number) > -dear);
}

/** Numbers from 0 to below 1, drawn in blocks. */
function chances(stream: number): () => number {
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
  { x, slack, flip }: PricedPoint,
  worth: Int32Array,
  chance: () => number,
): {
  readonly inTheWay: (column: number) => number;
  readonly moveAlong: (moved: Int32Array, length: number) => { gain: number; length: number };
} {
  const narrow = Uint8Array.from(rows, (row) => (row.narrow ? 1 : 0));
  const any = (below: number): number => Math.floor(chance() * below);
  /** A chosen decision of a row but `j`, or -1. */
  const chosenIn = ({ columns }: PricedRow, j: number): number => {
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
    inTheWay(j) {
      const from = begin[j] as number;
      const end = begin[j + 1] as number;
      for (let k = from; k < end && narrow[rowAt[k] as number] === 1; k++) {
        const r = rowAt[k] as number;
        if ((amount[k] as number) <= 0 || (slack[r] as number) >= 0) continue;
        const other = chosenIn(rows[r] as PricedRow, j);
        if (other >= 0) return other;
      }
      if (end > from) {
        const r = rowAt[from + any(end - from)] as number;
        if ((slack[r] as number) < 0) return chosenIn(rows[r] as PricedRow, j);
      }
      for (let tries = 0; tries < TRIES; tries++) {
        const other = worth[any(worth.length)] as number;
        if (x[other] === 1 && other !== j) return other;
      }
      return -1;
    },
    /** Moves what stands in the way of what was moved in narrow rows, and what it rests on. */
    moveAlong(moved, count) {
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
              along.gain += flip(other);
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
