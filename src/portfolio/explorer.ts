import { randomStream } from "../foundation/random.js";
import { type BinaryProgram, objectiveAt } from "./binary-program.js";
import type { Relaxation } from "./linear-dive.js";
import { improved } from "./local-search.js";
import { type Manner, parallelTempering, type Tempering } from "./parallel-tempering.js";

/** Hot and cool. Which is best differs from one program to the next: selections want it hot and schedules cool. */
const MANNERS: readonly Manner[] = [
  { cold: 0.05, hot: 0.15, strength: 2.2, follow: 0.1 },
  { cold: 0.02, hot: 0.06, strength: 2, follow: 0.05 },
];
/** Share of turns, once each manner had one, of the manner that did best. */
const TRUSTED = 0.85;

/** Looks for good points that differ. */
export interface Explorer {
  /** Goes on for a time; the first turns begin from a point that is known. */
  readonly explore: (from: Uint8Array, timeMs: number) => Uint8Array[];
  /** How often each decision was chosen in the manner that did best; the relaxation's fractions before any turn. */
  readonly chosen: () => Float64Array;
}

/** Explores by parallel tempering, turn by turn in one of several manners. Its chance is fixed. */
export function explorer(
  program: BinaryProgram,
  relaxation: Relaxation,
  clock: { readonly left: () => number },
): Explorer {
  const random = randomStream(0, 80);
  const temperings: (Tempering | null)[] = [];
  /** The best that each manner found. */
  const found: number[] = [];
  const leader = (): number => found.indexOf(Math.max(...found));
  const next = (): number => {
    if (found.length < MANNERS.length) return found.length;
    return random.uniform() < TRUSTED ? leader() : random.integer(MANNERS.length);
  };
  return {
    explore(from, timeMs) {
      const k = next();
      if (found.length === k) {
        const manner = MANNERS[k] as Manner;
        temperings.push(
          parallelTempering(program, from, { duals: relaxation.duals, manner, stream: 100 + k }),
        );
        found.push(Number.NEGATIVE_INFINITY);
      }
      const begun = clock.left();
      const elapsed = (): number => (begun - clock.left()) / Math.min(begun, timeMs);
      const points = temperings[k]?.run(elapsed).map((x) => improved(program, x)) ?? [];
      found[k] = Math.max(found[k] as number, ...points.map((x) => objectiveAt(program, x)));
      return points;
    },
    chosen: () => temperings[leader()]?.chosen() ?? relaxation.x,
  };
}
