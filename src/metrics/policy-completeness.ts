import type { PlainDate } from "../foundation/calendar.js";
import { isText } from "../foundation/is-text.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { entryOf } from "./entry-of.js";
import { type ExactSummer, exactSummer } from "./exact-sum.js";
import { exclusionLedger } from "./exclusion-ledger.js";
import { type MetricOptions, readOptions } from "./metric-options.js";
import { type PolicyElement, policyCatalog } from "./policy-catalog.js";
import { readDay } from "./read-day.js";

/** How far one element of the catalog is settled by a policy. */
export interface PolicyRecord {
  /** A domain and an element of the catalog. */
  readonly domain: string;
  readonly element: string;
  readonly status: "missing" | "draft" | "approved";
  readonly approvedAt?: PlainDate;
  /** Last day on which the policy is in date. */
  readonly reviewDue?: PlainDate;
  /** Weight in place of the catalog's, above 0; records of one element that carry weights are pooled by them. */
  readonly weight?: number;
}

/** How completeness is rated. */
export interface PolicyCompletenessOptions extends MetricOptions {
  /** What policies must settle; {@link policyCatalog} unless given. */
  readonly catalog?: readonly Pick<PolicyElement, "domain" | "element" | "weight">[];
}

/** What a policy earns toward completeness. */
const CREDIT = { missing: 0, draft: 0.25, overdue: 0.5, inDate: 1 } as const;
type Standing = keyof typeof CREDIT;

/**
 * The weighted share of the policy catalog that is settled: Σ weight × credit / Σ weight, where an element without a
 * policy earns 0, a draft .25, an approved policy past its review .5 and one in date 1. A census of the catalog, so
 * no interval; an element without a record counts as missing.
 *
 * Where several records speak of one element the strongest counts and the others are `superseded`; where they carry
 * weights they are pooled instead.
 * Parts: for each domain `domain.{domain}`, and the counts of elements `missing`, `draft`, `overdue`, `inDate`.
 * Left out, as `domain/element`: `unknown-element`, `after-as-of` (approved later), `invalid-weight`, `unknown-status`,
 * `invalid-date`, `imprecise-date`, `superseded`. Missing: `zero-denominator` for an empty catalog.
 *
 * @throws OperatingModelError `invalid-argument` for a catalog with weights that are not above 0, or an element twice.
 * @example
 * import { policyCompleteness } from "ai-operating-model/metrics";
 * const catalog = [
 *   { domain: "data-use" as const, element: "permitted-purposes", weight: 2 },
 *   { domain: "deployment" as const, element: "monitoring", weight: 1 },
 *   { domain: "deployment" as const, element: "transparency", weight: 1 },
 * ];
 * const records = [
 *   { domain: "data-use", element: "permitted-purposes", status: "approved" as const, reviewDue: "2026-12-31" },
 *   { domain: "deployment", element: "monitoring", status: "approved" as const, reviewDue: "2025-12-31" },
 * ];
 * const { headline, parts } = policyCompleteness(records, { catalog, asOf: "2026-02-15" });
 * headline; // => { value: 0.625 }
 * parts["domain.deployment"]; // => { value: 0.25 }
 */
