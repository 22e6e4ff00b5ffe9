import type { PartialDate } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";
import { isText } from "../foundation/is-text.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement, Money } from "../model/measurement.js";
import { earnedIndices } from "./allocation-performance.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { compoundKey } from "./compound-key.js";
import { entryOf } from "./entry-of.js";
import { exactSum, exactSummer } from "./exact-sum.js";
import { distinctWhereNamed, exclusionLedger } from "./exclusion-ledger.js";
import { type MetricOptions, readOptions } from "./metric-options.js";
import { isAmount, type MoneySum, moneySum } from "./money-sum.js";
import { readDayRange } from "./read-day.js";
import { settleCurrency } from "./settle-currency.js";

/** What one initiative was given and used in one period, for one kind of resource. */
export interface AllocationRecord {
  readonly id?: string;
  readonly initiative: string;
  readonly unit?: string;
  /** Kind of resource: people, compute, licenses … */
  readonly category: string;
  readonly planned: MoneyInput;
  readonly actual: MoneyInput;
  /** ISO 4217. */
  readonly currency: string;
  /** Full-time equivalents in the period. */
  readonly fte?: number;
  /** Who the full-time equivalents are, where one record is one person's. */
  readonly person?: string;
  /** Day, month or year for which planned and actual stand. */
  readonly period: PartialDate;
  /** How much of the work of this line is done by the end of the period, 0..1. */
  readonly percentComplete?: number;
  /** Budget of this line for the whole of its work. */
  readonly budgetAtCompletion?: MoneyInput;
}

/** How allocation is computed. */
export interface ResourceAllocationOptions extends MetricOptions {
  /** The currency to speak in; records in others are left out. */
  readonly currency?: string;
  /** All that the organization spends in the same periods, of which AI work is a share. */
  readonly total?: Money;
}

/**
 * Whether money and people reach AI work as planned: Σ actual / Σ planned over periods begun by the day asked. Better
 * within a band: far below 1 the work is not staffed, far above it is not under control.
 *
 * Parts: `shareOfTotal` (of the option `total`), for each category its share of actual spending `mix.{category}`,
 * `fte`, `doubleCountedPeople` (persons with more than one full-time equivalent in a period), and `cpi` and `spi`,
 * the cost and schedule performance indices of earned value, only over lines whose percent complete is kept.
 * Money: `planned`, `actual`, exact.
 * Left out: `no-initiative`, `no-category`, `no-currency`, `other-currency`, `after-as-of`, `invalid-amount`, `invalid-percent-complete`, `invalid-fte`, `invalid-date`,
 * `no-date`, `duplicate` (an id again). Missing: `mixed-currencies`, `no-records`, `no-fte`, `zero-denominator` where
 * nothing was planned.
 *
 * @example
 * import { resourceAllocation } from "ai-operating-model/metrics";
 * const line = { initiative: "triage", currency: "EUR", period: "2026-01" };
 * const records = [
 *   { ...line, category: "people", planned: "80000", actual: "60000" },
 *   { ...line, category: "compute", planned: "20000", actual: "20000.50" },
 * ];
 * const { headline, parts, money } = resourceAllocation(records, { asOf: "2026-02-15" });
 * headline; // => { value: 0.800005 }
 * money?.actual; // => { amount: "80000.5", currency: "EUR" }
 * parts.cpi; // => { value: null, reason: "no-percent-complete" }
 */
export function resourceAllocation(
  records: readonly AllocationRecord[],
  options: ResourceAllocationOptions,
): Measurement {
  const { asOf } = readOptions(options);
  assertRecords(records);
  const ledger = exclusionLedger();
  const distinct = distinctWhereNamed(records, ledger);
  const settled = settleCurrency(
    distinct,
    (record) => refusal(record, undefined, asOf) === undefined,
    options.currency,
  );
  const currency = "currency" in settled ? settled.currency : undefined;
  const used: AllocationRecord[] = [];
  for (const record of distinct) {
    const reason = refusal(record, currency, asOf);
    if (reason === undefined) used.push(record);
    else ledger.leaveOut(reason, record.id ?? lineOf(record));
  }
  const sums = spending(currency === undefined ? [] : used);
  const people = doubleCounted(used);
  const unknown = "currency" in settled ? undefined : missing(settled.reason, settled.detail);
  return assembleMeasurement("foundation.metric.resource-allocation", options, {
    headline:
      unknown ??
      (used.length === 0
        ? missing("no-records")
        : ratio(sums.actual, sums.planned.toNumber(), "Nothing was planned.")),
    parts: {
      shareOfTotal: unknown ?? shareOfTotal(sums.actual, options.total, currency),
      ...mixOf(sums),
      fte: fullTime(used),
      doubleCountedPeople: known(people.length),
      ...(unknown === undefined ? earnedIndices(used) : { cpi: unknown, spi: unknown }),
    },
    ...(currency === undefined
      ? {}
      : {
          money: {
            planned: { amount: sums.planned.total(), currency },
            actual: { amount: sums.actual.total(), currency },
          },
        }),
    n: used.length,
    given: records.length,
    ledger,
    method:
      "Σ actual / Σ planned in one currency; CPI and SPI by earned value of lines with percent complete",
    notes: doubleCountingNote(people),
    minimum: 1,
    inputs: { records },
  });
}

