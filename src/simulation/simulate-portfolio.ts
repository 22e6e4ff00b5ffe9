import { canonicalJson, type Json } from "../foundation/canonical-json.js";
import type { Issue } from "../foundation/issue.js";
import { assertList, invalidArgument, invalidDefinition } from "../foundation/operating-model-error.js";
import type { BusinessCase, DriverCorrelation } from "../value/business-case.js";
import { caseWarnings } from "../value/case-warnings.js";
import { assertBusinessCase } from "../value/check-business-case.js";
import type { Driver } from "../value/driver.js";
import { caseKernel } from "./case-kernel.js";
import { fixedDrivers, varyingDrivers } from "./case-trials.js";
import { CHUNK } from "./formula-columns.js";
import { type OutcomeSummary, outcomeSummary, sumOf } from "./outcome-summary.js";
import { assertSettings, type SimulationSettings } from "./simulation-options.js";
import { standardErrorOfMean } from "./standard-error.js";
import { trialDraws } from "./trial-draws.js";

/** Cases side by side, trial by trial. Money in the cases' one currency, before tax. */
export interface PortfolioSimulation {
  readonly currency: string;
  readonly trials: number;
  /** Of the sum of the cases. */
  readonly npv: OutcomeSummary;
  readonly cases: readonly {
    readonly caseId: string;
    readonly npv: OutcomeSummary;
    /** Share of trials in which no other case is worth more. */
    readonly probabilityBest: number;
    /** Of `probabilityBest`. */
    readonly standardError: number;
  }[];
  readonly warnings: readonly Issue[];
}

/**
 * Simulates several cases on common random numbers: a driver that cases share, by its id, is drawn once a trial, so
 * that what moves them together moves them together here.
 *
 * @throws OperatingModelError `invalid-definition` for an invalid case, or one driver id with two estimates
 *   (`driver-differs`) or two correlations; `invalid-argument` for no cases, two currencies or wrong options.
 * @example
 * import { simulatePortfolio } from "ai-operating-model/simulation";
 * const plan = (id: string, month: number) => ({
 *   id, name: id,
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 13,
 *     ratePerYear: 0.25, rateBasis: "nominal", priceBase: "2026-01", timing: "start",
 *   },
 *   drivers: { saved: {
 *     estimate: { kind: "uniform", min: 0, max: 1000 }, unit: "EUR",
 *     basis: { method: "expert", ref: "workshop", grade: "weak" },
 *   } },
 *   costs: [],
 *   benefits: [{ id: "b", kind: "avoided-cost", month, baselinePerMonth: { driver: "saved" }, actualPerMonth: 0 }],
 * }) as const;
 * const both = simulatePortfolio([plan("now", 0), plan("later", 12)], { seed: 1, trials: 1000 });
 * both.cases[0]?.probabilityBest; // => 1
 */
export function simulatePortfolio(
  cases: readonly BusinessCase[],
  options: Omit<SimulationSettings, "payback" | "stopAtStandardError">,
): PortfolioSimulation {
  assertSettings(options);
  assertList(cases, ["cases"]);
  const [first] = cases;
  if (first === undefined) throw invalidArgument(["cases"], "at least one case", cases);
  for (const [index, businessCase] of cases.entries()) {
    assertBusinessCase(businessCase);
    if (businessCase.basis.currency !== first.basis.currency) {
      throw invalidArgument(
        ["cases", index, "basis", "currency"],
        first.basis.currency,
        businessCase.basis.currency,
      );
    }
  }
  const { drivers, correlations } = joined(cases);
  const { sampling = "monte-carlo", level = 0.95, seed, trials, repair = false } = options;
  const draws = trialDraws({
    drivers: varyingDrivers(drivers),
    correlations,
    sampling,
    seed,
    trials,
    repair,
  });
  const kernels = cases.map((businessCase) => caseKernel(businessCase, fixedDrivers(businessCase.drivers)));
  const outcomes = cases.map(() => new Float64Array(trials));
  for (let start = 0; start < trials; start += CHUNK) {
    const size = Math.min(CHUNK, trials - start);
    const values = draws.chunk(start / CHUNK);
    kernels.forEach((kernel, k) => {
      (outcomes[k] as Float64Array).set(kernel.evaluate(CHUNK, values).npv.subarray(0, size), start);
    });
  }
  const total = new Float64Array(trials);
  const best = cases.map(() => new Float64Array(trials));
  for (let i = 0; i < trials; i++) {
    let most = Number.NEGATIVE_INFINITY;
    for (const list of outcomes) {
      total[i] = (total[i] as number) + (list[i] as number);
      if ((list[i] as number) > most) most = list[i] as number;
    }
    if (!Number.isFinite(total[i])) {
      throw invalidArgument(
        ["cases"],
        `distributions at which every line is a number (trial ${i})`,
        total[i],
      );
    }
    outcomes.forEach((list, k) => {
      if (list[i] === most) (best[k] as Float64Array)[i] = 1;
    });
  }
  return {
    currency: first.basis.currency,
    trials,
    npv: outcomeSummary(total, sampling, level),
    cases: cases.map(({ id }, k) => ({
      caseId: id,
      npv: outcomeSummary(outcomes[k] as Float64Array, sampling, level),
      probabilityBest: sumOf(best[k] as Float64Array, (x) => x) / trials,
      standardError: standardErrorOfMean(best[k] as Float64Array, sampling),
    })),
    warnings: [
      ...cases.flatMap((businessCase, index) =>
        caseWarnings(businessCase, { simulated: true }).map((issue) => ({
          ...issue,
          path: ["cases", index, ...issue.path],
        })),
      ),
      ...draws.warnings,
    ],
  };
}

/** The drivers and correlations of all cases, each once. */
function joined(cases: readonly BusinessCase[]): {
  readonly drivers: Record<string, Driver>;
  readonly correlations: readonly DriverCorrelation[];
} {
  const drivers = new Map<string, Driver>();
  const correlations = new Map<string, DriverCorrelation>();
  const issues: Issue[] = [];
  for (const [index, businessCase] of cases.entries()) {
    for (const [id, driver] of Object.entries(businessCase.drivers)) {
      const known = drivers.get(id);
      if (known !== undefined && spreadOf(known) !== spreadOf(driver)) {
        issues.push({
          code: "driver-differs",
          path: ["cases", index, "drivers", id],
          message: `driver ${id} has another estimate in an earlier case; give it one estimate, or two ids`,
        });
      }
      drivers.set(id, known ?? driver);
    }
    for (const [at, pair] of (businessCase.correlations ?? []).entries()) {
      const key = JSON.stringify([...pair.drivers].sort());
      const known = correlations.get(key);
      if (known !== undefined && known.rank !== pair.rank) {
        issues.push({
          code: "correlation-differs",
          path: ["cases", index, "correlations", at],
          message: `${pair.drivers.join(" and ")} are correlated otherwise in an earlier case`,
        });
      }
      correlations.set(key, pair);
    }
  }
  if (issues.length > 0) throw invalidDefinition("portfolio of cases", issues);
  return { drivers: Object.fromEntries(drivers), correlations: [...correlations.values()] };
}

function spreadOf({ estimate, basis }: Driver): string {
  // A distribution is plain data, whatever its kind.
  return canonicalJson([estimate, basis.standardError ?? 0] as unknown as Json);
}
