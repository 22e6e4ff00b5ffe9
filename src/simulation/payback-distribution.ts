import { type Estimate, known, missing } from "../model/estimate.js";
import { orderStatistics } from "./order-statistics.js";
import type { Sampling } from "./sampling.js";
import { dependenceOfShare } from "./standard-error.js";

/** Months by which 10, 50, 90 % of all trials have recovered for good. */
export interface PaybackQuantiles {
  readonly p10: Estimate;
  readonly p50: Estimate;
  readonly p90: Estimate;
}

/** When the money comes back, in months from the first flow, over all trials. */
export interface PaybackDistribution {
  /** Share of trials in which the cumulative flow ends at zero or above. */
  readonly probabilityRecovered: number;
  /** Of `probabilityRecovered`. */
  readonly standardError: number;
  /** Missing with `not-recovered` where fewer ever do. */
  readonly quantiles: PaybackQuantiles;
  readonly standardErrors: {
    readonly probabilityRecovered: number;
    /** Missing with `not-recovered` where one standard error more of the trials than the quantile's never recover. */
    readonly quantiles: PaybackQuantiles;
  };
}

/**
 * The distribution of payback months, NaN for a trial that never recovers. Standard errors as `outcomeSummary` has
 * them.
 */
export function paybackDistribution(months: Float64Array, sampling: Sampling): PaybackDistribution {
  const n = months.length;
  const recovered = new Float64Array(n);
  let [count, least, greatest] = [0, Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < n; i++) {
    const month = months[i] as number;
    if (Number.isNaN(month)) continue;
    recovered[count++] = month;
    if (month < least) least = month;
    if (month > greatest) greatest = month;
  }
  const share = count / n;
  const rank = (p: number): number => Math.ceil(p * n) - 1;
  const step = (p: number): number => Math.sqrt((p * (1 - p)) / n);
  const ends = (p: number): [number, number] => [Math.max(0, rank(p - step(p))), rank(p + step(p))];
  const reached = [0.1, 0.5, 0.9].flatMap((p) => [rank(p), ...ends(p)]).filter((own) => own < count);
  const { ranked } = orderStatistics(recovered.subarray(0, count), [least, greatest], reached);
  const at = (p: number): Estimate =>
    rank(p) < count ? known(ranked[rank(p)] as number) : missing("not-recovered");
  const spread = (p: number): Estimate => {
    const [low, high] = ends(p);
    if (high >= count) return missing("not-recovered");
    const value = ranked[rank(p)] as number;
    const width = (ranked[high] as number) - (ranked[low] as number);
    return known((width / 2) * dependenceOfShare(months, value, sampling));
  };
  const each = (of: (p: number) => Estimate): PaybackQuantiles => ({
    p10: of(0.1),
    p50: of(0.5),
    p90: of(0.9),
  });
  const standardError = Math.sqrt((share * (1 - share)) / n) * dependenceOfShare(months, greatest, sampling);
  return {
    probabilityRecovered: share,
    standardError,
    quantiles: each(at),
    standardErrors: { probabilityRecovered: standardError, quantiles: each(spread) },
  };
}
