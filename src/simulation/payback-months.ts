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

/** Shapes that a loop over months looks at together. */
const LANES = 4;

/**
 * From the last month back to the first in which money is out: most trials look at a part of the months. Terms whose
 * flows have the same shape are added up first, so that what a month costs is the number of shapes, not of lines.
 */
function backward(terms: readonly FlowTerm[], horizon: number): (size: number) => Float64Array {
  const shapes = shapesOf(terms);
  const lanes = LANES * Math.max(1, Math.ceil(shapes.length / LANES));
  const cumulative = new Float64Array(horizon * lanes);
  shapes.forEach(({ flow }, k) => {
    // In decimals, so that opposite flows cancel without a trace.
    let sum = new Decimal(0);
    flow.forEach((amount, t) => {
      sum = Number.isFinite(amount) ? sum.plus(amount) : new Decimal(Number.NaN);
      cumulative[t * lanes + k] = sum.toNumber();
    });
  });
  // Trial by trial: how much of each shape.
  const amounts = new Float64Array(CHUNK * lanes);
  return (size) => {
    const months = new Float64Array(size);
    shapes.forEach(({ members }, k) => {
      for (let i = 0; i < size; i++) amounts[i * lanes + k] = 0;
      for (const { steady, factor } of members) {
        const column = steady?.at(0) ?? null;
        for (let i = 0; i < size; i++) {
          const at = i * lanes + k;
          amounts[at] = (amounts[at] as number) + factor * (column === null ? 1 : (column[i] as number));
        }
      }
    });
    for (let i = 0; i < size; i++) months[i] = recovered(cumulative, amounts, i * lanes, lanes, horizon);
    return months;
  };
}

function recovered(
  cumulative: Float64Array,
  amounts: Float64Array,
  own: number,
  lanes: number,
  horizon: number,
): number {
  const a = amounts[own] as number;
  const b = amounts[own + 1] as number;
  const c = amounts[own + 2] as number;
  const d = amounts[own + 3] as number;
  let after = 0;
  for (let t = horizon - 1, at = t * lanes; t >= 0; t--, at -= lanes) {
    let here =
      (cumulative[at] as number) * a +
      (cumulative[at + 1] as number) * b +
      (cumulative[at + 2] as number) * c +
      (cumulative[at + 3] as number) * d;
    for (let k = LANES; k < lanes; k++) here += (cumulative[at + k] as number) * (amounts[own + k] as number);
    if (here < 0) return t === horizon - 1 ? Number.NaN : t - here / (after - here);
    after = here;
  }
  return 0;
}

/** Flows that are multiples of each other, as one flow and what its members multiply it by. */
interface Shape {
  readonly flow: Float64Array;
  readonly members: { readonly steady: Column | null; readonly factor: number }[];
}

function shapesOf(terms: readonly FlowTerm[]): readonly Shape[] {
  const shapes = new Map<string, Shape>();
  for (const { steady, flow } of terms) {
    const first = flow.find((amount) => amount !== 0);
    if (first === undefined) continue;
    const key = flow.map((amount) => amount / first).join();
    const shape = shapes.get(key) ?? { flow, members: [] };
    shapes.set(key, shape);
    shape.members.push({ steady, factor: first / (shape.flow.find((amount) => amount !== 0) as number) });
  }
  return [...shapes.values()];
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
