import type { PartialDate } from "../foundation/calendar.js";
import { wilsonInterval } from "../foundation/statistics/proportion-interval.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { distinctRecords, exclusionLedger } from "./exclusion-ledger.js";
import { type MetricOptions, readOptions } from "./metric-options.js";
import { readDayRange } from "./read-day.js";

/** How an attempt ended. `stopped-early`: ended before a pilot began, which is cheap learning and no failure. */
export type AttemptOutcome = "success" | "failed" | "abandoned" | "stopped-early" | "open";

/** One attempt at an AI initiative. */
export interface AttemptRecord {
  readonly id: string;
  readonly unit?: string;
  readonly start?: PartialDate;
  /** Absent where nobody recorded how it stands. */
  readonly outcome?: AttemptOutcome;
  readonly closedAt?: PartialDate;
  /** Stage of the host's process in which it ended. */
  readonly stage?: string;
}

/** How the success ratio is computed. */
export interface SuccessRatioOptions extends MetricOptions {}

/**
 * The share of attempts that succeeded: success / (success + failed + abandoned) of those closed by the day
 * asked, with Wilson's interval. Attempts stopped before a pilot stand apart.
 *
 * Every other denominator in use is shown beside it, since choosing one afterwards is how this metric is gamed.
 * Parts: `withStoppedEarly` (of all that closed), `ofStarted` (of all started, open ones included),
 * `withoutAbandoned` (success / (success + failed)), `openShare` (open / started), and the counts `success`,
 * `failed`, `abandoned`, `stoppedEarly`, `open`. An attempt that closes after `asOf` counts as open.
 * Left out: `after-as-of` (starts later), `closed-before-start`, `imprecise-date` (the month or year of closing leaves
 * open whether it has), `invalid-date`, `unknown-outcome`, `no-id`, `duplicate`.
 * Missing: `zero-denominator` where nothing has closed.
 *
 * @example
 * import { successRatio } from "ai-operating-model/metrics";
 * const records = [
 *   { id: "a", outcome: "success" as const },
 *   { id: "b", outcome: "failed" as const },
 *   { id: "c", outcome: "stopped-early" as const },
 *   { id: "d", outcome: "open" as const },
 * ];
 * const { headline, parts } = successRatio(records, { asOf: "2026-02-15" });
 * headline.value; // => 0.5
 * parts.ofStarted?.value; // => 0.25
 */
export function successRatio(records: readonly AttemptRecord[], options: SuccessRatioOptions): Measurement {
  const { asOf, confidence } = readOptions(options);
  assertRecords(records);
  const ledger = exclusionLedger();
  const counts: Record<AttemptOutcome, number> = {
    success: 0,
    failed: 0,
    abandoned: 0,
    "stopped-early": 0,
    open: 0,
  };
  for (const { id, outcome, start, closedAt } of distinctRecords(records, (record) => record.id, ledger)) {
    const started = readDayRange(start);
    const closed = readDayRange(closedAt);
    if (started === "invalid-date" || closed === "invalid-date") ledger.leaveOut("invalid-date", id);
    else if (outcome === undefined || !Object.hasOwn(counts, outcome)) ledger.leaveOut("unknown-outcome", id);
    else if (started !== "absent" && started.first > asOf) ledger.leaveOut("after-as-of", id);
    else if (started !== "absent" && closed !== "absent" && closed.last < started.first)
      ledger.leaveOut("closed-before-start", id);
    else if (closed === "absent" || closed.last <= asOf) counts[outcome]++;
    else if (closed.first > asOf || outcome === "open") counts.open++;
    else ledger.leaveOut("imprecise-date", id);
  }
  const { success, failed, abandoned, open } = counts;
  const early = counts["stopped-early"];
  const closed = success + failed + abandoned;
  const started = closed + early + open;
  const share = (part: number, whole: number, what: string): Estimate => {
    const interval = wilsonInterval(part, whole, { confidence });
    if (interval.estimate === null) return missing("zero-denominator", what);
    return known(interval.estimate, { low: interval.low, high: interval.high, confidence });
  };
  return assembleMeasurement("scale.metric.success-ratio", options, {
    headline: share(success, closed, "No attempt has closed other than before its pilot."),
    parts: {
      withStoppedEarly: share(success, closed + early, "No attempt has closed."),
      ofStarted: share(success, started, "No attempt has started."),
      withoutAbandoned: share(success, success + failed, "No attempt has succeeded or failed."),
      openShare: share(open, started, "No attempt has started."),
      success: known(success),
      failed: known(failed),
      abandoned: known(abandoned),
      stoppedEarly: known(early),
      open: known(open),
    },
    n: closed,
    given: records.length,
    ledger,
    method: "success / (success + failed + abandoned) of closed attempts, Wilson interval",
    minimum: 10,
    inputs: { records },
  });
}
