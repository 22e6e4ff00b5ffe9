import { sumOf } from "./outcome-summary.js";
import { polynomialFit } from "./polynomial-fit.js";
import type { Sampling } from "./sampling.js";
import { standardErrorOfMean } from "./standard-error.js";

/** What the outcome comes to on average once a driver is known. */
export interface DriverFit {
  readonly driver: string;
  /** By trial. */
  readonly fit: Float64Array;
  /** Share of the outcome's variance that the fit has, 0..1. */
  readonly explained: number;
  readonly explainedError: number;
  /**
   * Standard error of a mean gain that follows from the fit. A trial moves it by its own gain, and through the fitted
   * coefficients: by its residual times what a polynomial of the driver can hold of the gain's slopes.
   *
   * @param gain by trial.
   * @param slopes of the gain in the fit, by trial.
   */
  readonly errorOfGain: (gain: Float64Array, slopes: Float64Array) => number;
}

/** The regression of outcomes on each driver by itself. */
export function driverFits(
  outcomes: Float64Array,
  inputs: ReadonlyMap<string, Float64Array>,
  degree: number,
  sampling: Sampling,
): readonly DriverFit[] {
  const n = outcomes.length;
  const mean = sumOf(outcomes, (x) => x) / n;
  const squares = (list: Float64Array): number => sumOf(list, (x) => square(x - mean));
  const all = squares(outcomes);
  return [...inputs].map(([driver, column]) => {
    const fit = polynomialFit(column, outcomes, degree);
    const residuals = outcomes.map((outcome, i) => outcome - (fit[i] as number));
    const explained = all === 0 ? 0 : Math.min(1, squares(fit) / all);
    // The best coefficients are those at which a small change of them explains neither more nor less.
    const added = (outcome: number, i: number): number =>
      ((1 - explained) * square(outcome - mean) - square(residuals[i] as number)) / (all / n);
    return {
      driver,
      fit,
      explained,
      explainedError: all === 0 ? 0 : standardErrorOfMean(outcomes.map(added), sampling),
      errorOfGain(gain, slopes) {
        const held = polynomialFit(column, slopes, degree);
        const moved = gain.map((own, i) => own + (held[i] as number) * (residuals[i] as number));
        return standardErrorOfMean(moved, sampling);
      },
    };
  });
}

const square = (x: number): number => x * x;
