import { isText } from "../foundation/is-text.js";
import type { Benefit, BenefitClass } from "../model/benefit.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement, Money } from "../model/measurement.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords, isListOfRecords } from "./assert-records.js";
import { addToDate, broughtBy, faultyPeriod, type MonthEnded, monthEnds } from "./benefit-months.js";
import { entryOf } from "./entry-of.js";
import { distinctRecords, exclusionLedger } from "./exclusion-ledger.js";
import { type MetricOptions, readOptions } from "./metric-options.js";
import { type MoneySum, moneySum } from "./money-sum.js";
import { settleCurrency } from "./settle-currency.js";

/** How value delivered is computed. */
export interface BusinessValueDeliveredOptions extends MetricOptions {
  /** The currency to speak in; benefits in others are left out. */
  readonly currency?: string;
}

/**
 * Business value delivered: what benefits brought to date over what was planned to the same date, each times the
 * share claimed, in one currency. Only months that have ended by the day asked count, on both sides. A benefit has
 * brought something once it is `realized` or beyond; a disbenefit counts against the rest.
 *
 * Money, exact: `planned`, `realized`, `validated`, and by class `realized.{class}`, `validated.{class}`. Validated is
 * what a finance validator signed who is neither its owner nor its submitter.
 * Parts: `validatedToPlan`; benefits that are no money stay in their own units: `nonFinancial.{kind}.{unit}` is realized
 * over planned. Notes: `unvalidated` (the share of what is realized that nobody independent confirmed),
 * `double-counting` (benefits of one pool that claim more than all of it).
 * Left out: `other-currency`, `no-currency`, `no-kind`, `unknown-class`, `invalid-amount`, `invalid-share`,
 * `invalid-month`, `no-id`, `duplicate`.
 * Missing: `mixed-currencies`, `no-records`, `zero-denominator` where nothing was planned to date.
 *
 * @example
 * import { businessValueDelivered } from "ai-operating-model/metrics";
 * const months = ["2026-01", "2026-02", "2026-03"];
 * const benefit = {
 *   id: "hours",
 *   initiativeIds: ["triage"],
 *   kind: "time-saved",
 *   class: "capacity" as const,
 *   currency: "EUR",
 *   share: 0.5,
 *   plan: months.map((month) => ({ month, amount: "1000" })),
 *   actuals: [{ month: "2026-01", amount: "900" }, { month: "2026-02", amount: "800" }],
 *   state: "realized" as const,
 *   signOffs: [],
 * };
 * const { headline, money } = businessValueDelivered([benefit], { asOf: "2026-02-28" });
 * headline; // => { value: 0.85 }
 * money?.realized; // => { amount: "850", currency: "EUR" }
 */
export function businessValueDelivered(
  records: readonly Benefit[],
  options: BusinessValueDeliveredOptions,
): Measurement {
  const { asOf } = readOptions(options);
  assertRecords(records);
  const ledger = exclusionLedger();
  const ended = monthEnds(asOf);
  const distinct = distinctRecords(records, ({ id }) => id, ledger);
  const settled = settleCurrency(
    distinct,
    (benefit) =>
      benefit.class !== "non-financial" &&
      (refusal(benefit, undefined) ?? faultyPeriod(benefit, ended)) === undefined,
    options.currency,
  );
  const currency = "currency" in settled ? settled.currency : undefined;
  const sums = new Map<string, MoneySum>();
  const quantities = new Map<string, { planned: MoneySum; realized: MoneySum }>();
  const used: Benefit[] = [];
  for (const benefit of distinct) {
    const reason = refusal(benefit, currency) ?? faultyPeriod(benefit, ended);
    if (reason !== undefined) {
      ledger.leaveOut(reason, benefit.id);
      continue;
    }
    used.push(benefit);
    if (benefit.class === "non-financial") {
      const key = `nonFinancial.${benefit.kind}.${benefit.baseline?.unit ?? "units"}`;
      const pair = entryOf(quantities, key, () => ({ planned: moneySum(), realized: moneySum() }));
      addToDate(benefit.plan, ended, benefit, pair.planned);
      addToDate(broughtBy(benefit), ended, benefit, pair.realized);
    } else if (currency !== undefined) addFinancial(benefit, ended, sums);
  }
  addOverClasses(sums);
  const at = (name: string): MoneySum => entryOf(sums, name, moneySum);
  const unknown =
    "currency" in settled
      ? undefined
      : used.length > 0 && settled.reason === "no-records"
        ? missing("no-currency", "No benefit that can be used is in money.")
        : missing(settled.reason, settled.detail);
  const overPlan = (name: string): Estimate =>
    unknown ?? ratio(at(name), at("planned"), "Nothing was planned to date.");
  return assembleMeasurement("initiate.metric.business-value-delivered", options, {
    headline: used.length === 0 ? (unknown ?? missing("no-records")) : overPlan("realized"),
    parts: { validatedToPlan: overPlan("validated"), ...quantityParts(quantities) },
    ...(currency === undefined ? {} : { money: moneyOf(sums, currency) }),
    n: used.length,
    given: records.length,
    ledger,
    method: "Σ realized × share to date / Σ planned × share to the same date, whole months, one currency",
    notes: [...unvalidatedNote(at("realized").toNumber(), at("validated").toNumber()), ...poolNotes(used)],
    minimum: 1,
    inputs: { records },
  });
}

