import { quantile } from "../foundation/distribution/evaluate.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { BusinessCase } from "../value/business-case.js";
import { assertBusinessCase } from "../value/check-business-case.js";
import { caseKernel } from "./case-kernel.js";
import { fixedDrivers, varyingDrivers } from "./case-trials.js";
import { driverTrials, type Measured } from "./driver-trials.js";
import { CHUNK } from "./formula-columns.js";
import { sumOf } from "./outcome-summary.js";
import { standardErrorOfMean } from "./standard-error.js";

/** Where one driver turns the case, all others as uncertain as they are. */
export interface BreakEven {
  readonly driver: string;
  /** The driver's value at which mean NPV is 0; missing with `none-found` where its range holds no such value. */
  readonly value: Estimate;
  /** Of that value: half the width between where mean NPV is one standard error below and above 0. Missing with it. */
  readonly standardError: Estimate;
  /** Mean NPV at the ends of the range searched. */
  readonly at: readonly [MeanAt, MeanAt];
}

/** Mean NPV over the others' trials at one value of a driver. */
interface MeanAt {
  readonly input: number;
  readonly npv: number;
  /** Of `npv`. */
  readonly standardError: number;
}

const STEPS = 24;
const HALVINGS = 60;
const SECANTS = 4;
/** Of the range: below it a secant says more of rounding than of the mean. */
const NARROWEST = 1e-6;

/**
 * Searches the value of one driver at which the mean of net present value over the other drivers' trials is 0: between
 * the driver's 0.1 % and 99.9 % quantiles, the lowest such value where there are several. Unlike a switching value it
 * counts what the spread of the others does to a formula that is not a straight line. Its standard error is what the draw
 * of the others leaves open.
 *
 * @throws OperatingModelError `invalid-argument` for a driver that the case does not have or that has no spread; else
 *   as `simulateCaseSync` does.
 * @example
 * import { breakEven } from "ai-operating-model/simulation";
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
 *   drivers: { saved }, costs: [{ id: "c", kind: "monitoring", month: 0, toolsPerMonth: 300 }],
 *   benefits: [{ id: "b", kind: "avoided-cost", month: 0, baselinePerMonth: { driver: "saved" }, actualPerMonth: 0 }],
 * } as const;
 * const found = breakEven(pilot, "saved", { seed: 1, trials: 100 });
 * found.value.value?.toFixed(6); // => "300.000000"
 * found.standardError; // => { value: 0 }
 */
export function breakEven(businessCase: BusinessCase, driver: string, options: Measured): BreakEven {
  assertBusinessCase(businessCase);
  const varying = varyingDrivers(businessCase.drivers);
  const own = varying.get(driver);
  if (own === undefined)
    throw invalidArgument(["driver"], `one of ${[...varying.keys()].join(", ")}`, driver);
  const { inputs } = driverTrials(businessCase, options);
  const kernel = caseKernel(businessCase, fixedDrivers(businessCase.drivers));
  const { trials, measure = "npv", sampling = "monte-carlo" } = options;
  const outcomes = new Float64Array(trials);
  const set = new Float64Array(CHUNK);
  const meanAt = (input: number): number => {
    set.fill(input);
    for (let start = 0; start < trials; start += CHUNK) {
      const size = Math.min(CHUNK, trials - start);
      const columns = new Map(
        [...inputs].map(([id, column]) => [id, id === driver ? set : column.subarray(start, start + size)]),
      );
      outcomes.set(kernel.evaluate(size, columns)[measure], start);
    }
    return sumOf(outcomes, (x) => x) / trials;
  };
  const withError = (input: number): MeanAt => {
    const npv = meanAt(input);
    return { input, npv, standardError: standardErrorOfMean(outcomes, sampling) };
  };
  const [low, high] = [quantile(own, 0.001) as number, quantile(own, 0.999) as number];
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const input = low + ((high - low) * step) / STEPS;
    return { input, npv: meanAt(input) };
  });
  const at = [withError(low), withError(high)] as const;
  const turn = points.findIndex(
    ({ npv }, k) => k > 0 && npv >= 0 !== (points[k - 1] as { npv: number }).npv >= 0,
  );
  if (turn < 0) return { driver, value: missing("none-found"), standardError: missing("none-found"), at };
  let [left, right] = [points[turn - 1], points[turn]] as [(typeof points)[number], (typeof points)[number]];
  for (let step = 0; step < HALVINGS && left.npv !== 0; step++) {
    const input = (left.input + right.input) / 2;
    if (input === left.input || input === right.input) break;
    const middle = { input, npv: meanAt(input) };
    if (middle.npv >= 0 === left.npv >= 0) left = middle;
    else right = middle;
  }
  const value = Math.abs(left.npv) <= Math.abs(right.npv) ? left.input : right.input;
  const { standardError } = withError(value);
  return {
    driver,
    value: known(value),
    standardError: widthOf(standardError, value, [low, high], meanAt),
    at,
  };
}

/** How far the input must go for the mean to move by one error, to both sides; looked for along secants. */
function widthOf(
  error: number,
  input: number,
  [low, high]: readonly [number, number],
  meanAt: (input: number) => number,
): Estimate {
  if (error === 0) return known(0);
  let width = (high - low) / STEPS;
  for (let round = 0; round < SECANTS; round++) {
    const reach = Math.max(width, (high - low) * NARROWEST);
    const [left, right] = [Math.max(low, input - reach), Math.min(high, input + reach)];
    const rise = Math.abs(meanAt(right) - meanAt(left));
    if (rise === 0) return missing("no-slope");
    width = (error * (right - left)) / rise;
  }
  return known(width);
}
