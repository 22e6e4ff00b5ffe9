import { randomStream } from "../foundation/random.js";
import { type BinaryProgram, isFeasible, objectiveAt } from "./binary-program.js";
import type { Explore } from "./explorer.js";
import type { Relaxation } from "./linear-dive.js";
import { neighborhoods } from "./neighborhood.js";
import { subProgram } from "./sub-program.js";

/** The exact answer of a small program, and whether it was proven in time. */
export type SolvePart = (
  program: BinaryProgram,
  start: Uint8Array,
  timeLimitMs: number,
) => { readonly x: Uint8Array | null; readonly proven: boolean };

/** What a search works with. */
export interface SearchTools {
  readonly relaxation: Relaxation;
  readonly explore: Explore;
  readonly solvePart: SolvePart;
  readonly left: () => number;
}

/** Points to compare at most. */
const POOL = 10;
/** Share of the time that one part may take at most, and milliseconds that are worth an attempt. */
const PART = 0.04;
const WORTH_A_TRY = 30;
/** Share of the time that one exploration takes, how many come first, and the share of parts between two later. */
const EXPLORED = 0.045;
const FIRST = 5;
const PARTS = 0.045;
/** Decisions that the first part opens, and the fewest that any does. */
const FIRST_PART = 70;
const LEAST_PART = 20;
/** Share of parts of the best point; the others are of any to compare, so that there is more than one way up. */
const FROM_BEST = 0.6;

/**
 * Large neighborhood search: opens some decisions and has the best answer for them found exactly, all others
 * staying; in between it explores, for points to compare. Each kind of neighborhood grows while its parts are solved
 * in time and shrinks when they are not.
 */
export function neighborhoodSearch(
  program: BinaryProgram,
  points: readonly Uint8Array[],
  { relaxation, explore, solvePart, left }: SearchTools,
): { readonly x: Uint8Array; readonly proven: boolean } {
  const n = program.objective.length;
  const random = randomStream(0, 79);
  const budget = left();
  let best = points[0] as Uint8Array;
  let pool: Uint8Array[] = [];
  const add = (x: Uint8Array | null): void => {
    if (x === null || !isFeasible(program, x) || pool.some((known) => known.every((v, j) => v === x[j])))
      return;
    pool = [...pool, x].sort((a, b) => objectiveAt(program, b) - objectiveAt(program, a)).slice(0, POOL);
    best = pool[0] as Uint8Array;
  };
  for (const x of points) add(x);
  for (let k = 0; k < FIRST && left() > 0; k++) add(explore(best, EXPLORED * budget));

  const kinds = neighborhoods(program, relaxation).map((opened) => ({
    opened,
    size: Math.min(n, FIRST_PART),
  }));
  let inParts = 0;
  for (let round = 0; left() > WORTH_A_TRY; round++) {
    const kind = kinds[round % kinds.length] as (typeof kinds)[0];
    const from = random.uniform() < FROM_BEST ? best : (pool[random.integer(pool.length)] as Uint8Array);
    const others = pool.filter((point) => point !== from);
    const open = kind.opened({ from, others, size: kind.size, random });
    const part = subProgram(program, from, open);
    const limit = Math.min(PART * budget, left());
    const begun = left();
    const start = Uint8Array.from(open, (j) => from[j] as number);
    const { x, proven } = solvePart(part.program, start, limit);
    if (x !== null) add(part.lift(x));
    if (proven && open.length === n) return { x: best, proven };
    const spent = begun - left();
    inParts += spent;
    kind.size = proven
      ? Math.min(n, kind.size * (spent < limit / 16 ? 1.4 : spent < limit / 4 ? 1.2 : 1.07))
      : Math.max(LEAST_PART, kind.size * 0.8);
    if (inParts < PARTS * budget || left() <= WORTH_A_TRY) continue;
    inParts = 0;
    add(explore(best, EXPLORED * budget));
  }
  return { x: best, proven: false };
}
