import { type Estimate, known, missing } from "../model/estimate.js";
import type { BusinessCase } from "../value/business-case.js";
import { driverTrials, type Measured } from "./driver-trials.js";
import { rankCorrelation } from "./rank-correlation.js";

/** How closely NPV follows one driver. */
export interface RankSensitivity {
  readonly driver: string;
  /** Spearman's rank correlation with the outcome, −1..1; missing where the outcome does not vary. */
  readonly correlation: Estimate;
  /** Of the correlation; missing with it. */
  readonly standardError: Estimate;
}

/**
 * Spearman rank correlation of every uncertain driver with net present value, the strongest first: which uncertainty
 * the spread comes from, whatever the shape of the dependence. Its standard error holds with ties and near ±1 too.
 *
 * @throws OperatingModelError as `simulateCaseSync` does.
 * @example
 * import { spearman } from "ai-operating-model/simulation";
 * const saved = {
 *   estimate: { kind: "uniform", min: 0, max: 1000 }, unit: "EUR",
 *   basis: { method: "expert", ref: "workshop", grade: "weak" },
 * } as const;
 * const pilot = {
 *   id: "pilot", name: "Pilot",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "start",
 *   },
 *   drivers: { saved }, costs: [],
 *   benefits: [{ id: "b", kind: "avoided-cost", month: 0, baselinePerMonth: { driver: "saved" }, actualPerMonth: 0 }],
 * } as const;
 * const [first] = spearman(pilot, { seed: 1, trials: 1000 });
 * first; // => { driver: "saved", correlation: { value: 1 }, standardError: { value: 0 } }
 */
export function spearman(businessCase: BusinessCase, options: Measured): readonly RankSensitivity[] {
  const { outcomes, inputs } = driverTrials(businessCase, options);
  const ranks = midRanks(outcomes);
  return [...inputs]
    .map(([driver, column]) => {
      const found = rankCorrelation(midRanks(column), ranks, options.sampling ?? "monte-carlo");
      const [correlation, standardError] =
        found === null
          ? [missing("no-spread"), missing("no-spread")]
          : [known(found.value), known(found.standardError)];
      return { driver, correlation, standardError };
    })
    .sort((a, b) => Math.abs(b.correlation.value ?? 0) - Math.abs(a.correlation.value ?? 0));
}

/** Ranks from 0, ties sharing their middle. */
export function midRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort(
    (i, j) => (values[i] as number) - (values[j] as number) || i - j,
  );
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++;
    for (let k = start; k < end; k++) ranks[order[k] as number] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}
