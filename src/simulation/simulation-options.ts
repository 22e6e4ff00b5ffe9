import { assertKnown } from "../foundation/assert-known.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { Seed } from "../foundation/random.js";
import type { Sampling } from "./sampling.js";

/** What is simulated of a case, whoever runs it. */
export interface SimulationSettings {
  /** The same seed gives the same bytes on every machine and for any number of workers. */
  readonly seed: Seed;
  /** At least 2. */
  readonly trials: number;
  /** Default `monte-carlo`. */
  readonly sampling?: Sampling;
  /** Level of value at risk, between 0.5 and 1. Default 0.95. */
  readonly level?: number;
  /** `false` leaves payback out, which saves time where lines are simple. */
  readonly payback?: boolean;
  /** `true` replaces correlations that contradict each other by the nearest that do not, and says how far off. */
  readonly repair?: boolean;
  /** Stop after the first whole chunk of 1,024 trials, from the eighth on, at which the standard error of mean NPV is this small. */
  readonly stopAtStandardError?: number;
}

const SAMPLINGS = ["monte-carlo", "latin-hypercube", "sobol", "antithetic"];
const MOST_TRIALS = 0x8000_0000;

/** Throws for the first setting that is wrong. */
export function assertSettings(settings: SimulationSettings): void {
  assertRecord(settings, ["options"]);
  const { seed, trials, sampling = "monte-carlo", level = 0.95, stopAtStandardError } = settings;
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw invalidArgument(["options", "seed"], "a whole number from 0 to 2^53 - 1", seed);
  }
  if (!Number.isInteger(trials) || trials < 2 || trials > MOST_TRIALS) {
    throw invalidArgument(["options", "trials"], "a whole number from 2 to 2^31", trials);
  }
  assertKnown(sampling, SAMPLINGS, ["options", "sampling"]);
  if (!(level >= 0.5 && level < 1)) {
    throw invalidArgument(["options", "level"], "a number from 0.5 to below 1", level);
  }
  if (
    stopAtStandardError !== undefined &&
    !(stopAtStandardError > 0 && Number.isFinite(stopAtStandardError))
  ) {
    throw invalidArgument(["options", "stopAtStandardError"], "a number above 0", stopAtStandardError);
  }
}
