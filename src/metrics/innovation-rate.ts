import type { PlainDate } from "../foundation/calendar.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { poissonInterval } from "../foundation/statistics/poisson-interval.js";
import { wilsonInterval } from "../foundation/statistics/proportion-interval.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { distinctRecords, exclusionLedger } from "./exclusion-ledger.js";
import { type MetricOptions, readOptions, wholeOption } from "./metric-options.js";
import { readDay } from "./read-day.js";

/** A technique or capability that was tried. Versions of one technique are one. */
export interface TechniqueRecord {
  readonly id: string;
  readonly unit?: string;
  readonly trialAt?: PlainDate;
  /** First day of use in production. */
  readonly adoptedAt?: PlainDate;
  /** Day on which it was dropped without having been adopted. */
  readonly droppedAt?: PlainDate;
}

/** How the innovation rate is computed. */
export interface InnovationRateOptions extends MetricOptions {
  /** Full-time equivalents to whom the rate is related; without them there is a count but no rate. */
  readonly fullTimeStaff?: number;
  /** Length of the period that ends with `asOf`, 365 days unless stated. */
  readonly periodDays?: number;
}

/**
 * How fast techniques make it into production: adoptions in the period (`asOf - periodDays < day <= asOf`) per 100
 * full-time staff, with the exact Poisson interval.
 *
 * Parts: `adoptions` (of the period, with interval), `adoptedOfTried` (of all tried by the day asked, with Wilson's
 * interval), `tried`, `adopted`, `dropped`, `onTrial`. A technique adopted without a trial counts as tried.
 * Left out: `no-date`, `imprecise-date`, `invalid-date`, `after-as-of` (tried and adopted later), `adopted-before-trial`,
 * `no-id`, `duplicate`. Missing: `no-staff`.
 *
 * @throws OperatingModelError `invalid-argument` for staff that is not above 0.
 * @example
 * import { innovationRate } from "ai-operating-model/metrics";
 * const records = [
 *   { id: "retrieval", trialAt: "2025-04-01", adoptedAt: "2025-09-01" },
 *   { id: "agents", trialAt: "2025-11-01" },
 * ];
 * const { headline, parts } = innovationRate(records, { fullTimeStaff: 50, asOf: "2026-02-15" });
 * headline.value; // => 2
 * parts.adoptedOfTried?.value; // => 0.5
 */
export function innovationRate(
  records: readonly TechniqueRecord[],
  options: InnovationRateOptions,
): Measurement {
  const { asOf, confidence } = readOptions(options);
  assertRecords(records);
  const periodDays = wholeOption("periodDays", options.periodDays, 365, 1);
  const staff = options.fullTimeStaff;
  if (staff !== undefined && !(typeof staff === "number" && staff > 0 && staff < Number.POSITIVE_INFINITY))
    throw invalidArgument(["options", "fullTimeStaff"], "a finite number above 0", staff);
  const ledger = exclusionLedger();
  const counts = { tried: 0, adopted: 0, dropped: 0, adoptions: 0 };
  for (const record of distinctRecords(records, ({ id }) => id, ledger)) {
    const days = readTechnique(record, asOf);
    if (typeof days === "string") {
      ledger.leaveOut(days, record.id);
      continue;
    }
    counts.tried++;
    if (days.adopted <= asOf) {
      counts.adopted++;
      if (days.adopted > asOf - periodDays) counts.adoptions++;
    } else if (days.dropped <= asOf) counts.dropped++;
  }
  const { low, high } = poissonInterval(counts.adoptions, { confidence });
  const scaled = (factor: number): Estimate =>
    known(counts.adoptions * factor, { low: low * factor, high: high * factor, confidence });
  return assembleMeasurement("improve.metric.innovation-rate", options, {
    headline:
      counts.tried === 0
        ? missing("no-records")
        : staff === undefined
          ? missing("no-staff", "Needs the full-time equivalents to relate to (option fullTimeStaff).")
          : scaled(100 / staff),
    parts: {
      adoptions: scaled(1),
      adoptedOfTried: shareOf(counts.adopted, counts.tried, confidence),
      tried: known(counts.tried),
      adopted: known(counts.adopted),
      dropped: known(counts.dropped),
      onTrial: known(counts.tried - counts.adopted - counts.dropped),
    },
    n: counts.tried,
    given: records.length,
    ledger,
    method: `adoptions in ${periodDays} days per 100 full-time staff, exact Poisson interval`,
    minimum: 5,
    inputs: { records },
  });
}

function shareOf(part: number, whole: number, confidence: number): Estimate {
  const { estimate, low, high } = wilsonInterval(part, whole, { confidence });
  return estimate === null
    ? missing("zero-denominator", "Nothing has been tried.")
    : known(estimate, { low, high, confidence });
}

function readTechnique(
  { trialAt, adoptedAt, droppedAt }: TechniqueRecord,
  asOf: number,
): { readonly adopted: number; readonly dropped: number } | string {
  const readings = [readDay(trialAt), readDay(adoptedAt), readDay(droppedAt)];
  for (const reading of readings)
    if (reading === "invalid-date" || reading === "imprecise-date") return reading;
  const [trial, adopted, dropped] = readings.map((reading) =>
    typeof reading === "number" ? reading : Number.POSITIVE_INFINITY,
  ) as [number, number, number];
  if (trial === Number.POSITIVE_INFINITY && adopted === Number.POSITIVE_INFINITY) return "no-date";
  if (trial > asOf && adopted > asOf) return "after-as-of";
  return trial < Number.POSITIVE_INFINITY && adopted < trial ? "adopted-before-trial" : { adopted, dropped };
}
