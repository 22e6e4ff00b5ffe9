import { type Estimate, known, missing } from "../model/estimate.js";

/**
 * Little's law (J. D. C. Little, "A proof for the queuing formula L = λW", Operations Research 9, 1961): the
 * average number in a system is the rate at which they leave times the average time that each is in it. It
 * holds exactly over a span that begins and ends empty, and nearly over a long one.
 */
export interface LittlesLaw {
  /** From the first creation to `asOf`, in days. */
  readonly windowDays: number;
  /** L: the average over that time, not the number at its end. */
  readonly averageWorkInProgress: Estimate;
  /** λ: initiatives that left the flow, a day. */
  readonly throughputPerDay: Estimate;
  /** W, as measured on those that left. */
  readonly averageCycleTimeDays: Estimate;
  /** L / λ: how long it takes, by the law. Far above the measured figure: old work is piling up. */
  readonly impliedCycleTimeDays: Estimate;
}

const DAY = 86_400_000;

/** Measures both sides of the law over stays, in milliseconds, up to `now`. */
export function littlesLaw(
  stays: readonly { readonly from: number; readonly until: number | null }[],
  now: number,
): LittlesLaw {
  const windowDays = stays.length === 0 ? 0 : (now - firstOf(stays)) / DAY;
  if (windowDays === 0) {
    const none = missing("no-time-passed");
    return {
      windowDays,
      averageWorkInProgress: none,
      throughputPerDay: none,
      averageCycleTimeDays: none,
      impliedCycleTimeDays: none,
    };
  }
  let inside = 0;
  let left = 0;
  let ofLeft = 0;
  for (const { from, until } of stays) {
    inside += ((until ?? now) - from) / DAY;
    if (until === null) continue;
    left++;
    ofLeft += (until - from) / DAY;
  }
  const none = missing("none-left", "no initiative has left the flow yet");
  return {
    windowDays,
    averageWorkInProgress: known(inside / windowDays),
    throughputPerDay: known(left / windowDays),
    averageCycleTimeDays: left === 0 ? none : known(ofLeft / left),
    impliedCycleTimeDays: left === 0 ? none : known(inside / left),
  };
}

function firstOf(stays: readonly { readonly from: number }[]): number {
  return stays.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY);
}
