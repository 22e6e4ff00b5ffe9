import { expect, test } from "vitest";
import { OperatingModelError } from "../../src/foundation/operating-model-error.ts";
import { unwrap } from "../../src/foundation/result.ts";
import { mergeSimulations } from "../../src/simulation/merge-simulations.ts";
import { simulateCaseSync } from "../../src/simulation/simulate-case.ts";
import { simulationFact } from "../../src/simulation/simulation-fact.ts";
import { simulateShard } from "../../src/simulation/simulation-shard.ts";
import { stagedValue } from "../../src/simulation/staged-value.ts";
import { caseFormulas } from "../../src/value/case-formulas.ts";
import { caseWarnings } from "../../src/value/case-warnings.ts";
import { driverDistribution, driverPoint } from "../../src/value/driver-values.ts";
import { evaluateFormula } from "../../src/value/evaluate-formula.ts";
import { caseWeights } from "../../src/value/line-weights.ts";
import { allocateSharedCost } from "../../src/value/shared-cost.ts";
import { importTokenPrices, tokenPrice } from "../../src/value/token-price-list.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";

// What stands where something else belongs, at any depth: JSON that a store or a form has spoilt.
const WRONG: readonly unknown[] = [undefined, null, "x", Number.NaN, -1, [], {}, [null]];

type Place = readonly (string | number)[];

/** Inside of arguments; arguments as wholes are wrong-arguments.test.ts's. */
function* placesIn(value: unknown, at: Place = []): Generator<Place> {
  if (at.length > 1) yield at;
  if (typeof value !== "object" || value === null) return;
  for (const [name, inside] of Object.entries(value)) {
    yield* placesIn(inside, [...at, Array.isArray(value) ? Number(name) : name]);
  }
}

/** A copy with one place overwritten. */
function damaged(value: unknown, [name, ...rest]: Place, wrong: unknown): unknown {
  if (name === undefined) return wrong;
  const inside = damaged((value as Record<string | number, unknown>)[name], rest, wrong);
  return Array.isArray(value)
    ? value.map((each: unknown, index) => (index === name ? inside : each))
    : { ...(value as object), [name]: inside };
}

const one = { kind: "constant", value: "1" } as const;
const x = { kind: "driver", id: "x" } as const;
const formula = {
  kind: "sum",
  terms: [
    { kind: "product", factors: [x, { kind: "month" }] },
    { kind: "quotient", numerator: one, denominator: x },
    { kind: "exp", exponent: { kind: "power", base: x, exponent: one } },
    { kind: "max", of: [x, { kind: "ceiling", of: x }] },
    { kind: "tier", value: x, threshold: "1", below: one, above: one },
    { kind: "series", values: ["1", "2"] },
    { kind: "curve", id: "rise" },
  ],
};
const mixture = {
  kind: "mixture",
  components: [
    { weight: 1, distribution: { kind: "normal", mean: 0, sd: 1 } },
    { weight: 1, distribution: { kind: "empirical", values: [1, 2] } },
  ],
};
const measured = { method: "did", ref: "pilot", grade: "moderate", standardError: 0.1 };
const prices = unwrap(
  importTokenPrices({
    small: {
      input_cost_per_token: 3e-7,
      output_cost_per_token: 1.5e-6,
      input_cost_per_token_batches: 1e-7,
      output_cost_per_token_batches: 5e-7,
    },
    free: { input_cost_per_token: 0, output_cost_per_token: 0 },
  }),
);
const drivers = [
  { id: "claims", quantity: 30 },
  { id: "search", quantity: 20 },
];
const run = { seed: 1, trials: 4 };
const gates = [{ id: "pilot", cost: 1, successProbability: 0.5, abandonValue: 0 }];
const at = { measure: "npv.p10", asOf: "2026-01-31T00:00:00Z", recordedBy: "finance", source: "case" };

const CALLS: readonly [string, (...args: never[]) => unknown, readonly unknown[]][] = [
  ["caseFormulas", caseFormulas, [claimsAssistant]],
  ["caseWeights", caseWeights, [claimsAssistant]],
  ["caseWarnings", caseWarnings, [claimsAssistant]],
  ["driverPoint", driverPoint, [{ estimate: mixture, unit: "h", basis: measured }]],
  ["driverDistribution", driverDistribution, [{ estimate: 0.1, unit: "h", basis: measured }]],
  ["evaluateFormula", evaluateFormula, [formula, 1, { drivers: { x: 2 }, curves: { rise: one } }]],
  ["tokenPrice", tokenPrice, [prices, "small", { service: "batch" }]],
  ["tokenPrice of none", tokenPrice, [prices, "free"]],
  [
    "allocateSharedCost",
    allocateSharedCost,
    [{ amount: 1000, capacity: 100 }, drivers, { method: "capacity", unused: "platform", round: 2 }],
  ],
  ["stagedValue", stagedValue, [claimsAssistant, gates, run]],
  ["simulationFact", simulationFact, [simulateCaseSync(claimsAssistant, run), at]],
  [
    "mergeSimulations",
    mergeSimulations,
    [claimsAssistant, [simulateShard(claimsAssistant, { ...run, from: 0, to: 4 })]],
  ],
];

test.each(CALLS)("%s refuses what is damaged anywhere inside by its place, or answers", (_, call, args) => {
  const broken: string[] = [];
  for (const place of placesIn(args)) {
    for (const wrong of WRONG) {
      try {
        call(...(damaged(args, place, wrong) as never[]));
      } catch (error) {
        if (error instanceof OperatingModelError && error.path.length > 0) continue;
        broken.push(`${place.join(".")} = ${JSON.stringify(wrong)}: ${String(error)}`);
      }
    }
  }
  expect(broken).toEqual([]);
});