export function policyCompleteness(
  records: readonly PolicyRecord[],
  options: PolicyCompletenessOptions,
): Measurement {
  const { asOf } = readOptions(options);
  assertRecords(records);
  const ledger = exclusionLedger();
  const elements = catalogElements(options.catalog ?? policyCatalog);
  let undated = 0;
  for (const record of records) {
    const { domain, element, status, weight, reviewDue } = record;
    const id = isText(domain) && isText(element) ? `${domain}/${element}` : "";
    const target = elements.get(id);
    const standing = standingOf(record, asOf);
    if (target === undefined) ledger.leaveOut("unknown-element", id);
    else if (!Object.hasOwn(CREDIT, standing)) ledger.leaveOut(standing, id);
    else if (weight !== undefined && !isWeight(weight)) ledger.leaveOut("invalid-weight", id);
    else {
      if (status === "approved" && reviewDue === undefined) undated++;
      target.claims.push({ standing: standing as Standing, weight });
    }
  }
  const domains = new Map<string, Pool>();
  const whole = newPool();
  const counts: Record<Standing, number> = { missing: 0, draft: 0, overdue: 0, inDate: 0 };
  for (const [id, { domain, weight, claims }] of elements) {
    const pool = entryOf(domains, domain, newPool);
    const counted = claims.some((claim) => claim.weight !== undefined) ? claims : [strongest(claims)];
    for (let extra = counted.length; extra < claims.length; extra++) ledger.leaveOut("superseded", id);
    for (const claim of counted) {
      for (const each of [whole, pool]) {
        each.weight.add(claim.weight ?? weight);
        each.credit.add((claim.weight ?? weight) * CREDIT[claim.standing]);
      }
    }
    counts[strongest(claims).standing]++;
  }
  return assembleMeasurement("foundation.metric.policy-completeness", options, {
    headline: ratioOf(whole),
    parts: {
      ...Object.fromEntries([...domains].map(([domain, pool]) => [`domain.${domain}`, ratioOf(pool)])),
      ...Object.fromEntries(Object.entries(counts).map(([standing, count]) => [standing, known(count)])),
    },
    n: elements.size,
    given: records.length,
    ledger,
    method: "Σ weight × credit / Σ weight over the catalog; missing 0, draft .25, overdue .5, in date 1",
    notes: undated === 0 ? [] : [undatedNote(undated)],
    minimum: 1,
    inputs: { records },
  });
}

interface Claim {
  readonly standing: Standing;
  readonly weight: number | undefined;
}

interface Pool {
  readonly weight: ExactSummer;
  readonly credit: ExactSummer;
}

function newPool(): Pool {
  return { weight: exactSummer(), credit: exactSummer() };
}

function ratioOf({ weight, credit }: Pool): Estimate {
  const total = weight.total();
  return total > 0
    ? known(credit.total() / total)
    : missing("zero-denominator", "The catalog names no element.");
}

function isWeight(value: unknown): boolean {
  return typeof value === "number" && value > 0 && value <= Number.MAX_SAFE_INTEGER;
}

function catalogElements(catalog: NonNullable<PolicyCompletenessOptions["catalog"]>) {
  assertRecords(catalog, ["options", "catalog"]);
  const elements = new Map<string, { domain: string; weight: number; claims: Claim[] }>();
  catalog.forEach(({ domain, element, weight }, index) => {
    if (!isWeight(weight))
      throw invalidArgument(["options", "catalog", index, "weight"], "a finite number above 0", weight);
    if (!isText(domain) || !isText(element))
      throw invalidArgument(["options", "catalog", index], "with a domain and an element", {
        domain,
        element,
      });
    const id = `${domain}/${element}`;
    if (elements.has(id)) throw invalidArgument(["options", "catalog", index], "an element named once", id);
    elements.set(id, { domain, weight, claims: [] });
  });
  return elements;
}

/** Where a policy stands on the day, or why that cannot be told. */
function standingOf({ status, approvedAt, reviewDue }: PolicyRecord, asOf: number): string {
  const approved = readDay(approvedAt);
  const due = readDay(reviewDue);
  for (const reading of [approved, due]) {
    if (reading === "invalid-date" || reading === "imprecise-date") return reading;
  }
  if (status === "missing" || status === "draft") return status;
  if (status !== "approved") return "unknown-status";
  if (typeof approved === "number" && approved > asOf) return "after-as-of";
  return typeof due === "number" && due < asOf ? "overdue" : "inDate";
}

function strongest(claims: readonly Claim[]): Claim {
  const none: Claim = { standing: "missing", weight: undefined };
  return claims.reduce(
    (best, claim) => (CREDIT[claim.standing] > CREDIT[best.standing] ? claim : best),
    none,
  );
}

function undatedNote(count: number): Measurement["notes"][number] {
  return {
    code: "no-review-date",
    message: `${count} approved policies have no review date; they count as in date because nothing says otherwise.`,
  };
}
