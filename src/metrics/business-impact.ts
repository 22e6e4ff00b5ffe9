import type { PartialDate } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";
import { isText } from "../foundation/is-text.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { type Estimate, missing } from "../model/estimate.js";
import type { Measurement, Money } from "../model/measurement.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { compoundKey } from "./compound-key.js";
import { entryOf } from "./entry-of.js";
import { distinctRecords, exclusionLedger } from "./exclusion-ledger.js";
import { estimateOf, GRADE, type ImpactPile, newPile, numberOf, pile, strongShare } from "./impact-pile.js";
import { type MetricOptions, readOptions } from "./metric-options.js";
import { isAmount } from "./money-sum.js";
import { readDayRange } from "./read-day.js";
import { settleCurrency } from "./settle-currency.js";

/** Sorts of impact that may be reported side by side and never added up. */
export type ImpactClass = "revenue" | "cashable-saving" | "cost-avoidance";

/** How a key figure of the business changed, and what of that is put down to AI. */
export interface ImpactRecord {
  readonly id: string;
  readonly initiativeId?: string;
  readonly kpi: string;
  /** The key figure before, in its own unit; for the reader. */
  readonly baseline?: number;
  /** How the change was found: experiment, difference in differences, before and after, benchmark, judgment. */
  readonly method: "ab" | "did" | "pre-post" | "benchmark" | "expert";
  /** The change in money over the period; negative where things got worse. */
  readonly delta: MoneyInput;
  readonly currency: string;
  /** Interval of the change, at `confidence` (0.95 unless stated). */
  readonly ci?: { readonly low: number; readonly high: number; readonly confidence?: number };
  /** Share of the change that is put down to AI, 0..1. */
  readonly attributed: number;
  /** Share of the change that AI merely had a part in, 0..1; 0 unless stated. */
  readonly influenced?: number;
  readonly class: ImpactClass;
  readonly period?: PartialDate;
}

/** How impact is computed. */
export interface BusinessImpactOptions extends MetricOptions {
  readonly currency?: string;
  /** The class that the headline shows; without it there is a headline only where all records are of one class. */
  readonly headline?: ImpactClass;
}

const PART = {
  revenue: "attributedRevenue",
  "cashable-saving": "cashableSaving",
  "cost-avoidance": "costAvoidance",
} as const;

/**
 * What AI did to the figures by which the business is run: attributed revenue, cashable saving, cost avoided, and what
 * AI merely influenced, apart and never added up. The headline is one class's, named by the host.
 *
 * Intervals of records are combined as those of independent figures, each side for itself (Zou and Donner 2008); a
 * part has one only where every record behind it has one.
 * Parts: `attributedRevenue`, `cashableSaving`, `costAvoidance`, `influenced`, and by evidence `strongShare.{part}`, the
 * share of the records behind it found by experiment. Money: the same four, exact.
 * Left out: `no-id`, `no-kpi`, `no-currency`, `other-currency`, `invalid-amount`, `invalid-share`, `invalid-interval`, `unknown-method`, `unknown-class`,
 * `after-as-of`, `invalid-date`, `duplicate`. Missing: `mixed-currencies`, `no-records`, `several-classes`. Note
 * `double-counting` where initiatives together claim more than the whole of one key figure in one period.
 *
 * @example
 * import { businessImpact } from "ai-operating-model/metrics";
 * const base = { currency: "EUR", method: "ab" as const };
 * const records = [
 *   { ...base, id: "1", kpi: "sales", class: "revenue" as const, delta: "200000", attributed: 0.25, influenced: 0.5 },
 *   { ...base, id: "2", kpi: "print", class: "cashable-saving" as const, delta: "30000", attributed: 1 },
 * ];
 * const { headline, money } = businessImpact(records, { headline: "cashable-saving", asOf: "2026-02-15" });
 * headline.value; // => 30000
 * money?.attributedRevenue; // => { amount: "50000", currency: "EUR" }
 * money?.influenced; // => { amount: "100000", currency: "EUR" }
 */
