import { randomStream } from "../foundation/random.js";
import { type BinaryProgram, isFeasible, objectiveAt } from "./binary-program.js";
import { lagrangianBound } from "./lagrangian-bound.js";
import type { Diver } from "./linear-dive.js";
import { improved } from "./local-search.js";
import { ruinAndRecreate } from "./ruin-and-recreate.js";
import { runToEnd } from "./run-steps.js";
import { subProgram } from "./sub-program.js";

/** The exact answer of a small program, and whether it was proven in time. */
export type SolvePart = (
  program: BinaryProgram,
  start: Uint8Array,
  timeLimitMs: number,
) => { readonly x: Uint8Array | null; readonly proven: boolean };

/** Points to compare at most. */
const POOL = 6;
/** Share of the time that one part may take at most, and milliseconds that are worth an attempt. */
const PART = 0.08;
const WORTH_A_TRY = 30;
/** Decisions that the first part opens, and the fewest that any does. */
const FIRST_PART = 70;
const LEAST_PART = 20;

/**
 * Large neighborhood search: opens the decisions in which good points differ from the best one or from the linear
 * relaxation (crossover after Rothberg 2007, RINS after Danna, Rothberg and Le Pape 2005), fills up with those that
 * the reduced costs leave in doubt, and has the best answer for them found exactly, all others staying. In between
 * it dives and ruins and recreates, for points to compare. A part grows while it is solved in time and shrinks when
 * it is not.
 */
export function neighborhoodSearch(
  program: BinaryProgram,
  points: readonly Uint8Array[],
  { relaxation, dive }: Diver,
  solvePart: SolvePart,
  clock: { readonly left: () => number },
): { readonly x: Uint8Array; readonly proven: boolean } {
  const n = program.objective.length;
  const random = randomStream(0, 79);
  const lagrangian = lagrangianBound(program);
  let pool: Uint8Array[] = [];
  let best = points[0] as Uint8Array;
  const add = (x: Uint8Array | null): void => {
    if (x === null || !isFeasible(program, x) || pool.some((known) => known.every((v, j) => v === x[j])))
      return;
    pool = [...pool, x].sort((a, b) => objectiveAt(program, b) - objectiveAt(program, a)).slice(0, POOL);
    best = pool[0] as Uint8Array;
  };
  for (const x of points) add(x);
  const budget = clock.left();
  const outOf = (share: number): (() => boolean) => {
    const end = clock.left() - share * budget;
    return () => clock.left() <= Math.max(0, end);
  };
  const explore = (from: Uint8Array, stream: number, share: number): void => {
    // Two kinds of prices lead to different points, and to more to compare.
    const prices = stream % 2 === 0 ? relaxation : lagrangian;
    const limits = { rounds: Number.POSITIVE_INFINITY, outOfTime: outOf(share), prices, stream };
    add(runToEnd(ruinAndRecreate(program, from, limits)));
  };
  for (let k = 0; k < 4 && clock.left() > 0; k++) {
    const found = k % 2 === 0 ? dive(randomStream(k, 80)) : null;
    explore(found === null ? best : improved(program, found), 100 + k, 0.04);
  }
  let size = Math.min(n, Math.max(FIRST_PART, n * 0.12));
  for (let round = 0; clock.left() > WORTH_A_TRY; round++) {
    const differs = new Uint8Array(n);
    for (const x of pool) for (let j = 0; j < n; j++) if (x[j] !== best[j]) differs[j] = 1;
    if (round % 2 === 1) {
      for (let j = 0; j < n; j++) {
        if (Math.abs((relaxation.x[j] as number) - (best[j] as number)) > 0.01) differs[j] = 1;
      }
    }
    const doubt = relaxation.reduced.map((price) => Math.abs(price) * (0.3 + random.uniform()));
    const order = Array.from(doubt.keys()).sort(
      (a, b) =>
        (differs[b] as number) - (differs[a] as number) ||
        (doubt[a] as number) - (doubt[b] as number) ||
        a - b,
    );
    const open = order.slice(0, Math.round(size)).sort((a, b) => a - b);
    const part = subProgram(program, best, open);
    const limit = Math.min(PART * budget, clock.left());
    const before = clock.left();
    const start = Uint8Array.from(open, (j) => best[j] as number);
    const { x, proven } = solvePart(part.program, start, limit);
    const known = best;
    if (x !== null) add(part.lift(x));
    const spent = before - clock.left();
    if (proven && open.length === n) return { x: best, proven };
    size = proven ? Math.min(n, size * (spent < limit / 4 ? 1.2 : 1.07)) : Math.max(LEAST_PART, size * 0.9);
    if (best !== known && round % 3 !== 0) continue;
    const dived = round % 2 === 0 ? dive(randomStream(round, 81)) : null;
    explore(dived === null ? best : improved(program, dived), 200 + round, 0.04);
  }
  return { x: best, proven: false };
}
