import { type Estimate, known, missing } from "../model/estimate.js";
import { exactSum, exactSummer } from "./exact-sum.js";

/** The quantities of one month, over all processes. What a record did not keep is left out of that month's sums. */
export interface MonthTotals {
  readonly month: string;
  readonly baseline: boolean;
  /** Pairs of numerator and denominator, both over the records that kept the numerator. */
  readonly pairs: Readonly<Record<Component, readonly [number, number]>>;
}

/** The components that efficiency is looked at by. */
export type Component = "unitCost" | "manualShare" | "restoreTime" | "hoursPerCase" | "reworkRate";

const COMPONENTS: readonly Component[] = [
  "unitCost",
  "manualShare",
  "restoreTime",
  "hoursPerCase",
  "reworkRate",
];
const IN_MEAN: readonly Component[] = ["unitCost", "manualShare", "restoreTime"];

/**
 * Each component now over its baseline, and the geometric mean of the three that enter it, as far as both spans keep
 * them.
 */
export function componentRatios(months: readonly MonthTotals[]): {
  readonly components: Readonly<Record<Component, Estimate>>;
  readonly mean: Estimate;
} {
  const components = Object.fromEntries(
    COMPONENTS.map((component) => [component, componentRatio(months, component)]),
  ) as Record<Component, Estimate>;
  return { components, mean: geometricMean(months, components) };
}

/** One component now over its baseline, each pooled over months as Σ/Σ. */
export function componentRatio(months: readonly MonthTotals[], component: Component): Estimate {
  const before = level(months, component, true);
  const now = level(months, component, false);
  if (before === null || now === null)
    return missing("not-kept", "Not kept in both the baseline and the months compared with it.");
  return before > 0 ? known(now / before) : missing("zero-base", "The baseline is zero.");
}

function level(months: readonly MonthTotals[], component: Component, baseline: boolean): number | null {
  const part = exactSummer();
  const whole = exactSummer();
  for (const month of months) {
    if (month.baseline !== baseline) continue;
    const [numerator, denominator] = month.pairs[component];
    part.add(numerator);
    whole.add(denominator);
  }
  const total = whole.total();
  return total > 0 ? part.total() / total : null;
}

function geometricMean(
  months: readonly MonthTotals[],
  components: Readonly<Record<Component, Estimate>>,
): Estimate {
  if (!months.some(({ baseline }) => baseline))
    return missing("no-baseline", "No record lies in the baseline.");
  if (months.every(({ baseline }) => baseline))
    return missing("no-current", "No record lies in the months compared with the baseline.");
  const logs: number[] = [];
  for (const name of IN_MEAN) {
    const ratio = components[name];
    if (ratio.value === null && ratio.reason === "not-kept") continue;
    if (ratio.value === null) return missing(ratio.reason, `${name}: the baseline is zero.`);
    if (!(ratio.value > 0))
      return missing("zero-ratio", `${name} fell to zero, of which there is no geometric mean.`);
    logs.push(Math.log(ratio.value));
  }
  if (logs.length === 0) return missing("not-kept", "None of the components is kept in both spans.");
  return known(Math.exp(exactSum(logs) / logs.length));
}
