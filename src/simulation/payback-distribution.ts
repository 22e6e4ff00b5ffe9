import { type Estimate, known, missing } from "../model/estimate.js";

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
  const recovered = months.filter((month) => !Number.isNaN(month)).sort();
  const n = months.length;
  const share = recovered.length / n;
  const at = (p: number): Estimate => {
    const rank = Math.ceil(p * n);
    const month = recovered[rank - 1];
    return month === undefined ? missing("not-recovered") : known(month);
  };
  return {
    probabilityRecovered: share,
    standardError: Math.sqrt((share * (1 - share)) / n),
    quantiles: { p10: at(0.1), p50: at(0.5), p90: at(0.9) },
  };
}
