/** Follows the cumulative flow of a block of trials through the months. */
export interface PaybackMonths {
  /** The net flow of the next month, one a trial. */
  readonly add: (net: Float64Array) => void;
  /** By trial: months until the cumulative flow is above zero for good, NaN where it ends below. */
  readonly months: () => Float64Array;
}

/**
 * Payback of many trials at once. The last upward crossing counts, so that a later reinvestment is waited for;
 * inside a month the flow is taken as even, as `payback` does.
 */
export function paybackMonths(size: number): PaybackMonths {
  const cumulative = new Float64Array(size);
  const crossing = new Float64Array(size);
  let t = 0;
  return {
    add(net) {
      for (let i = 0; i < size; i++) {
        const before = cumulative[i] as number;
        const flow = net[i] as number;
        const after = before + flow;
        if (t > 0 && before < 0 && after >= 0) crossing[i] = t - 1 - before / flow;
        cumulative[i] = after;
      }
      t++;
    },
    months: () => crossing.map((month, i) => ((cumulative[i] as number) < 0 ? Number.NaN : month)),
  };
}
