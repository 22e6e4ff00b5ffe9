import {
  assertFinite,
  assertList,
  assertRecord,
  invalidArgument,
} from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { driverTrials, type Measured } from "./driver-trials.js";
import { sumOf } from "./outcome-summary.js";
import { polynomialFit } from "./polynomial-fit.js";

/** What knowing more before the decision is worth at most. Money in the case's currency. */
export interface PerfectInformation {
  /** Of the better choice with what is known today: go ahead, or leave it at 0. */
  readonly valueToday: number;
  /** Of choosing after everything is known. */
  readonly valueInformed: number;
  /** The difference, from 0 up. */
  readonly evpi: number;
  readonly standardError: number;
}

/** What knowing one driver before the decision is worth at most. */
export interface DriverInformation {
  readonly driver: string;
  readonly evppi: number;
  /** Share of the outcome's variance that the driver explains in the fit, 0..1. */
  readonly explained: number;
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
  return evpiOfPayoffs([outcomes, new Float64Array(outcomes.length)]);
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
  const weights = Float64Array.from(probabilities ?? { length: n }, (p) =>
    probabilities ? (p as number) : 1 / n,
  );
  if (
    weights.length !== n ||
    probabilities?.some((p) => !(typeof p === "number" && p >= 0)) ||
    !(Math.abs(sumOf(weights, (p) => p) - 1) <= 1e-9)
  ) {
    throw invalidArgument(["probabilities"], `${n} numbers from 0 that add up to 1`, probabilities);
  }
  const mean = (list: ArrayLike<number>): number =>
    sumOf(
      weights.map((p, i) => p * (list[i] as number)),
      (x) => x,
    );
  const means = payoffs.map(mean);
  const best = Float64Array.from({ length: n }, (_, i) =>
    Math.max(...payoffs.map((list) => list[i] as number)),
  );
  const valueToday = Math.max(...means);
  const chosen = payoffs[means.indexOf(valueToday)] as ArrayLike<number>;
  const gain = best.map((value, i) => value - (chosen[i] as number));
  const value = mean(gain);
  const spread = mean(gain.map((x) => (x - value) * (x - value)));
  return {
    valueToday: valueToday + 0,
    valueInformed: mean(best) + 0,
    evpi: value + 0,
    // Known states have no error; trials have that of their mean.
    standardError: probabilities === undefined ? Math.sqrt(spread / n) : 0,
  };
}

/**
 * Expected value of knowing one driver exactly before the decision, for each driver, the most valuable first: what the
 * pilot should measure. By regression (Strong, Oakley and Brennan, Medical Decision Making 34, 2014): NPV given the
 * driver is fitted by a polynomial of the driver over all trials, and the value is E[max(fit, 0)] − max(E[fit], 0).
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
  return evppiOfTrials(outcomes, inputs, degree);
}

/** The same for outcomes and inputs at hand. */
export function evppiOfTrials(
  outcomes: Float64Array,
  inputs: ReadonlyMap<string, Float64Array>,
  degree: number,
): readonly DriverInformation[] {
  const nothing = new Float64Array(outcomes.length);
  return driverFits(outcomes, inputs, degree)
    .map(({ driver, fit, explained }) => {
      return { driver, evppi: evpiOfPayoffs([fit, nothing]).evpi, explained };
    })
    .sort((a, b) => b.evppi - a.evppi);
}

/** What the outcome comes to on average once a driver is known, by trial, and its share of the outcome's variance. */
export interface DriverFit {
  readonly driver: string;
  readonly fit: Float64Array;
  readonly explained: number;
}

/** The regression of outcomes on each driver by itself. */
export function driverFits(
  outcomes: Float64Array,
  inputs: ReadonlyMap<string, Float64Array>,
  degree: number,
): readonly DriverFit[] {
  const mean = sumOf(outcomes, (x) => x) / outcomes.length;
  const squares = (list: Float64Array): number => sumOf(list, (x) => (x - mean) * (x - mean));
  const all = squares(outcomes);
  return [...inputs].map(([driver, column]) => {
    const fit = polynomialFit(column, outcomes, degree);
    return { driver, fit, explained: all === 0 ? 0 : Math.min(1, squares(fit) / all) };
  });
}
