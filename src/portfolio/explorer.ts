import type { BinaryProgram } from "./binary-program.js";
import type { Relaxation } from "./linear-dive.js";
import { improved } from "./local-search.js";
import { type Manner, parallelTempering } from "./parallel-tempering.js";

/** Two manners take turns: which is better differs from one program to the next, and their points differ more. */
const MANNERS: readonly Manner[] = [
  { strength: 2.2, oftener: 5 },
  { strength: 1.7, oftener: 0 },
];

/** Looks for good points that differ. */
export interface Explorer {
  /** Goes on for a time from where it stopped, the first time from the start. */
  readonly explore: (timeMs: number) => Uint8Array[];
  /**
   * How often each decision was chosen in the manner that had the last turn; the relaxation's fractions where nothing is
   * to be explored.
   */
  readonly chosen: () => Float64Array;
}

/** Explores by parallel tempering, turn by turn. Its chance is fixed. */
export function explorer(
  program: BinaryProgram,
  relaxation: Relaxation,
  start: Uint8Array,
  clock: { readonly left: () => number },
): Explorer {
  const temperings = MANNERS.map((manner, k) =>
    parallelTempering(program, start, { duals: relaxation.duals, manner, stream: 100 + k }),
  );
  let turns = 0;
  let tempering = temperings[0];
  return {
    explore(timeMs) {
      tempering = temperings[turns++ % MANNERS.length];
      const begun = clock.left();
      const elapsed = (): number => (begun - clock.left()) / Math.min(begun, timeMs);
      return tempering?.run(elapsed).map((x) => improved(program, x)) ?? [];
    },
    chosen: () => tempering?.chosen() ?? relaxation.x,
  };
}
