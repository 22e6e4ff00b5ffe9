import { twoSidedDeviate } from "../foundation/statistics/confidence.js";
import type { IncidenceStep } from "../foundation/statistics/cumulative-incidence.js";
import { type Estimate, known, missing } from "../model/estimate.js";

/** Products of many fractions reach a share only up to rounding. */
const TOLERANCE = 1e-9;

/**
 * The share that has ended by a time, read from the steps of one cause. Its interval is the one of Choudhury
 * ("Non-parametric confidence interval estimation for competing risks analysis", Statistics in Medicine 21,
 * 2002) on the log(-log) scale, which stays within 0..1. Missing as `not-followed` beyond the longest follow-up,
 * where the curve has nothing to say.
 */
export function shareBy(
  steps: readonly IncidenceStep[],
  time: number,
  followedTo: number,
  confidence: number,
): Estimate {
  const step = steps[lastUpTo(steps, time)];
  // Once everything has ended the curve stays where it is; otherwise it is unknown beyond the follow-up.
  if (time > followedTo) return missing("not-followed", `No record was followed for ${time} days.`);
  if (step === undefined) return known(0);
  const limits = limitsOf(step, twoSidedDeviate(confidence));
  return limits === undefined ? known(step.incidence) : known(step.incidence, { ...limits, confidence });
}

/** The first time at which a share has ended, with the times at which the limits of the curve reach it. */
export function timeOf(steps: readonly IncidenceStep[], share: number, confidence: number): Estimate {
  const reached = steps.find(({ incidence }) => incidence >= share - TOLERANCE);
  if (reached === undefined) {
    const last = steps.at(-1)?.incidence ?? 0;
    const percent = (value: number): string => `${Math.round(value * 1000) / 10} %`;
    return missing("not-reached", `The curve ends at ${percent(last)}, below ${percent(share)}.`);
  }
  const z = twoSidedDeviate(confidence);
  const low = steps.find((step) => (limitsOf(step, z)?.high ?? step.incidence) >= share - TOLERANCE);
  const high = steps.find((step) => (limitsOf(step, z)?.low ?? 0) >= share - TOLERANCE);
  if (low === undefined || high === undefined) return known(reached.time);
  return known(reached.time, { low: low.time, high: high.time, confidence });
}

function limitsOf(
  { incidence, standardError }: IncidenceStep,
  z: number,
): { readonly low: number; readonly high: number } | undefined {
  if (!(incidence > 0 && incidence < 1 - TOLERANCE)) return undefined;
  const spread = (z * standardError) / (incidence * Math.log(incidence));
  return { low: incidence ** Math.exp(-spread), high: incidence ** Math.exp(spread) };
}

/** The place of the last step at or before a time; -1 where there is none. */
function lastUpTo(steps: readonly IncidenceStep[], time: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((steps[middle] as IncidenceStep).time <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
