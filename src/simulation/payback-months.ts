import { Decimal } from "../foundation/decimal.js";
import { CHUNK, type Column } from "./formula-columns.js";
import { addProduct, addScaled } from "./kernel/column-functions.js";

/** A part of the net flow: known number of the month × factor of the trial × factor of trial and month. */
export interface FlowTerm {
  /** The same in all months. */
  readonly steady: Column | null;
  /** Different from month to month. */
  readonly monthly: Column | null;
  readonly flow: Float64Array;
}

/**
 * Payback of a block of trials: months until the cumulative flow is above zero for good, NaN where it ends below. The
 * last upward crossing counts, so that a later reinvestment is waited for; inside a month the flow is taken as even,
 * as `payback` does.
 */
export function paybackOfTerms(terms: readonly FlowTerm[], horizon: number): (size: number) => Float64Array {
  return terms.every(({ monthly }) => monthly === null) ? backward(terms, horizon) : forward(terms, horizon);
}

/** From the last month back to the first in which money is out: most trials look at a part of the months. */
function backward(terms: readonly FlowTerm[], horizon: number): (size: number) => Float64Array {
  const n = terms.length;
  const cumulative = new Float64Array(horizon * n);
  terms.forEach(({ flow }, k) => {
    // In decimals, so that opposite flows cancel without a trace.
    let sum = new Decimal(0);
    flow.forEach((amount, t) => {
      sum = Number.isFinite(amount) ? sum.plus(amount) : new Decimal(Number.NaN);
      cumulative[t * n + k] = sum.toNumber();
    });
  });
  const ones = new Float64Array(CHUNK).fill(1);
  return (size) => {
    const columns = terms.map(({ steady }) => steady?.at(0) ?? ones);
    const months = new Float64Array(size);
    const own = new Float64Array(n);
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < n; k++) own[k] = (columns[k] as Float64Array)[i] as number;
      let after = 0;
      let t = horizon - 1;
      for (; t >= 0; t--) {
        let here = 0;
        for (let k = 0, at = t * n; k < n; k++) here += (cumulative[at + k] as number) * (own[k] as number);
        if (here < 0) {
          months[i] = t === horizon - 1 ? Number.NaN : t - here / (after - here);
          break;
        }
        after = here;
      }
    }
    return months;
  };
}

/** Month by month, all trials of the block together. */
function forward(terms: readonly FlowTerm[], horizon: number): (size: number) => Float64Array {
  const cumulative = new Float64Array(CHUNK);
  const net = new Float64Array(CHUNK);
  return (size) => {
    const months = new Float64Array(size);
    cumulative.fill(0, 0, size);
    for (let t = 0; t < horizon; t++) {
      net.fill(0, 0, size);
      for (const { steady, monthly, flow } of terms) {
        const k = flow[t] as number;
        if (k === 0) continue;
        if (steady !== null && monthly !== null) addProduct(net, steady.at(t), monthly.at(t), k, size);
        else if (steady !== null || monthly !== null)
          addScaled(net, ((steady ?? monthly) as Column).at(t), k, size);
        else for (let i = 0; i < size; i++) net[i] = (net[i] as number) + k;
      }
      for (let i = 0; i < size; i++) {
        const before = cumulative[i] as number;
        const flow = net[i] as number;
        const after = before + flow;
        if (t > 0 && before < 0 && after >= 0) months[i] = t - 1 - before / flow;
        cumulative[i] = after;
      }
    }
    for (let i = 0; i < size; i++) if ((cumulative[i] as number) < 0) months[i] = Number.NaN;
    return months;
  };
}
