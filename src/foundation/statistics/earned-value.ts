import { assertRecord, invalidArgument } from "../operating-model-error.js";

/** Earned-value figures. An index that has no value is null, and `reasons` says why under its name. */
export interface EarnedValue {
  /** Schedule performance: earned over planned value; above 1 is ahead. */
  readonly spi: number | null;
  /** Cost performance: earned value over actual cost; above 1 is under cost. */
  readonly cpi: number | null;
  /** Estimate at completion, in the unit of the inputs: the budget at the cost performance so far. */
  readonly eac: number | null;
  /** Cost performance needed from here to keep the budget. */
  readonly tcpi: number | null;
  readonly reasons?: Readonly<Partial<Record<"spi" | "cpi" | "eac" | "tcpi", string>>>;
}

/**
 * The indices of earned-value management (ANSI/EIA-748; PMI, "Practice Standard for Earned Value Management"): SPI =
 * EV/PV, CPI = EV/AC, EAC = BAC/CPI, TCPI = (BAC - EV)/(BAC - AC). All inputs are in one unit of money or effort, to
 * one date.
 *
 * @throws OperatingModelError `invalid-argument` for an input that is no finite number from 0.
 * @example
 * import { earnedValue } from "ai-operating-model/statistics";
 * const status = { plannedValue: 50, earnedValue: 40, actualCost: 80, budgetAtCompletion: 100 };
 * earnedValue(status); // => { spi: 0.8, cpi: 0.5, eac: 200, tcpi: 3 }
 */
export function earnedValue(inputs: {
  readonly plannedValue: number;
  readonly earnedValue: number;
  readonly actualCost: number;
  readonly budgetAtCompletion: number;
}): EarnedValue {
  assertRecord(inputs, ["inputs"]);
  const { plannedValue, earnedValue: earned, actualCost, budgetAtCompletion: budget } = inputs;
  for (const [name, value] of Object.entries({
    plannedValue,
    earnedValue: earned,
    actualCost,
    budgetAtCompletion: budget,
  })) {
    if (typeof value !== "number" || !(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw invalidArgument([name], "a finite number from 0", value);
  }
  const reasons: Partial<Record<"spi" | "cpi" | "eac" | "tcpi", string>> = {};
  const over = (name: keyof typeof reasons, top: number, bottom: number, reason: string): number | null => {
    if (bottom > 0 && Number.isFinite(top / bottom)) return top / bottom + 0;
    reasons[name] = reason;
    return null;
  };
  const figures = {
    spi: over("spi", earned, plannedValue, "nothing-planned"),
    cpi: over("cpi", earned, actualCost, "nothing-spent"),
    eac: over("eac", budget * actualCost, earned, "nothing-earned"),
    tcpi: over("tcpi", budget - earned, budget - actualCost, "budget-spent"),
  };
  return Object.keys(reasons).length === 0 ? figures : { ...figures, reasons };
}
