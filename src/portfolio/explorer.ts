import { randomStream } from "../foundation/random.js";
import { type BinaryProgram, objectiveAt } from "./binary-program.js";
import type { Diver } from "./linear-dive.js";
import { improved } from "./local-search.js";
import { type Manner, penaltyAnnealing } from "./penalty-annealing.js";
import { ruinAndRecreate } from "./ruin-and-recreate.js";
import { runToEnd } from "./run-steps.js";

/** Ways to look for a point. Which is best differs from one program to the next. */
const MANNERS: readonly Manner[] = [
  { hot: 0.06, cold: 0.02, strength: 2, follow: 0 },
  { hot: 0.25, cold: 0.05, strength: 1.7, follow: 0.3 },
  { hot: 0.13, cold: 0.02, strength: 1.7, follow: 0.1 },
];
/** The order in which ways are tried first: hot annealing, ruin and recreate, and cool annealing from the best. */
const ORDER = [1, 2, 3, 0] as const;
/** Share of later cycles in the manner that did best. */
const TRUSTED = 0.4;
/** Points of a cycle count from here on: those met before are the neighbors of where it began. */
const COUNTED = 0.5;
/** Steps of a cycle at most, and further ones for each decision: a few seconds. */
const STEPS = 16_000_000;
const STEPS_EACH = 3_000;

/** Finds another good point from a good one, in a time. */
export type Explore = (from: Uint8Array, timeMs: number) => Uint8Array | null;

/**
 * Looks for points that are good and differ: anneals in several manners, ruins and recreates from a
 * dive, each once and then often what did best. Its chance is fixed.
 */
export function explorer(
  program: BinaryProgram,
  { relaxation, dive }: Diver,
  clock: { readonly left: () => number },
): Explore {
  const random = randomStream(0, 80);
  const n = program.objective.length;
  /** The best that each way found: the manners of annealing, and ruin and recreate from a dive. */
  const found = new Float64Array(MANNERS.length + 1).fill(Number.NEGATIVE_INFINITY);
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
        counted: COUNTED,
        stream: 100 + run,
      });
    } else {
      const dived = dive(randomStream(run, 81));
      x = runToEnd(
        ruinAndRecreate(program, dived === null ? from : improved(program, dived), {
          rounds: Number.POSITIVE_INFINITY,
          outOfTime: () => elapsed() >= 1,
          prices: relaxation,
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
