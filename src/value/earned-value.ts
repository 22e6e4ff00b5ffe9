import {
  Decimal,
  type DecimalString,
  type MoneyInput,
  toDecimal,
  toDecimalString,
} from "../foundation/decimal.js";
import { type Estimate, known, missing } from "../model/estimate.js";

/** Where the delivery of an initiative stands, in money of its budget. Not for benefits. */
export interface DeliveryProgress {
  /** Budget of the work that should be done by now (PV). */
  readonly plannedValue: MoneyInput;
  /** Budget of the work that is done (EV). */
  readonly earnedValue: MoneyInput;
  /** What it cost (AC). */
  readonly actualCost: MoneyInput;
  readonly budgetAtCompletion: MoneyInput;
}

/** Earned-value figures, named as in the PMI Standard for Earned Value Management. */
export interface EarnedValue {
  /** EV − PV. */
  readonly scheduleVariance: DecimalString;
  /** EV − AC. */
  readonly costVariance: DecimalString;
  /** SPI = EV / PV. */
  readonly schedulePerformanceIndex: Estimate;
  /** CPI = EV / AC. */
  readonly costPerformanceIndex: Estimate;
  /** EAC = BAC × AC / EV: the rest costs as much per unit of work as the work so far; null before any is done. */
  readonly estimateAtCompletion: DecimalString | null;
  /** BAC − EAC. */
  readonly varianceAtCompletion: DecimalString | null;
}

/**
 * Earned value of a delivery.
 *
 * @throws OperatingModelError `invalid-argument` with the path of an amount that is none.
 * @example
 * import { earnedValue } from "ai-operating-model/value";
 * const delivery = earnedValue({
 *   plannedValue: 500, earnedValue: 400, actualCost: 480, budgetAtCompletion: 1000,
 * });
 * delivery.scheduleVariance; // => "-100"
 * delivery.costPerformanceIndex.value?.toFixed(4); // => "0.8333"
 * delivery.estimateAtCompletion; // => "1200"
 */
export function earnedValue(progress: DeliveryProgress): EarnedValue {
  const planned = toDecimal(progress.plannedValue, ["plannedValue"]);
  const earned = toDecimal(progress.earnedValue, ["earnedValue"]);
  const spent = toDecimal(progress.actualCost, ["actualCost"]);
  const budget = toDecimal(progress.budgetAtCompletion, ["budgetAtCompletion"]);
  const ratio = (below: Decimal, reason: string): Estimate =>
    below.isZero() ? missing(reason) : known(earned.div(below).toNumber());
  const atCompletion = earned.isZero() ? null : new Decimal(budget.times(spent)).div(earned);
  return {
    scheduleVariance: toDecimalString(earned.minus(planned)),
    costVariance: toDecimalString(earned.minus(spent)),
    schedulePerformanceIndex: ratio(planned, "nothing-planned-yet"),
    costPerformanceIndex: ratio(spent, "nothing-spent-yet"),
    estimateAtCompletion: atCompletion === null ? null : toDecimalString(atCompletion),
    varianceAtCompletion: atCompletion === null ? null : toDecimalString(budget.minus(atCompletion)),
  };
}
