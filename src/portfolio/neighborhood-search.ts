import { randomStream } from "../foundation/random.js";
import { type BinaryProgram, isFeasible, objectiveAt } from "./binary-program.js";
import type { Explorer } from "./explorer.js";
import type { Relaxation } from "./linear-dive.js";
import { neighborhoods } from "./neighborhood.js";
import { subProgram } from "./sub-program.js";

/** From where a part is solved: a point of it, or, where that is not good enough, what has to be exceeded. */
export type PartStart = { readonly start: Uint8Array } | { readonly above: number };

/** The exact answer of a small program, and whether it was proven in time that there is no better one. */
export type SolvePart = (
  program: BinaryProgram,
  from: PartStart,
  timeLimitMs: number,
) => { readonly x: Uint8Array | null; readonly proven: boolean };

/** What a search works with. */
export interface SearchTools {
  readonly relaxation: Relaxation;
  readonly explorer: Explorer;
  readonly solvePart: SolvePart;
  readonly left: () => number;
}

/** Points to compare at most, and in how many decisions two of them differ at least. */
const POOL = 10;
const APART = 6;
/** Share of the time that one part may take at most, by kind, and milliseconds that are worth an attempt. */
const PART = [0.04, 0.2, 0.04] as const;
const WORTH_A_TRY = 30;
/** Share of the time that one turn of exploring takes, how many come first, and the share of parts between two later. */
const EXPLORED = 0.04;
const FIRST = 5;
const PARTS = 0.08;
/** Decisions that the first part opens, and the fewest that any does. */
const FIRST_PART = 70;
const LEAST_PART = 20;
/** Share of parts of the best point; the others are of any to compare. */
const FROM_BEST = 0.6;

/**
 * Large neighborhood search: opens some decisions and has the best answer for them found exactly, all others
 * staying; in between it explores, for points to compare. A part of another point than the best is asked only for what is
 * better than that. Each kind of neighborhood grows while its parts are solved in time and shrinks when they are not.
 */
export function neighborhoodSearch(
  program: BinaryProgram,
  points: readonly Uint8Array[],
  { relaxation, explorer, solvePart, left }: SearchTools,
): { readonly x: Uint8Array; readonly proven: boolean } {
  const n = program.objective.length;
  const random = randomStream(0, 79);
  const budget = left();
  let best = points[0] as Uint8Array;
  let pool: Uint8Array[] = [];
  const near = (a: Uint8Array, b: Uint8Array): boolean =>
    a.reduce((sum, v, j) => sum + (v === b[j] ? 0 : 1), 0) < APART;
  const add = (x: Uint8Array): void => {
    if (!isFeasible(program, x)) return;
    const sorted = [...pool, x].sort((a, b) => objectiveAt(program, b) - objectiveAt(program, a));
    // Of points that are near one another the best stays.
    pool = sorted
      .filter((point, k) => !sorted.slice(0, k).some((other) => near(point, other)))
      .slice(0, POOL);
    best = pool[0] as Uint8Array;
  };
  const explore = (): void => {
    for (const x of explorer.explore(EXPLORED * budget)) add(x);
  };
  for (const x of points) add(x);
  for (let k = 0; k < FIRST && left() > 0; k++) explore();

  const kinds = neighborhoods(program, relaxation).map((opened, k) => ({
    opened,
    size: Math.min(n, FIRST_PART),
    most: (PART[k] as number) * budget,
  }));
  let inParts = 0;
  for (let round = 0; left() > WORTH_A_TRY; round++) {
    const kind = kinds[round % kinds.length] as (typeof kinds)[0];
    const from = random.uniform() < FROM_BEST ? best : (pool[random.integer(pool.length)] as Uint8Array);
    const others = pool.filter((point) => point !== from);
    const open = kind.opened({ from, others, chosen: explorer.chosen(), size: kind.size, random });
    const part = subProgram(program, from, open);
    const limit = Math.min(kind.most, left());
    const begun = left();
    // Where all is open there is no other point to start from than the best, and a proof is one of its own.
    const start =
      from === best || open.length === n
        ? { start: Uint8Array.from(open, (j) => best[j] as number) }
        : { above: objectiveAt(program, best) - part.settled };
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
    explore();
  }
  return { x: best, proven: false };
}