export function businessImpact(
  records: readonly ImpactRecord[],
  options: BusinessImpactOptions,
): Measurement {
  const { asOf, confidence } = readOptions(options);
  assertRecords(records);
  const ledger = exclusionLedger();
  const distinct = distinctRecords(records, ({ id }) => id, ledger);
  const settled = settleCurrency(
    distinct,
    (record) => refusal(record, undefined, asOf) === undefined,
    options.currency,
  );
  const currency = "currency" in settled ? settled.currency : undefined;
  const piles = new Map<string, ImpactPile>();
  const used: ImpactRecord[] = [];
  for (const record of distinct) {
    const reason = refusal(record, currency, asOf);
    if (reason !== undefined) ledger.leaveOut(reason, record.id);
    else {
      used.push(record);
      pile(record, record.attributed, entryOf(piles, PART[record.class], newPile), confidence);
      const { influenced = 0 } = record;
      if (influenced > 0) pile(record, influenced, entryOf(piles, "influenced", newPile), confidence);
    }
  }
  const unknown = "currency" in settled ? undefined : missing(settled.reason, settled.detail);
  const names = [...Object.values(PART), "influenced"];
  const part = (name: string): Estimate => unknown ?? estimateOf(piles.get(name), confidence);
  return assembleMeasurement("improve.metric.business-impact", options, {
    headline: unknown ?? headlineOf(used, options.headline, part),
    parts: {
      ...Object.fromEntries(names.map((name) => [name, part(name)])),
      ...Object.fromEntries(names.map((name) => [`strongShare.${name}`, strongShare(piles.get(name))])),
    },
    ...(currency === undefined ? {} : { money: moneyOf(names, piles, currency) }),
    n: used.length,
    given: records.length,
    ledger,
    method: "Σ change × share put down to AI, by class; intervals combined as of independent figures (MOVER)",
    notes: doubleClaims(used),
    minimum: 1,
    inputs: { records },
  });
}

function headlineOf(
  used: readonly ImpactRecord[],
  chosen: ImpactClass | undefined,
  part: (name: string) => Estimate,
): Estimate {
  const classes = new Set(used.map((record) => record.class));
  const [only] = classes;
  if (chosen !== undefined) {
    if (!Object.hasOwn(PART, chosen))
      throw invalidArgument(["options", "headline"], Object.keys(PART).join(", or "), chosen);
    return part(PART[chosen]);
  }
  if (only === undefined) return missing("no-records", "No record can be used.");
  if (classes.size === 1) return part(PART[only]);
  return missing(
    "several-classes",
    "Revenue, savings and costs avoided are never added up; read the parts, or name one with the option headline.",
  );
}

function moneyOf(
  names: readonly string[],
  piles: ReadonlyMap<string, ImpactPile>,
  currency: string,
): Readonly<Record<string, Money>> {
  return Object.fromEntries(
    names.map((name) => [name, { amount: piles.get(name)?.sum.total() ?? "0", currency }]),
  );
}

function refusal(record: ImpactRecord, currency: string | undefined, asOf: number): string | undefined {
  const { delta, attributed, influenced = 0, ci, method } = record;
  const period = readDayRange(record.period);
  if (period === "invalid-date") return period;
  if (period !== "absent" && period.first > asOf) return "after-as-of";
  if (!isText(record.kpi)) return "no-kpi";
  if (!isText(record.currency)) return "no-currency";
  if (!Object.hasOwn(GRADE, method)) return "unknown-method";
  if (!Object.hasOwn(PART, record.class)) return "unknown-class";
  if (!isAmount(delta)) return "invalid-amount";
  if (!isShare(attributed) || !isShare(influenced) || attributed + influenced > 1) return "invalid-share";
  if (currency !== undefined && record.currency !== currency) return "other-currency";
  if (ci === undefined) return undefined;
  if (typeof ci !== "object" || ci === null) return "invalid-interval";
  const value = numberOf(delta);
  const { low, high, confidence = 0.95 } = ci;
  if (!Number.isFinite(low) || !Number.isFinite(high) || !Number.isFinite(confidence))
    return "invalid-interval";
  return low <= value && high >= value && confidence > 0 && confidence < 1 ? undefined : "invalid-interval";
}

function isShare(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}

/** Key figures of which several initiatives together claim more than all, in one period. */
function doubleClaims(records: readonly ImpactRecord[]): Measurement["notes"] {
  const claims = new Map<string, { kpi: string; shares: number[]; initiatives: Set<string> }>();
  for (const { kpi, period, attributed, influenced = 0, initiativeId } of records) {
    const key = compoundKey(kpi, period);
    const claim = entryOf(claims, key, () => ({ kpi, shares: [], initiatives: new Set<string>() }));
    claim.shares.push(attributed + influenced);
    if (initiativeId !== undefined) claim.initiatives.add(initiativeId);
  }
  const over = [...claims.values()]
    .filter(({ shares, initiatives }) => {
      const whole = shares.sort((a, b) => a - b).reduce((sum, share) => sum + share, 0);
      return initiatives.size > 1 && whole > 1 + 1e-9;
    })
    .map(({ kpi }) => kpi);
  if (over.length === 0) return [];
  const message = `Initiatives together claim more than the whole of ${[...new Set(over)].sort().join(", ")} in one period: the same change may be counted twice.`;
  return [{ code: "double-counting", message }];
}
