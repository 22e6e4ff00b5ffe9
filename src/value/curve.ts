import type { DriverInput } from "./driver.js";

/**
 * A quantity that changes over the months of a case, such as adoption. Months count from 0, the case's first.
 *
 * - `logistic`: L / (1 + e^(−k(t − t0))), with limit L, steepness k per month and midpoint t0.
 * - `bass`: L (1 − e^(−(p+q)t)) / (1 + (q/p) e^(−(p+q)t)), with innovation p > 0 and imitation q >= 0 per month
 *   (Bass 1969), t counted from `startMonth`, before which it is 0.
 * - `ramp`: from `from` at `startMonth` in a straight line to `to`, `months` later; level before and after.
 * - `table`: one value a month; the last one holds on.
 */
export type Curve =
  | {
      readonly kind: "logistic";
      readonly limit: DriverInput;
      readonly steepness: DriverInput;
      readonly midpointMonth: DriverInput;
    }
  | {
      readonly kind: "bass";
      readonly limit: DriverInput;
      readonly innovation: DriverInput;
      readonly imitation: DriverInput;
      readonly startMonth?: number;
    }
  | {
      readonly kind: "ramp";
      readonly from: DriverInput;
      readonly to: DriverInput;
      readonly startMonth: number;
      readonly months: number;
    }
  | { readonly kind: "table"; readonly values: readonly number[] };

/** Loss of effect as a model ages: d(t) = e^(−λ · months since it was last trained). */
export interface Decay {
  /** λ, a month. */
  readonly ratePerMonth: DriverInput;
  /** Months between trainings; without it the model of the line's first month is never renewed. */
  readonly retrainEveryMonths?: number;
}
