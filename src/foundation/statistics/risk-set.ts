import { assertFinite, assertList, assertRecord, invalidArgument } from "../operating-model-error.js";
import { ascendingOrder } from "./ascending-order.js";

/** One subject under observation: until when, with what end, and from when on. */
export interface Observed {
  readonly time: number;
  readonly entry?: number;
}

/**
 * Called at every distinct time at which something ends, with the number at risk just before it. The subjects
 * that end at `time` are `order[from]` … `order[to - 1]`.
 */
export type RiskSetVisitor = (
  time: number,
  atRisk: number,
  order: Uint32Array,
  from: number,
  to: number,
) => void;

/**
 * Walks the end times in ascending order. At risk at t are those who entered before t and have not ended before
 * t, so that at equal times ends are counted before censorings leave; an entry of 0 or none counts from the
 * start. Time O(n log n).
 */
export function walkRiskSets(observations: readonly Observed[], visit: RiskSetVisitor): void {
  assertList(observations, ["observations"]);
  const n = observations.length;
  const times = new Float64Array(n);
  const entries: number[] = [];
  for (let index = 0; index < n; index++) {
    assertRecord(observations[index], ["observations", index]);
    const { time, entry } = observations[index] as Observed;
    assertFinite(time, ["observations", index, "time"]);
    if (time < 0) throw invalidArgument(["observations", index, "time"], "not negative", time);
    times[index] = time + 0;
    if (entry === undefined) continue;
    assertFinite(entry, ["observations", index, "entry"]);
    if (entry <= 0) continue;
    if (entry >= time) throw invalidArgument(["observations", index, "entry"], "before the time", entry);
    entries.push(entry);
  }
  const entered = Float64Array.from(entries).sort();
  const order = ascendingOrder(times);
  let next = 0;
  for (let from = 0; from < n; ) {
    const time = times[order[from] as number] as number;
    let to = from + 1;
    while (to < n && times[order[to] as number] === time) to++;
    while (next < entered.length && (entered[next] as number) < time) next++;
    visit(time, n - from - (entered.length - next), order, from, to);
    from = to;
  }
}
