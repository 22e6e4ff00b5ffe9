import type { RandomStream } from "../foundation/random.js";
import { type BinaryProgram, objectiveAt } from "./binary-program.js";
import type { Relaxation } from "./linear-dive.js";
import { programColumns } from "./program-columns.js";

/** Below what share of its chance to differ a decision may fall in the order in which decisions are opened. */
const LEAST_CHANCE = 0.3;
/** How much chance may take off a row's share in the order in which rows are opened. */
const BLUR = 0.2;
/** A decision whose reduced cost takes more than this part of the gap is not opened with a row. */
const CLEAR = 0.2;

/** What decisions are drawn from. */
export interface NeighborhoodSource {
  /** Of what is not opened all stays as it is here. */
  readonly from: Uint8Array;
  readonly others: readonly Uint8Array[];
  /** How often each decision is chosen in good points, 0 to 1. */
  readonly chosen: Float64Array;
  /** How many decisions to open. */
  readonly size: number;
  readonly random: RandomStream;
}

/** Decisions worth opening together, in rising order. */
export type Neighborhood = (source: NeighborhoodSource) => number[];

/**
 * Three kinds of neighborhoods: decisions in which other good points differ (crossover after Rothberg 2007), those
 * that sway, most often otherwise in what was explored, and rows that share decisions. The first and the last are filled
 * up with, or cut down to, decisions that the reduced costs leave most in doubt.
 */
export function neighborhoods(program: BinaryProgram, relaxation: Relaxation): readonly Neighborhood[] {
  const { reduced, duals, bound } = relaxation;
  const n = reduced.length;
  const { begin, rowAt } = programColumns(program);
  const binding = Array.from(duals.keys()).filter((r) => duals[r] !== 0);

  const picked = (differs: Uint8Array, doubt: Float64Array, size: number): number[] =>
    Array.from(doubt.keys())
      .sort(
        (a, b) =>
          (differs[b] as number) - (differs[a] as number) ||
          (doubt[a] as number) - (doubt[b] as number) ||
          a - b,
      )
      .slice(0, Math.round(size))
      .sort((a, b) => a - b);
  const blurred = (random: RandomStream): Float64Array =>
    reduced.map((price) => Math.abs(price) * (0.3 + random.uniform()));

  /** All in which one other point differs, and the next, as long as there is room. */
  const crossover: Neighborhood = ({ from, others, size, random }) => {
    const differs = new Uint8Array(n);
    let room = Math.round(size);
    const left = [...others];
    while (left.length > 0) {
      const [other] = left.splice(random.integer(left.length), 1) as [Uint8Array];
      const more = from.reduce((sum, v, j) => sum + (v !== other[j] && differs[j] === 0 ? 1 : 0), 0);
      if (more > room) continue;
      room -= more;
      for (let j = 0; j < n; j++) if (other[j] !== from[j]) differs[j] = 1;
    }
    return picked(differs, blurred(random), size);
  };
  const swaying: Neighborhood = ({ from, chosen, size, random }) => {
    const chance = chosen.map((share, j) => Math.abs(share - (from[j] as number)));
    const key = chance.map((each) => each * (LEAST_CHANCE + (1 - LEAST_CHANCE) * random.uniform()));
    return Array.from(key.keys())
      .sort((a, b) => (key[b] as number) - (key[a] as number) || a - b)
      .slice(0, Math.round(size))
      .sort((a, b) => a - b);
  };
  /**
   * A row that binds, then again and again the row of which the largest share is open: of limits on quarters that
   * makes a window of quarters, in which all is free.
   */
  const rowByRow: Neighborhood = ({ from, size, random }) => {
    const clear = CLEAR * (bound - objectiveAt(program, from));
    const open = new Uint8Array(n);
    let room = Math.round(size);
    const unclear = program.rows.map(({ columns }) =>
      Array.from(columns)
        .filter((j) => Math.abs(reduced[j] as number) <= clear)
        .sort((a, b) => Math.abs(reduced[a] as number) - Math.abs(reduced[b] as number) || a - b),
    );
    const opened = new Float64Array(program.rows.length);
    const next = new Set(unclear.keys());
    for (let r = binding[Math.floor(random.uniform() * binding.length)]; r !== undefined && room > 0; ) {
      next.delete(r);
      for (const j of (unclear[r] as number[]).filter((j) => open[j] === 0).slice(0, room)) {
        open[j] = 1;
        room--;
        for (let k = begin[j] as number; k < (begin[j + 1] as number); k++) {
          const row = rowAt[k] as number;
          opened[row] = (opened[row] as number) + 1;
        }
      }
      let most = 0;
      r = undefined;
      for (const row of next) {
        const share =
          ((opened[row] as number) / (unclear[row] as number[]).length) * (1 - BLUR * random.uniform());
        if (share > most) [most, r] = [share, row];
      }
    }
    return picked(open, blurred(random), size);
  };
  return [crossover, swaying, rowByRow];
}
