import type { IncidenceStep } from "../foundation/statistics/cumulative-incidence.js";
import { assertRecords } from "./assert-records.js";
import { type CycleRecord, readCycles } from "./cycle-observation.js";
import type { CycleTimeOptions } from "./cycle-time.js";
import { distinctRecords, exclusionLedger } from "./exclusion-ledger.js";
import { readOptions } from "./metric-options.js";
import { waitTally } from "./wait-tally.js";

/** One curve of cycle time: the share that has ended this way by so many days after the idea. */
export interface CycleTimeCurve {
  readonly name: "live" | "stopped";
  readonly steps: readonly {
    /** Days after the idea. */
    readonly time: number;
    readonly share: number;
    readonly standardError: number;
  }[];
}

/**
 * The two curves behind {@link cycleTime}, for a picture: the share live and the share stopped before, by days
 * after the idea. The rest, up to 1, is still open. The same records are used and left out as there.
 *
 * @example
 * import { cycleTimeCurves } from "ai-operating-model/metrics";
 * const records = [
 *   { id: "a", ideaAt: "2025-01-01", productionAt: "2025-01-31" },
 *   { id: "b", ideaAt: "2025-01-01" },
 * ];
 * const [live, stopped] = cycleTimeCurves(records, { asOf: "2025-12-31" });
 * live?.steps.map(({ time, share }) => [time, share]); // => [[30, 0.5]]
 * stopped?.steps; // => []
 */
export function cycleTimeCurves(
  records: readonly CycleRecord[],
  options: Pick<CycleTimeOptions, "asOf" | "impreciseDates">,
): readonly CycleTimeCurve[] {
  const { asOf } = readOptions(options);
  assertRecords(records);
  const ledger = exclusionLedger();
  const distinct = distinctRecords(records, ({ id }) => id, ledger);
  const waits = waitTally();
  readCycles(distinct, asOf, options.impreciseDates ?? "exclude", ledger, {
    observe: ({ start, end, cause, entry }) => waits.add(end - start, cause, entry),
  });
  const { 1: live = [], 2: stopped = [] } = waits.incidence();
  return [
    { name: "live", steps: live.map(stepOf) },
    { name: "stopped", steps: stopped.map(stepOf) },
  ];
}

function stepOf({ time, incidence, standardError }: IncidenceStep): CycleTimeCurve["steps"][number] {
  return { time, share: incidence, standardError };
}
