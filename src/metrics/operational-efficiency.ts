import { isYearMonth, type YearMonth } from "../foundation/calendar.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import type { Seed } from "../foundation/random.js";
import { bootstrapInterval } from "../foundation/statistics/bootstrap-interval.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { type Component, componentRatio, componentRatios, type MonthTotals } from "./efficiency-ratios.js";
import { distinctWhereNamed, exclusionLedger } from "./exclusion-ledger.js";
import { type MetricOptions, readOptions } from "./metric-options.js";
import { monthTotals, refuseOperation, spanOf } from "./operation-months.js";
import type { EfficiencySpans, OperationPeriod } from "./operation-period.js";
import { settleCurrency } from "./settle-currency.js";

/** How efficiency is computed. */
export interface OperationalEfficiencyOptions extends MetricOptions {
  /** First and last month of the baseline. */
  readonly baseline: { readonly from: YearMonth; readonly to: YearMonth };
  /** First and last month that are compared with it; from the month after the baseline to `asOf` unless stated. */
  readonly current?: { readonly from: YearMonth; readonly to: YearMonth };
  readonly currency?: string;
  /** Seed of the bootstrap; 1 unless stated. */
  readonly seed?: Seed;
  /** Resamples of the bootstrap; 2,000 unless stated. */
  readonly resamples?: number;
}

/**
 * What running a process takes against its baseline: the geometric mean of ratios that are below 1 where things got
 * better. Unit cost (c1/c0), manual share ((1 - a1)/(1 - a0), a the automated share of cases) and mean time to restore
 * enter it, each pooled over months as Σ/Σ, as far as both spans keep them. A ratio with a zero base is none: then
 * there is no mean (`zero-base`), only the other components.
 *
 * Parts: `unitCost`, `manualShare`, `restoreTime`, and beside the mean `hoursPerCase` and `reworkRate`. Intervals are
 * percentile bootstrap intervals over months, where each span has three or more. Incidents still open count up to the
 * day asked, which understates them (note `open-incidents`).
 * Left out, as the id or `process/period`: `invalid-period`, `after-as-of`, `outside-spans`, `invalid-quantity`,
 * `invalid-amount`, `other-currency`, `more-automated-than-volume`, `duplicate` (an id again); incidents: `incident-dates`.
 * Missing: `no-baseline`, `no-current`, `zero-base`, `zero-ratio`, `not-kept`, `mixed-currencies`.
 *
 * @throws OperatingModelError `invalid-argument` for spans that are no months or run backward.
 * @example
 * import { operationalEfficiency } from "ai-operating-model/metrics";
 * const records = [
 *   { period: "2025-01", volume: 1000, cost: "8000", currency: "EUR", automated: 200 },
 *   { period: "2026-01", volume: 1000, cost: "4000", currency: "EUR", automated: 600 },
 * ];
 * const { headline, parts } = operationalEfficiency(records, {
 *   baseline: { from: "2025-01", to: "2025-12" },
 *   asOf: "2026-02-15",
 * });
 * headline; // => { value: 0.5 }
 * parts.manualShare; // => { value: 0.5 }
 */
export function operationalEfficiency(
  records: readonly OperationPeriod[],
  options: OperationalEfficiencyOptions,
): Measurement {
  const { asOf, confidence } = readOptions(options);
  assertRecords(records);
  const spans = readSpans(options);
  const ledger = exclusionLedger();
  const distinct = distinctWhereNamed(records, ledger);
  const settled = settleCurrency(
    distinct,
    (record) =>
      record.cost !== undefined &&
      spanOf(record.period, spans) !== undefined &&
      refuseOperation(record, asOf, undefined) === undefined,
    options.currency,
  );
  const currency = "currency" in settled ? settled.currency : undefined;
  const totals = monthTotals(distinct, { asOf, currency, spans }, ledger);
  const ratios = componentRatios(totals.months);
  const mixed = "currency" in settled || settled.reason !== "mixed-currencies" ? undefined : settled;
  const parts = Object.fromEntries(
    Object.entries(ratios.components).map(([name, ratio]) => [
      name,
      name === "unitCost" && mixed
        ? missing(mixed.reason, mixed.detail)
        : withInterval(ratio, totals.months, options, confidence, (months) =>
            componentRatio(months, name as Component),
          ),
    ]),
  );
  const open = totals.openIncidents;
  return assembleMeasurement("improve.metric.operational-efficiency", options, {
    headline: mixed
      ? missing(mixed.reason, mixed.detail)
      : withInterval(
          ratios.mean,
          totals.months,
          options,
          confidence,
          (months) => componentRatios(months).mean,
        ),
    parts,
    n: totals.used,
    given: records.length + totals.incidents,
    ledger,
    method:
      "geometric mean of unit cost, manual share and restore time over their baseline, each Σ/Σ; bootstrap over months",
    notes:
      open === 0
        ? []
        : [
            {
              code: "open-incidents",
              message: `${open} incidents are still open and count up to the day asked, so the time to restore is understated.`,
            },
          ],
    minimum: 6,
    inputs: { records },
  });
}

/** Fewer months than this on either side carry no interval. */
const MONTHS_FOR_INTERVAL = 3;

function withInterval(
  estimate: Estimate,
  months: readonly MonthTotals[],
  { seed = 1, resamples = 2000 }: OperationalEfficiencyOptions,
  confidence: number,
  statistic: (months: readonly MonthTotals[]) => Estimate,
): Estimate {
  if (estimate.value === null) return estimate;
  const baseline = months.filter((month) => month.baseline).length;
  if (baseline < MONTHS_FOR_INTERVAL || months.length - baseline < MONTHS_FOR_INTERVAL) return estimate;
  // The percentile interval of a ratio is that of its logarithm, carried back.
  const interval = bootstrapInterval(months, (sample) => statistic(sample).value, {
    seed,
    resamples,
    confidence,
  });
  if (interval.estimate === null) return estimate;
  const low = Math.min(interval.low, estimate.value);
  const high = Math.max(interval.high, estimate.value);
  return known(estimate.value, { low, high, confidence });
}

function readSpans({ baseline, current, asOf }: OperationalEfficiencyOptions): EfficiencySpans {
  const check = (span: { from: YearMonth; to: YearMonth } | undefined, name: string): void => {
    if (!isYearMonth(span?.from) || !isYearMonth(span?.to) || (span?.from as string) > (span?.to as string))
      throw invalidArgument(["options", name], "two months YYYY-MM, the first not after the last", span);
  };
  check(baseline, "baseline");
  if (current !== undefined) check(current, "current");
  // `~` sorts after every digit, so a month compares as later than the baseline's last.
  const compared = current ?? { from: `${baseline.to}~`, to: asOf.slice(0, 7) };
  if (current !== undefined && current.from <= baseline.to && current.to >= baseline.from)
    throw invalidArgument(["options", "current"], "apart from the baseline", current);
  return { baseline, current: compared };
}
