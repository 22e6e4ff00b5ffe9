import { randomStream } from "../foundation/random.js";
import { type BinaryProgram, objectiveAt } from "./binary-program.js";
import { lagrangianBound } from "./lagrangian-bound.js";
import type { Diver } from "./linear-dive.js";
import { improved } from "./local-search.js";
import { type Manner, penaltyAnnealing } from "./penalty-annealing.js";
import { ruinAndRecreate } from "./ruin-and-recreate.js";
import { runToEnd } from "./run-steps.js";

/** Ways to look for a point. Which is best differs from one program to the next. */
const MANNERS: readonly Manner[] = [
  { heat: 0.06, strength: 2, follow: 0 },
  { heat: 0.12, strength: 1.6, follow: 0.1 },
  { heat: 0.2, strength: 2, follow: 0.1 },
];
/** The order in which ways are tried first: the coolest annealing, both ways to ruin and recreate, hotter ones. */
const ORDER = [0, 4, 3, 1, 2] as const;
/** Share of later cycles in the manner that did best. */
const TRUSTED = 0.4;
/** Steps of a cycle at most, and further ones for each decision: a few seconds. */
const STEPS = 8_000_000;
const STEPS_EACH = 3_000;

/** Finds another good point from a good one, in a time. */
export type Explore = (from: Uint8Array, timeMs: number) => Uint8Array | null;

/**
 * Looks for points that are good and differ: anneals in several manners, ruins and recreates from
 * there or from a dive, each once and then often what did best. Its chance is fixed.
 */
export function explorer(
  program: BinaryProgram,
  { relaxation, dive }: Diver,
  clock: { readonly left: () => number },
): Explore {
  const random = randomStream(0, 80);
  const n = program.objective.length;
  const lagrangian = lagrangianBound(program);
  /** The best that each way found: the manners of annealing, and ruin and recreate by two kinds of prices. */
  const found = new Float64Array(MANNERS.length + 2).fill(Number.NEGATIVE_INFINITY);
  let runs = 0;
  const next = (run: number): number => {
    if (run < ORDER.length) return ORDER[run] as number;
    return random.uniform() < TRUSTED ? found.indexOf(Math.max(...found)) : random.integer(found.length);
  };
  return (from, timeMs) => {
    const run = runs++;
    const way = next(run);
    const begun = clock.left();
    const elapsed = (): number => (begun - clock.left()) / Math.min(begun, timeMs);
    const manner = MANNERS[way];
    let x: Uint8Array | null;
    if (manner !== undefined) {
      const steps = STEPS + STEPS_EACH * n;
      x = penaltyAnnealing(program, from, {
        steps,
        elapsed,
        duals: relaxation.duals,
        manner,
        stream: 100 + run,
      });
    } else {
      const byDual = way > MANNERS.length;
      const dived = byDual ? dive(randomStream(run, 81)) : null;
      x = runToEnd(
        ruinAndRecreate(program, dived === null ? from : improved(program, dived), {
          rounds: Number.POSITIVE_INFINITY,
          outOfTime: () => elapsed() >= 1,
          prices: byDual ? relaxation : lagrangian,
          stream: 100 + run,
        }),
      );
    }
    if (x === null) return null;
    const better = improved(program, x);
    found[way] = Math.max(found[way] as number, objectiveAt(program, better));
    return better;
  };
}
