import {
  assertFinite,
  assertList,
  assertRecord,
  invalidArgument,
} from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { type DriverFit, driverFits } from "./driver-fits.js";
import { driverTrials, type Measured } from "./driver-trials.js";
import { sumOf } from "./outcome-summary.js";
import type { Sampling } from "./sampling.js";
import { standardErrorOfMean } from "./standard-error.js";

/** What knowing more before the decision is worth at most. Money in the case's currency. */
export interface PerfectInformation {
  /** Of the better choice with what is known today: go ahead, or leave it at 0. */
  readonly valueToday: number;
  /** Of choosing after everything is known. */
  readonly valueInformed: number;
  /** The difference, from 0 up. */
  readonly evpi: number;
  /** Of `evpi`; 0 for states of known probability. */
  readonly standardError: number;
  readonly standardErrors: {
    readonly valueToday: number;
    readonly valueInformed: number;
    readonly evpi: number;
  };
}

/** What knowing one driver before the decision is worth at most. */
export interface DriverInformation {
  readonly driver: string;
  readonly evppi: number;
  /** Of `evppi`: the spread over seeds, not how well a polynomial fits. */
  readonly standardError: number;
  /** Share of the outcome's variance that the driver explains in the fit, 0..1. */
  readonly explained: number;
  readonly standardErrors: { readonly evppi: number; readonly explained: number };
}

/**
 * Expected value of perfect information of a decision to go ahead or not: E[max(NPV, 0)] − max(E[NPV], 0). More than
 * this no pilot, study or audit can be worth.
 *
 * @throws OperatingModelError as `simulateCaseSync` does.
 * @example
 * import { evpi } from "ai-operating-model/simulation";
 * const saved = {
 *   estimate: { kind: "uniform", min: -1000, max: 1000 }, unit: "EUR",
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
 * Math.round(evpi(pilot, { seed: 1, trials: 65_536, sampling: "sobol" }).evpi); // => 250
 */
export function evpi(businessCase: BusinessCase, options: Measured): PerfectInformation {
  const { outcomes } = driverTrials(businessCase, options);
  const { sampling = "monte-carlo" } = options;
  return informationOfTrials([outcomes, new Float64Array(outcomes.length)], sampling);
}

/**
 * Expected value of perfect information among alternatives: E[max over alternatives] − max over alternatives of E.
 *
 * @param payoffs one list an alternative, of what it comes to in each state (or trial).
 * @param probabilities of the states; equally likely unless given.
 * @throws OperatingModelError `invalid-argument` for no alternatives, lists of different length, or probabilities that
 *   do not add up to 1.
 * @example
 * import { evpiOfPayoffs } from "ai-operating-model/simulation";
 * evpiOfPayoffs([[100, -50], [0, 0]], [0.4, 0.6]).evpi; // => 30
 */
export function evpiOfPayoffs(
  payoffs: readonly ArrayLike<number>[],
  probabilities?: readonly number[],
): PerfectInformation {
  assertList(payoffs, ["payoffs"]);
  for (const [index, list] of payoffs.entries()) assertList(list, ["payoffs", index]);
  if (probabilities !== undefined) assertList(probabilities, ["probabilities"]);
  const n = payoffs[0]?.length ?? 0;
  if (n === 0) throw invalidArgument(["payoffs"], "at least one alternative with one state", payoffs);
  payoffs.forEach((list, index) => {
    if (list.length !== n) throw invalidArgument(["payoffs", index], `${n} states`, list.length);
    for (let i = 0; i < n; i++) if (!Number.isFinite(list[i])) assertFinite(list[i], ["payoffs", index, i]);
  });
  if (probabilities === undefined) return informationOfTrials(payoffs, "monte-carlo");
  if (
    probabilities.length !== n ||
    probabilities.some((p) => !(typeof p === "number" && p >= 0)) ||
    !(Math.abs(sumOf(Float64Array.from(probabilities), (p) => p) - 1) <= 1e-9)
  ) {
    throw invalidArgument(["probabilities"], `${n} numbers from 0 that add up to 1`, probabilities);
  }
  return information(payoffs, Float64Array.from(probabilities), () => 0);
}

