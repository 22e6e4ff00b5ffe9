import type { BinaryProgram } from "./binary-program.js";
import type { Relaxation } from "./linear-dive.js";
import { improved } from "./local-search.js";
import { parallelTempering } from "./parallel-tempering.js";

/** Looks for good points that differ. */
export interface Explorer {
  /** Goes on for a time from where it stopped, the first time from the start. */
  readonly explore: (timeMs: number) => Uint8Array[];
  /** How often each decision was chosen; the relaxation's fractions where nothing is to be explored. */
  readonly chosen: () => Float64Array;
}

/** Explores by parallel tempering, turn by turn. Its chance is fixed. */
export function explorer(
  program: BinaryProgram,
  relaxation: Relaxation,
  start: Uint8Array,
  clock: { readonly left: () => number },
): Explorer {
  const tempering = parallelTempering(program, start, { duals: relaxation.duals, stream: 100 });
  return {
    explore(timeMs) {
      const begun = clock.left();
      const elapsed = (): number => (begun - clock.left()) / Math.min(begun, timeMs);
      return tempering?.run(elapsed).map((x) => improved(program, x)) ?? [];
    },
    chosen: () => tempering?.chosen() ?? relaxation.x,
  };
}
