import { randomStream, xoshiro128 } from "../foundation/random.js";
import type { BinaryProgram, ProgramRow } from "./binary-program.js";
import { programColumns } from "./program-columns.js";

/** What suits one program and not the next. */
export interface Manner {
  /** The temperature at the begin, as a share of what a decision is worth on average. */
  readonly heat: number;
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
  /** Another number takes another way. */
  readonly stream: number;
}

/** The temperature at the end, as a share of what a decision is worth on average. */
const COLD = 0.02;
/** What breaking a row by its whole limit costs beside its dual value, in average decisions. */
const BASE = 4;
/** From this part of the steps on rows become dearer, up to so many times, so that it ends within them. */
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
 * back, or exchanges it for one that is in its way. The best point met that keeps to all rows, or null.
 */
export function penaltyAnnealing(
  program: BinaryProgram,
  start: Uint8Array,
  { steps, elapsed, duals, manner, stream }: AnnealingLimits,
): Uint8Array | null {
  const { objective, rows } = program;
  const { heat, strength, follow } = manner;
  const n = objective.length;
  const { begin, rowAt, amount } = programColumns(program);
  const uppers = Float64Array.from(rows, ({ upper }) => upper);
  const lowers = Float64Array.from(rows, ({ lower }) => lower);
  const mean = objective.reduce((sum, value) => sum + Math.abs(value), 0) / n || 1;
  const prices = Float64Array.from(rows, ({ coefficients, lower, upper }, r) => {
    const usual = coefficients.reduce((sum, value) => sum + Math.abs(value), 0) / (coefficients.length || 1);
    const limit = Math.abs(upper < Number.POSITIVE_INFINITY ? upper : lower);
    return strength * Math.abs(duals[r] as number) + (BASE * mean) / Math.max(usual, limit, 1e-300);
  });
  const narrow = Uint8Array.from(rows, ({ coefficients, lower, upper }) => {
    const limit = upper < Number.POSITIVE_INFINITY ? upper : lower;
    return coefficients.every((value) => Math.abs(value) >= Math.abs(limit)) ? 1 : 0;
  });
  const sums = new Float64Array(rows.length);
  const x = new Uint8Array(n);
  let value = 0;
  let broken = 0;
  let dearer = 1;

  /** How far a sum of a row is from where it may be. */
  const off = (r: number, sum: number): number => {
    const over = sum - (uppers[r] as number);
    const under = (lowers[r] as number) - sum;
    return over > 0 ? over : under > 0 ? under : 0;
  };
  const flip = (j: number): void => {
    const sign = x[j] === 1 ? -1 : 1;
    x[j] = 1 - (x[j] as number);
    value += sign * (objective[j] as number);
    const end = begin[j + 1] as number;
    for (let k = begin[j] as number; k < end; k++) {
      const r = rowAt[k] as number;
      const before = sums[r] as number;
      const after = before + sign * (amount[k] as number);
      sums[r] = after;
      broken += (off(r, after) > 0 ? 1 : 0) - (off(r, before) > 0 ? 1 : 0);
    }
  };
  /** What a flip brings, the prices of rows counted. */
  const gain = (j: number): number => {
    const sign = x[j] === 1 ? -1 : 1;
    let paid = 0;
    const end = begin[j + 1] as number;
    for (let k = begin[j] as number; k < end; k++) {
      const r = rowAt[k] as number;
      const before = sums[r] as number;
      const change = off(r, before + sign * (amount[k] as number)) - off(r, before);
      if (change !== 0) paid += (prices[r] as number) * change;
    }
    return sign * (objective[j] as number) - dearer * paid;
  };
  const source = randomStream(0, stream);
  const words = new Uint32Array(BLOCK);
  const state = Uint32Array.from({ length: 4 }, () => 1 + source.integer(0xffff_fff0));
  let next = BLOCK;
  const chance = (): number => {
    if (next === BLOCK) {
      xoshiro128(state, words);
      next = 0;
    }
    return (words[next++] as number) / 0x1_0000_0000;
  };
  const any = (below: number): number => Math.floor(chance() * below);
  /** A chosen decision of a row but `j`, or -1. */
  const chosenIn = ({ columns }: ProgramRow, j: number): number => {
    const from = any(columns.length);
    for (let q = 0; q < columns.length; q++) {
      const other = columns[(from + q) % columns.length] as number;
      if (x[other] === 1 && other !== j) return other;
    }
    return -1;
  };
  /** A chosen decision in the way of `j`: in a row with room for one, else in any that is overdrawn, else any. */
  const inTheWay = (j: number): number => {
    const from = begin[j] as number;
    const end = begin[j + 1] as number;
    for (let k = from; k < end; k++) {
      const r = rowAt[k] as number;
      if (narrow[r] === 1 && (amount[k] as number) > 0 && (sums[r] as number) > (uppers[r] as number)) {
        const other = chosenIn(rows[r] as ProgramRow, j);
        if (other >= 0) return other;
      }
    }
    if (end > from) {
      const r = rowAt[from + any(end - from)] as number;
      if ((sums[r] as number) > (uppers[r] as number)) return chosenIn(rows[r] as ProgramRow, j);
    }
    for (let tries = 0; tries < TRIES; tries++) {
      const other = worth[any(worth.length)] as number;
      if (x[other] === 1 && other !== j) return other;
    }
    return -1;
  };

  const priced = objective.slice();
  for (const [r, { columns, coefficients }] of rows.entries()) {
    for (const [k, j] of columns.entries()) {
      priced[j] = (priced[j] as number) - (coefficients[k] as number) * (duals[r] as number);
    }
  }
  const worth = Int32Array.from(priced.keys()).filter(
    (j) => start[j] === 1 || (priced[j] as number) > -DEAR * mean,
  );
  if (worth.length === 0) return null;
  const moved = new Int32Array(CHAIN);
  let length = 0;
  let brings = 0;
  const move = (j: number): void => {
    brings += gain(j);
    flip(j);
    moved[length++] = j;
  };
  const isMoved = (j: number): boolean => {
    for (let k = 0; k < length; k++) if (moved[k] === j) return true;
    return false;
  };
  /** Moves what stands in the way of what was moved in rows with room for one, and what it rests on. */
  const moveAlong = (): void => {
    for (let at = 0; at < length; at++) {
      const j = moved[at] as number;
      const end = begin[j + 1] as number;
      for (let k = begin[j] as number; k < end && length < CHAIN; k++) {
        const r = rowAt[k] as number;
        if (narrow[r] === 0 || off(r, sums[r] as number) === 0) continue;
        const { columns, coefficients } = rows[r] as (typeof rows)[0];
        const less = (sums[r] as number) > (uppers[r] as number);
        const from = any(columns.length);
        for (let q = 0; q < columns.length; q++) {
          const place = (from + q) % columns.length;
          const other = columns[place] as number;
          const down = (coefficients[place] as number) > 0 === (x[other] === 1);
          if (down !== less || isMoved(other)) continue;
          move(other);
          break;
        }
      }
    }
  };

  for (let j = 0; j < n; j++) if (start[j] === 1) flip(j);
  broken = sums.reduce((count, sum, r) => count + (off(r, sum) > 0 ? 1 : 0), 0);
  let best: Uint8Array | null = null;
  let top = Number.NEGATIVE_INFINITY;
  let temperature = 1;
  for (let step = 0; step < steps; step++) {
    if (step % BLOCK === 0) {
      const done = Math.max(step / steps, elapsed());
      if (done >= 1) break;
      temperature = mean * heat * (COLD / heat) ** done;
      dearer = 1 + (DEARER - 1) * Math.max(0, (done - CLOSING) / (1 - CLOSING));
    }
    const j = worth[any(worth.length)] as number;
    const exchange = chance() < EXCHANGE;
    if (x[j] === 1 && exchange) continue;
    brings = 0;
    length = 0;
    move(j);
    if (x[j] === 1 && exchange) {
      const other = inTheWay(j);
      if (other >= 0) move(other);
    }
    if (chance() < follow) moveAlong();
    if (brings < 0 && chance() >= Math.exp(brings / temperature)) {
      for (let k = length - 1; k >= 0; k--) flip(moved[k] as number);
      continue;
    }
    if (broken === 0 && value > top) {
      top = value;
      best = x.slice();
    }
  }
  return best;
}