/** The same over trials, as they were sampled. */
function informationOfTrials(payoffs: readonly ArrayLike<number>[], sampling: Sampling): PerfectInformation {
  const n = payoffs[0]?.length ?? 0;
  return information(payoffs, new Float64Array(n).fill(1 / n), (list) => standardErrorOfMean(list, sampling));
}

function information(
  payoffs: readonly ArrayLike<number>[],
  weights: Float64Array,
  errorOf: (list: Float64Array) => number,
): PerfectInformation {
  const mean = (list: ArrayLike<number>): number =>
    sumOf(
      weights.map((p, i) => p * (list[i] as number)),
      (x) => x,
    );
  const means = payoffs.map(mean);
  const best = weights.map((_, i) => Math.max(...payoffs.map((list) => list[i] as number)));
  const valueToday = Math.max(...means);
  const chosen = Float64Array.from(payoffs[means.indexOf(valueToday)] as ArrayLike<number>);
  const gain = best.map((value, i) => value - (chosen[i] as number));
  const standardError = errorOf(gain);
  return {
    valueToday: valueToday + 0,
    valueInformed: mean(best) + 0,
    evpi: mean(gain) + 0,
    standardError,
    standardErrors: { valueToday: errorOf(chosen), valueInformed: errorOf(best), evpi: standardError },
  };
}

/**
 * Expected value of knowing one driver exactly before the decision, for each driver, the most valuable first: what the
 * pilot should measure. By regression (Strong, Oakley and Brennan, Medical Decision Making 34, 2014): NPV given the
 * driver is fitted by a polynomial of the driver over all trials, and the value is E[max(fit, 0)] − max(E[fit], 0). Its
 * standard error counts the draw of the driver and that of the fitted coefficients.
 *
 * @param options `degree` of the polynomial, 3 unless given.
 * @throws OperatingModelError as `simulateCaseSync` does.
 * @example
 * import { evppi } from "ai-operating-model/simulation";
 * const saved = {
 *   estimate: { kind: "uniform", min: -1000, max: 1000 }, unit: "EUR",
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
 * const [first] = evppi(pilot, { seed: 1, trials: 65_536, sampling: "sobol" });
 * Math.round(first?.evppi ?? 0); // => 250
 * (first?.standardError ?? 0) < 2; // => true
 */
export function evppi(
  businessCase: BusinessCase,
  options: Measured & { readonly degree?: number },
): readonly DriverInformation[] {
  assertRecord(options, ["options"]);
  const { degree = 3, ...settings } = options;
  if (!Number.isInteger(degree) || degree < 1 || degree > 8) {
    throw invalidArgument(["options", "degree"], "a whole number from 1 to 8", degree);
  }
  const { outcomes, inputs } = driverTrials(businessCase, settings);
  return evppiOfTrials(outcomes, inputs, degree, settings.sampling ?? "monte-carlo");
}

/** The same for outcomes and inputs at hand. */
export function evppiOfTrials(
  outcomes: Float64Array,
  inputs: ReadonlyMap<string, Float64Array>,
  degree: number,
  sampling: Sampling,
): readonly DriverInformation[] {
  const ahead = sumOf(outcomes, (x) => x) >= 0 ? 1 : 0;
  return driverFits(outcomes, inputs, degree, sampling)
    .map((own) =>
      driverInformation(
        own,
        own.fit.map((value) => Math.max(value, 0) - ahead * value),
        own.fit.map((value) => (value > 0 ? 1 : 0) - ahead),
      ),
    )
    .sort((a, b) => b.evppi - a.evppi);
}

/** The mean of what is gained by knowing a driver, by trial; `slopes` are those of the gain in the driver's fit. */
export function driverInformation(
  { driver, explained, explainedError, errorOfGain }: DriverFit,
  gain: Float64Array,
  slopes: Float64Array,
): DriverInformation {
  const evppi = sumOf(gain, (x) => x) / gain.length;
  const standardError = errorOfGain(gain, slopes);
  return {
    driver,
    evppi,
    standardError,
    explained,
    standardErrors: { evppi: standardError, explained: explainedError },
  };
}
