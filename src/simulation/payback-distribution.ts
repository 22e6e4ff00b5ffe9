import { type Estimate, known, missing } from "../model/estimate.js";
import { orderStatistics } from "./order-statistics.js";

/** When the money comes back, in months from the first flow, over all trials. */
export interface PaybackDistribution {
  /** Share of trials in which the cumulative flow ends at zero or above. */
  readonly probabilityRecovered: number;
  readonly standardError: number;
  /**
   * Months by which 10, 50, 90 % of all trials have recovered for good; missing with `not-recovered` where fewer
   * ever do.
   */
  readonly quantiles: { readonly p10: Estimate; readonly p50: Estimate; readonly p90: Estimate };
}

/** The distribution of payback months, NaN for a trial that never recovers. */
export function paybackDistribution(months: Float64Array): PaybackDistribution {
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
  const reached = [0.1, 0.5, 0.9].map(rank).filter((own) => own < count);
  const { ranked } = orderStatistics(recovered.subarray(0, count), [least, greatest], reached);
  const at = (p: number): Estimate =>
    rank(p) < count ? known(ranked[rank(p)] as number) : missing("not-recovered");
  return {
    probabilityRecovered: share,
    standardError: Math.sqrt((share * (1 - share)) / n),
    quantiles: { p10: at(0.1), p50: at(0.5), p90: at(0.9) },
  };
}
