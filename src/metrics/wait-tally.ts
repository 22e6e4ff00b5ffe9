import { type IncidenceStep, incidenceCurves } from "../foundation/statistics/cumulative-incidence.js";
import { type SurvivalCurve, survivalCurve } from "../foundation/statistics/kaplan-meier.js";
import { type DayCounts, increase, increaseAll, totalOf } from "./day-counts.js";

/** How a wait ended: 1 as hoped, 2 by a rival end, 0 not yet. */
export type WaitEnd = 0 | 1 | 2;

/**
 * Waits counted by whole days. A million waits end on some thousand different days, so that curves are read from the
 * counts as fast as they are drawn, where every curve would else sort the million again.
 */
export interface WaitTally {
  /** Adds a wait that was watched from `entry` days on. */
  add(days: number, end: WaitEnd, entry: number): void;
  /** Adds what another tally has counted. */
  addAll(other: WaitTally): void;
  /** How many waits ended in each way. */
  readonly counts: readonly [number, number, number];
  readonly n: number;
  /** Cumulative incidence of the two ends. */
  incidence(): Readonly<Record<number, readonly IncidenceStep[]>>;
  /** Kaplan-Meier's curve of the wait for end 1, as if end 2 only hid it. */
  survival(): SurvivalCurve;
  /** The longest wait that was watched; without end where the last of them did not stay open. */
  followedTo(): number;
  /** Counts under `3 * days + end`, and entries under their day. */
  readonly cells: {
    readonly ends: ReadonlyMap<number, number>;
    readonly entries: ReadonlyMap<number, number>;
  };
}

/** An empty tally. */
export function waitTally(): WaitTally {
  const ends: DayCounts = new Map();
  const entries: DayCounts = new Map();
  const counts: [number, number, number] = [0, 0, 0];
  const n = (): number => counts[0] + counts[1] + counts[2];
  const walk = (visit: (days: number, atRisk: number, ended: readonly number[]) => void): void => {
    const cells = Float64Array.from(ends.keys()).sort();
    const entered = Float64Array.from(entries.keys()).sort();
    let outside = totalOf(entries);
    let left = n();
    let next = 0;
    for (let place = 0; place < cells.length; ) {
      const days = Math.floor((cells[place] as number) / 3);
      // At risk on a day are those who came under observation before it.
      for (; next < entered.length && (entered[next] as number) < days; next++)
        outside -= entries.get(entered[next] as number) as number;
      const ended = [0, 0, 0];
      for (; place < cells.length && (cells[place] as number) < 3 * days + 3; place++)
        ended[(cells[place] as number) % 3] = ends.get(cells[place] as number) as number;
      visit(days, left - outside, ended);
      left -= (ended[0] as number) + (ended[1] as number) + (ended[2] as number);
    }
  };
  return {
    add(days, end, entry) {
      increase(ends, 3 * days + end, 1);
      counts[end]++;
      if (entry > 0) increase(entries, entry, 1);
    },
    addAll({ cells, counts: others }) {
      increaseAll(ends, cells.ends);
      increaseAll(entries, cells.entries);
      for (const end of [0, 1, 2] as const) counts[end] += others[end];
    },
    counts,
    get n() {
      return n();
    },
    incidence() {
      const curves = incidenceCurves(([1, 2] as const).filter((end) => counts[end] > 0));
      walk((days, atRisk, ended) => {
        curves.strike(1, ended[1] as number);
        curves.strike(2, ended[2] as number);
        curves.step(days, atRisk);
      });
      return curves.byCause();
    },
    survival() {
      const curve = survivalCurve();
      walk((days, atRisk, ended) => curve.step(days, atRisk, ended[1] as number));
      return curve.of(n());
    },
    followedTo() {
      let longest = 0;
      for (const cell of ends.keys()) longest = Math.max(longest, Math.floor(cell / 3));
      return ends.size === 0 || ends.has(3 * longest) ? longest : Number.POSITIVE_INFINITY;
    },
    cells: { ends, entries },
  };
}
