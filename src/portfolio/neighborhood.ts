import type { RandomStream } from "../foundation/random.js";
import type { BinaryProgram } from "./binary-program.js";
import type { Relaxation } from "./linear-dive.js";
import { programColumns } from "./program-columns.js";

/** How far the relaxation may be from a decision without being called different. */
const SAME = 0.01;
/** Share of the other points that one crossover looks at. */
const CROSSED = 0.5;

/** What decisions are drawn from. */
export interface NeighborhoodSource {
  readonly best: Uint8Array;
  readonly others: readonly Uint8Array[];
  /** How many decisions to open. */
  readonly size: number;
  readonly random: RandomStream;
}

/** Decisions worth opening together, in rising order. */
export type Neighborhood = (source: NeighborhoodSource) => number[];

/**
 * Three kinds of neighborhoods: decisions in which good points differ from the best (crossover after Rothberg 2007),
 * in which the linear relaxation does (RINS after Danna, Rothberg and Le Pape 2005), and which share limits that bind
 * with one another. Each is filled up with, or cut down to, those that the reduced costs leave most in doubt.
 */
export function neighborhoods(program: BinaryProgram, relaxation: Relaxation): readonly Neighborhood[] {
  const { x, reduced, duals } = relaxation;
  const n = reduced.length;
  const columns = programColumns(program);
  const inDoubt = Array.from(x.keys()).filter((j) => (x[j] as number) > SAME && (x[j] as number) < 1 - SAME);
  const unit = program.objective.reduce((sum, value) => sum + Math.abs(value), 0) / n / 10;

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

  const crossover: Neighborhood = ({ best, others, size, random }) => {
    const differs = new Uint8Array(n);
    for (const other of others) {
      if (random.uniform() < CROSSED) for (let j = 0; j < n; j++) if (other[j] !== best[j]) differs[j] = 1;
    }
    return picked(differs, blurred(random), size);
  };
  const relaxed: Neighborhood = ({ best, size, random }) =>
    picked(
      best.map((value, j) => (Math.abs((x[j] as number) - value) > SAME ? 1 : 0)),
      blurred(random),
      size,
    );
  const sharing: Neighborhood = ({ size, random }) => {
    const seed =
      inDoubt.length === 0 ? random.integer(n) : (inDoubt[random.integer(inDoubt.length)] as number);
    /** How much of the limits that bind the seed each decision shares with it. */
    const shared = new Float64Array(n);
    for (let k = columns.begin[seed] as number; k < (columns.begin[seed + 1] as number); k++) {
      const r = columns.rowAt[k] as number;
      const weight = Math.abs((duals[r] as number) * (columns.amount[k] as number));
      for (const j of (program.rows[r] as BinaryProgram["rows"][0]).columns) {
        shared[j] = (shared[j] as number) + weight;
      }
    }
    shared[seed] = Number.POSITIVE_INFINITY;
    const doubt = reduced.map(
      (price, j) => ((Math.abs(price) + unit) * (0.3 + random.uniform())) / ((shared[j] as number) + 1e-9),
    );
    return picked(new Uint8Array(n), doubt, size);
  };
  return [crossover, relaxed, sharing];
}