interface Sums {
  readonly planned: MoneySum;
  readonly actual: MoneySum;
  readonly mix: Map<string, MoneySum>;
}

function lineOf({ initiative, category, period }: AllocationRecord): string {
  return `${initiative}/${category}/${period}`;
}

function refusal(record: AllocationRecord, currency: string | undefined, asOf: number): string | undefined {
  const { percentComplete, budgetAtCompletion, fte } = record;
  const period = readDayRange(record.period);
  if (period === "absent") return "no-date";
  if (period === "invalid-date") return period;
  if (period.first > asOf) return "after-as-of";
  if (!isText(record.initiative)) return "no-initiative";
  if (!isText(record.category)) return "no-category";
  if (!isText(record.currency)) return "no-currency";
  if (currency !== undefined && record.currency !== currency) return "other-currency";
  if (!isAmount(record.planned) || !isAmount(record.actual)) return "invalid-amount";
  if (budgetAtCompletion !== undefined && !isAmount(budgetAtCompletion)) return "invalid-amount";
  if (
    percentComplete !== undefined &&
    !(typeof percentComplete === "number" && percentComplete >= 0 && percentComplete <= 1)
  )
    return "invalid-percent-complete";
  return fte === undefined || (typeof fte === "number" && fte >= 0 && fte <= Number.MAX_SAFE_INTEGER)
    ? undefined
    : "invalid-fte";
}

/** The sums of records in one currency. */
function spending(records: readonly AllocationRecord[]): Sums {
  const sums: Sums = { planned: moneySum(), actual: moneySum(), mix: new Map() };
  for (const { planned, actual, category } of records) {
    sums.planned.add(planned);
    sums.actual.add(actual);
    entryOf(sums.mix, category, moneySum).add(actual);
  }
  return sums;
}

/** Full-time equivalents in all, whatever the currency. */
function fullTime(records: readonly AllocationRecord[]): Estimate {
  const kept = records.map(({ fte }) => fte).filter((fte) => fte !== undefined);
  return kept.length === 0
    ? missing("no-fte", "No record keeps full-time equivalents.")
    : known(exactSum(kept));
}

function ratio(part: MoneySum, whole: number, what: string): Estimate {
  return whole > 0 ? known(part.toNumber() / whole) : missing("zero-denominator", what);
}

function shareOfTotal(actual: MoneySum, total: Money | undefined, currency: string | undefined): Estimate {
  if (total === undefined || total === null)
    return missing("no-total", "Needs what the organization spends in all (option total).");
  if (total.currency !== currency)
    return missing("mixed-currencies", `The total is in ${total.currency}, the records in ${currency}.`);
  const whole = moneySum();
  return whole.add(total.amount)
    ? ratio(actual, whole.toNumber(), "The total is zero.")
    : missing("invalid-amount", "The option total holds no amount.");
}

function mixOf({ mix, actual }: Sums): Readonly<Record<string, Estimate>> {
  const whole = actual.toNumber();
  const sorted = [...mix].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([category, sum]) => [`mix.${category}`, ratio(sum, whole, "Nothing was spent.")]),
  );
}

/** Persons who are given to more than one full time in some period. */
function doubleCounted(records: readonly AllocationRecord[]): readonly string[] {
  const loads = new Map<string, { person: string; fte: ReturnType<typeof exactSummer> }>();
  for (const { person, fte, period } of records) {
    if (!isText(person) || fte === undefined) continue;
    const key = compoundKey(person, period);
    entryOf(loads, key, () => ({ person, fte: exactSummer() })).fte.add(fte);
  }
  const over = [...loads.values()].filter(({ fte }) => fte.total() > 1 + 1e-9);
  return [...new Set(over.map(({ person }) => person))].sort();
}

function doubleCountingNote(people: readonly string[]): Measurement["notes"] {
  if (people.length === 0) return [];
  const named = `${people.slice(0, 10).join(", ")}${people.length > 10 ? " …" : ""}`;
  return [
    {
      code: "double-counting",
      message: `${people.length} persons are allocated more than full time in a period: ${named}.`,
    },
  ];
}
