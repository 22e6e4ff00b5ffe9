import type { Instant } from "../foundation/calendar.js";
import { digest } from "../foundation/hash.js";
import type { Path } from "../foundation/issue.js";
import { assertFinite, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { Fact } from "../model/fact.js";
import type { OutcomeSummary } from "./outcome-summary.js";
import type { SimulationResult } from "./simulation-result.js";

/**
 * A figure of a simulation as a fact that a stage gate can be decided on. The last part of the measure says which:
 * `mean`, `p5` … `p95`, `probabilityPositive`, `valueAtRisk`, `conditionalValueAtRisk`; `npv.forward.p10` is the
 * tenth percentile of NPV. With the part `afterTax` before it (`npv.afterTax.p10`) the figure is after tax. `low` and
 * `high` are two standard errors away: the doubt that more trials would remove.
 *
 * @throws OperatingModelError `invalid-argument` for a measure that ends in no such figure, or asks for a figure after
 *   tax of a case without tax.
 * @example
 * import { simulateCaseSync, simulationFact } from "ai-operating-model/simulation";
 * const empty = {
 *   id: "empty", name: "Nothing yet",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {}, costs: [], benefits: [],
 * } as const;
 * const fact = simulationFact(simulateCaseSync(empty, { seed: 1, trials: 10 }), {
 *   measure: "npv.forward.p10", asOf: "2026-01-31T00:00:00Z", recordedBy: "finance", source: "case empty",
 * });
 * [fact.measure, fact.value, fact.unit]; // => ["npv.forward.p10", 0, "EUR"]
 */
export function simulationFact<Measure extends string>(
  result: SimulationResult,
  at: {
    readonly measure: Measure;
    readonly asOf: Instant;
    readonly recordedBy: string;
    readonly source: string;
  },
): Fact<Measure> {
  assertRecord(result, ["result"]);
  const member = "string";
  assertShape({ measure: member, asOf: member, recordedBy: member, source: member }, at, ["at"]);
  const { measure, asOf, recordedBy, source } = at;
  const parts = measure.split(".");
  const afterTax = parts.includes("afterTax");
  const summary = afterTax ? result.npvAfterTax : result.npv;
  if (summary === undefined)
    throw invalidArgument(["at", "measure"], "a figure before tax: the case has no tax", measure);
  const last = parts[parts.length - 1] as string;
  const place = Object.hasOwn(FIGURES, last) ? FIGURES[last] : undefined;
  if (place === undefined) {
    throw invalidArgument(
      ["at", "measure"],
      `a name that ends in one of ${Object.keys(FIGURES).join(", ")}`,
      measure,
    );
  }
  const path = ["result", afterTax ? "npvAfterTax" : "npv"];
  const value = numberAt(summary, place.value, path);
  const error = numberAt(summary, ["standardErrors", ...place.error], path);
  return {
    measure,
    value,
    low: value - 2 * error,
    high: value + 2 * error,
    unit: last === "probabilityPositive" ? "share" : result.currency,
    asOf,
    recordedBy,
    source,
    digest: digest({ ...result.manifest }),
  };
}

/** Where a summary has a figure, and its standard errors that of it. */
interface Place {
  readonly value: readonly string[];
  readonly error: readonly string[];
}

const FIGURES: Readonly<Record<string, Place>> = {
  mean: { value: ["mean"], error: ["mean"] },
  ...Object.fromEntries(
    ["p5", "p10", "p25", "p50", "p75", "p90", "p95"].map((p): [string, Place] => [
      p,
      { value: ["quantiles", p], error: ["quantiles", p] },
    ]),
  ),
  probabilityPositive: { value: ["probabilityPositive"], error: ["probabilityPositive"] },
  valueAtRisk: { value: ["valueAtRisk", "value"], error: ["valueAtRisk"] },
  conditionalValueAtRisk: { value: ["conditionalValueAtRisk", "value"], error: ["conditionalValueAtRisk"] },
};

/** The number at a place of a summary, which may come from a store. */
function numberAt(summary: OutcomeSummary, names: readonly string[], path: Path): number {
  let found: unknown = summary;
  for (const [depth, name] of names.entries()) {
    assertRecord(found, [...path, ...names.slice(0, depth)]);
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  assertFinite(found, [...path, ...names]);
  return found;
}
