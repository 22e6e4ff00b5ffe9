import { expect, test } from "vitest";
import type { Estimate } from "../../src/model/estimate.ts";
import { breakEven } from "../../src/simulation/break-even.ts";
import type { Sampling } from "../../src/simulation/sampling.ts";
import { simulateCaseSync } from "../../src/simulation/simulate-case.ts";
import { simulatePortfolio } from "../../src/simulation/simulate-portfolio.ts";
import { spearman } from "../../src/simulation/spearman.ts";
import { stagedValue } from "../../src/simulation/staged-value.ts";
import { evpi, evppi } from "../../src/simulation/value-of-information.ts";
import { caseWith, driver } from "../value/case-with.ts";
import { sumCase } from "./pilot-case.ts";

/** Products, a driver of three values, two that move together; to know any of them is worth something. */
const skewed = caseWith({
  basis: { horizonMonths: 24 },
  drivers: {
    volume: driver({ kind: "pert", min: 100, mode: 200, max: 400 }),
    hours: driver({ kind: "uniform", min: 0.2, max: 2 }),
    wage: driver({ kind: "lognormal", mu: 3.6, sigma: 0.3 }),
    recapture: driver({ kind: "discrete", values: [0.3, 0.5, 0.8], probabilities: [0.3, 0.4, 0.3] }),
  },
  correlations: [{ drivers: ["volume", "hours"], rank: 0.5 }],
  costs: [{ id: "build", kind: "integration", month: 0, days: 70, dayRate: 1000 }],
  benefits: [
    {
      id: "time",
      kind: "time-saved",
      eligible: { driver: "volume" },
      hoursPerCase: { driver: "hours" },
      wagePerHour: { driver: "wage" },
      recapture: { driver: "recapture" },
    },
  ],
});
const other = {
  ...sumCase({ elsewhere: { kind: "normal", mean: 40_000, sd: 30_000 } }),
  id: "other",
};
const gates = [
  { id: "pilot", cost: 2000, successProbability: 0.8 },
  { id: "roll-out", cost: 9000, successProbability: 0.9, abandonValue: 3000 },
];

type Figure = readonly [Estimate | number, Estimate | number];

/** Figures of all sorts that simulations give, each beside its standard error. */
function figuresOf(seed: number, trials: number, sampling: Sampling): Record<string, Figure> {
  const options = { seed, trials, sampling };
  const { npv, payback } = simulateCaseSync(skewed, options);
  const { standardErrors: errors } = npv;
  const staged = stagedValue(skewed, gates, options);
  const informed = evpi(skewed, options);
  const [own, plain] = simulatePortfolio([skewed, other], options).cases;
  const { value, standardError, at } = breakEven(skewed, "hours", options);
  const all: Record<string, Figure> & { probabilityRecovered?: Figure; payback?: Figure } = {
    mean: [npv.mean, errors.mean],
    standardDeviation: [npv.standardDeviation, errors.standardDeviation],
    // Of a normal outcome: mirrored trials say the same of it.
    plainDeviation: [plain?.npv.standardDeviation ?? 0, plain?.npv.standardErrors.standardDeviation ?? 0],
    probabilityPositive: [npv.probabilityPositive, errors.probabilityPositive],
    conditionalValueAtRisk: [npv.conditionalValueAtRisk.value, errors.conditionalValueAtRisk],
    valueAtRisk: [npv.valueAtRisk.value, errors.valueAtRisk],
    valueToday: [informed.valueToday, informed.standardErrors.valueToday],
    valueInformed: [informed.valueInformed, informed.standardErrors.valueInformed],
    evpi: [informed.evpi, informed.standardError],
    probabilityBest: [own?.probabilityBest ?? 0, own?.standardError ?? 0],
    breakEven: [value, standardError],
    breakEvenAt: [at[1].npv, at[1].standardError],
    stagedValue: [staged.value, staged.standardErrors.value],
  };
  const { quantiles } = npv;
  for (const p of ["p10", "p50", "p90"] as const) all[p] = [quantiles[p], errors.quantiles[p]];
  if (payback !== null) {
    all.probabilityRecovered = [payback.probabilityRecovered, payback.standardError];
    all.payback = [payback.quantiles.p10, payback.standardErrors.quantiles.p10];
  }
  for (const each of spearman(skewed, options))
    all[`spearman.${each.driver}`] = [each.correlation, each.standardError];
  const information = { today: evppi(skewed, options), pilot: staged.gates[0]?.information ?? [] };
  for (const [when, list] of Object.entries(information)) {
    for (const each of list) {
      all[`evppi.${when}.${each.driver}`] = [each.evppi, each.standardError];
      all[`explained.${when}.${each.driver}`] = [each.explained, each.standardErrors.explained];
    }
  }
  return all;
}

/** By figure: its spread over seeds, in units of the root mean square of the errors stated. */
function spreadOverSeeds(seeds: number, trials: number, sampling: Sampling): Map<string, number> {
  const runs = Array.from({ length: seeds }, (_, seed) => figuresOf(seed + 1, trials, sampling));
  const numberOf = (each: Estimate | number): number =>
    typeof each === "number" ? each : (each.value ?? Number.NaN);
  return new Map(
    Object.keys(runs[0] ?? {}).map((name) => {
      const pairs = runs.map((run) => (run[name] ?? [Number.NaN, Number.NaN]).map(numberOf));
      const mean = pairs.reduce((sum, [value = Number.NaN]) => sum + value, 0) / seeds;
      const spread = pairs.reduce((sum, [value = Number.NaN]) => sum + (value - mean) ** 2, 0) / (seeds - 1);
      const stated = pairs.reduce((sum, [, error = Number.NaN]) => sum + error * error, 0) / seeds;
      return [name, Math.sqrt(spread / stated)];
    }),
  );
}

// A deviation over s seeds is known to 1/√(2(s − 1)) of itself.
test.each<[Sampling, number, number]>([
  ["monte-carlo", 150, 256],
  ["antithetic", 150, 256],
  ["latin-hypercube", 30, 8192],
])("what %s states is what %d seeds of %d trials are apart", (sampling, seeds, trials) => {
  const found = spreadOverSeeds(seeds, trials, sampling);
  expect(found.size).toBeGreaterThan(30);
  const allowed = 1 + 4 / Math.sqrt(2 * (seeds - 1));
  for (const [name, ratio] of found) {
    expect(ratio, name).toBeLessThan(allowed);
    expect(ratio, name).toBeGreaterThan(1 / allowed);
  }
});

test.each<[Sampling, number]>([
  ["sobol", 256],
  ["latin-hypercube", 1024],
])("what %s cannot tell of %d trials lies below what it states", (sampling, trials) => {
  for (const [name, ratio] of spreadOverSeeds(60, trials, sampling)) expect(ratio, name).toBeLessThan(1.2);
});
