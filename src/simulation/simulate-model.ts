import type { Distribution } from "../foundation/distribution/distribution-kinds.js";
import type { Issue } from "../foundation/issue.js";
import { assertFinite, invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { DriverCorrelation } from "../value/business-case.js";
import { CHUNK } from "./formula-columns.js";
import { type OutcomeSummary, outcomeSummary } from "./outcome-summary.js";
import { assertSettings, type SimulationSettings } from "./simulation-options.js";
import { trialDraws } from "./trial-draws.js";

/** What a host's own formula reads: a number, or a distribution to draw from, by name. */
export interface ModelInputs {
  readonly drivers: Readonly<Record<string, number | Distribution>>;
  readonly correlations?: readonly DriverCorrelation[];
}

/** The spread of a host's own formula. */
export interface ModelSimulation {
  readonly trials: number;
  readonly outcome: OutcomeSummary;
  readonly warnings: readonly Issue[];
}

/**
 * Simulates a host's own formula in process, with the draws, dependence and statistics of `simulateCase`. The same
 * driver ids and seed draw the same numbers as there.
 *
 * @param fn from one trial's values to its outcome. It must be a function of them alone.
 * @throws OperatingModelError `invalid-argument` for wrong options, an outcome that is not finite (naming the trial),
 *   or a correlation of unknown names; `invalid-definition` for correlations that contradict each other.
 * @example
 * import { simulateModel } from "ai-operating-model/simulation";
 * const inputs = { drivers: { demand: { kind: "uniform", min: 0, max: 100 } as const, price: 2 } };
 * const { outcome } = simulateModel(inputs, ({ demand, price }) => demand * price, { seed: 1, trials: 4096 });
 * Math.abs(outcome.mean - 100) < 4 * outcome.standardError; // => true
 */
export function simulateModel<const I extends ModelInputs>(
  inputs: I,
  fn: (values: { readonly [Name in keyof I["drivers"]]: number }) => number,
  options: Omit<SimulationSettings, "payback" | "stopAtStandardError">,
): ModelSimulation {
  assertShape({ drivers: "object", correlations: "pair*?" }, inputs, ["inputs"], {
    pair: { drivers: "list" },
  });
  if (typeof fn !== "function") throw invalidArgument(["fn"], "a function", fn);
  assertSettings(options);
  const { sampling = "monte-carlo", level = 0.95, seed, trials, repair = false } = options;
  // Every driver has a member from the start: a later assignment to __proto__ would make none.
  const fixed = Object.fromEntries(
    Object.entries(inputs.drivers).map(([id, value]) => [id, typeof value === "object" ? 0 : value]),
  );
  const drivers = new Map<string, Distribution>();
  for (const [id, value] of Object.entries(inputs.drivers)) {
    if (typeof value === "object") drivers.set(id, value);
    else assertFinite(value, ["inputs", "drivers", id]);
  }
  const { correlations = [] } = inputs;
  correlations.forEach(({ drivers: pair, rank }, index) => {
    const path = ["inputs", "correlations", index];
    if (pair.length !== 2 || pair[0] === pair[1]) {
      throw invalidArgument([...path, "drivers"], "two drivers", pair.join(", "));
    }
    for (const id of pair) {
      if (!Object.hasOwn(inputs.drivers, id))
        throw invalidArgument([...path, "drivers"], "names of drivers", id);
    }
    if (!(rank >= -1 && rank <= 1)) throw invalidArgument([...path, "rank"], "a number from -1 to 1", rank);
  });
  const draws = trialDraws({ drivers, correlations, sampling, seed, trials, repair });
  const outcomes = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial += CHUNK) {
    const columns = [...draws.chunk(trial / CHUNK)];
    for (let i = 0; i < CHUNK && trial + i < trials; i++) {
      const values: Record<string, number> = { ...fixed };
      for (const [id, column] of columns) values[id] = column[i] as number;
      // Every driver's name is among the values.
      const outcome = fn(values as { readonly [Name in keyof I["drivers"]]: number });
      assertFinite(outcome, ["fn", `trial ${trial + i}`]);
      outcomes[trial + i] = outcome;
    }
  }
  return { trials, outcome: outcomeSummary(outcomes, sampling, level), warnings: draws.warnings };
}