const MONEY_CLASSES: readonly BenefitClass[] = [
  "cash-releasing",
  "revenue-margin",
  "cost-avoidance",
  "capacity",
  "risk",
  "disbenefit",
];

function refusal(
  { share, currency, class: sort, kind }: Benefit,
  settled: string | undefined,
): string | undefined {
  if (!(typeof share === "number" && share >= 0 && share <= 1)) return "invalid-share";
  if (sort === "non-financial") return isText(kind) ? undefined : "no-kind";
  if (!MONEY_CLASSES.includes(sort)) return "unknown-class";
  if (!isText(currency)) return "no-currency";
  return settled !== undefined && currency !== settled ? "other-currency" : undefined;
}

/** Adds a benefit to `planned` and to the sums of its class; the sums over classes follow from those. */
function addFinancial(benefit: Benefit, ended: MonthEnded, sums: Map<string, MoneySum>): void {
  addToDate(benefit.plan, ended, benefit, entryOf(sums, "planned", moneySum));
  const brought = broughtBy(benefit);
  addToDate(brought, ended, benefit, entryOf(sums, `realized.${benefit.class}`, moneySum));
  if (independentlyValidated(benefit))
    addToDate(brought, ended, benefit, entryOf(sums, `validated.${benefit.class}`, moneySum));
}

/** Adds up what was realized, and what was validated, over classes. */
function addOverClasses(sums: Map<string, MoneySum>): void {
  for (const [name, sum] of [...sums]) {
    const [whole, part] = name.split(".", 2) as [string, string?];
    if (part !== undefined) entryOf(sums, whole, moneySum).add(sum.total());
  }
}

/** Whether the finance validator signed it, and is neither its owner nor who submitted it. */
function independentlyValidated(benefit: Benefit): boolean {
  const { state, signOffs, financeValidator, businessOwner, submittedBy } = benefit;
  if (!isListOfRecords(signOffs)) return false;
  if (state !== "validated" && state !== "retired") return false;
  return signOffs.some(
    ({ by, state: signed }) =>
      signed === "validated" &&
      by !== businessOwner &&
      by !== submittedBy &&
      (financeValidator === undefined || by === financeValidator),
  );
}

function ratio(part: MoneySum, whole: MoneySum, what: string): Estimate {
  const total = whole.toNumber();
  return total > 0 ? known(part.toNumber() / total) : missing("zero-denominator", what);
}

function quantityParts(
  quantities: ReadonlyMap<string, { readonly planned: MoneySum; readonly realized: MoneySum }>,
): Readonly<Record<string, Estimate>> {
  const sorted = [...quantities].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted.map(([key, { planned, realized }]) => [
      key,
      ratio(realized, planned, "Nothing was planned to date."),
    ]),
  );
}

function moneyOf(sums: ReadonlyMap<string, MoneySum>, currency: string): Readonly<Record<string, Money>> {
  const names = [...new Set(["planned", "realized", "validated", ...[...sums.keys()].sort()])];
  return Object.fromEntries(
    names.map((name) => [name, { amount: sums.get(name)?.total() ?? "0", currency }]),
  );
}

function unvalidatedNote(realized: number, validated: number): Measurement["notes"] {
  if (!(realized > 0) || validated >= realized) return [];
  const percent = Math.round((1 - validated / realized) * 1000) / 10;
  const message = `${percent} % of what is realized was not confirmed by a finance validator who is neither owner nor submitter.`;
  return [{ code: "unvalidated", message }];
}

/** Pools of which several benefits together claim more than all. */
function poolNotes(benefits: readonly Benefit[]): Measurement["notes"] {
  const claims = new Map<string, number[]>();
  for (const { poolId, share } of benefits)
    if (poolId !== undefined) entryOf(claims, poolId, () => []).push(share);
  const over = [...claims]
    .filter(([, shares]) => shares.sort((a, b) => a - b).reduce((sum, share) => sum + share, 0) > 1 + 1e-9)
    .map(([pool]) => pool)
    .sort();
  if (over.length === 0) return [];
  const message = `Benefits claim more than the whole of ${over.join(", ")}: the same effect may be counted twice.`;
  return [{ code: "double-counting", message }];
}
