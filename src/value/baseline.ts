import { type Instant, instantMillis } from "../foundation/calendar.js";
import { type DecimalString, ExactDecimal, toDecimal, toExactString } from "../foundation/decimal.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "./business-case.js";
import { caseDigest } from "./case-digest.js";
import { isCount } from "./case-months.js";
import { assertBusinessCase } from "./check-business-case.js";
import { evaluateBusinessCase } from "./evaluate-business-case.js";

/** A case as it was approved: what later figures are held against. Frozen, and told apart by its digest. */
export interface Baseline {
  /** 1 for the first approval, then one more for each re-baselining. */
  readonly version: number;
  readonly caseId: string;
  readonly caseDigest: string;
  readonly approvedAtGate: string;
  readonly by: string;
  readonly at: Instant;
  readonly currency: string;
  readonly npv: DecimalString;
}

/** How a case differs from an approved one. */
export interface BaselineVariance {
  readonly version: number;
  readonly npv: DecimalString;
  /** Today's NPV − the baseline's. */
  readonly change: DecimalString;
  readonly sameCase: boolean;
}

/**
 * Freezes a case at its approval. The object cannot be changed; a changed case has another digest.
 *
 * @throws OperatingModelError `invalid-definition` for a case with issues, `invalid-argument` for the approval.
 * @example
 * import { freezeBaseline } from "ai-operating-model/value";
 * const baseline = freezeBaseline(
 *   {
 *     id: "pilot",
 *     name: "Pilot",
 *     basis: {
 *       currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *       ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "start",
 *     },
 *     drivers: {},
 *     costs: [{ id: "build", kind: "integration", days: 10, dayRate: 900 }],
 *     benefits: [],
 *   },
 *   { version: 1, approvedAtGate: "fund", by: "board", at: "2026-01-31T09:00:00Z" },
 * );
 * baseline.npv; // => "-9000"
 */
export function freezeBaseline(
  businessCase: BusinessCase,
  approval: Pick<Baseline, "version" | "approvedAtGate" | "by" | "at">,
): Baseline {
  assertBusinessCase(businessCase);
  assertRecord(approval, ["approval"]);
  const { version, approvedAtGate, by, at } = approval;
  if (!isCount(version)) {
    throw invalidArgument(["approval", "version"], "a whole number from 1", version);
  }
  instantMillis(at, ["approval", "at"]);
  return Object.freeze({
    version,
    caseId: businessCase.id,
    caseDigest: caseDigest(businessCase),
    approvedAtGate,
    by,
    at,
    currency: businessCase.basis.currency,
    npv: evaluateBusinessCase(businessCase).npv,
  });
}

/**
 * How far a case has moved from the first approved baseline, which nobody can move, and from the current one.
 *
 * @throws OperatingModelError `invalid-argument` for no baselines, versions that repeat, or another case's.
 * @example
 * import { baselineVariance, freezeBaseline } from "ai-operating-model/value";
 * const basis = {
 *   currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *   ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "start",
 * } as const;
 * const plan = (days: number) => ({
 *   id: "pilot", name: "Pilot", basis, drivers: {}, benefits: [],
 *   costs: [{ id: "build", kind: "integration", days, dayRate: 900 } as const],
 * });
 * const first = freezeBaseline(plan(10), { version: 1, approvedAtGate: "fund", by: "board", at: "2026-01-31T09:00:00Z" });
 * baselineVariance(plan(12), [first]).toFirst.change; // => "-1800"
 */
export function baselineVariance(
  businessCase: BusinessCase,
  baselines: readonly Baseline[],
): { readonly npv: DecimalString; readonly toFirst: BaselineVariance; readonly toCurrent: BaselineVariance } {
  assertBusinessCase(businessCase);
  assertList(baselines, ["baselines"]);
  for (const [index, baseline] of baselines.entries()) assertRecord(baseline, ["baselines", index]);
  const sorted = [...baselines].sort((a, b) => a.version - b.version);
  const [first, current] = [sorted[0], sorted[sorted.length - 1]];
  if (first === undefined || current === undefined) {
    throw invalidArgument(["baselines"], "at least one baseline", baselines);
  }
  for (const [index, baseline] of baselines.entries()) {
    if (baseline.caseId !== businessCase.id) {
      throw invalidArgument(["baselines", index, "caseId"], businessCase.id, baseline.caseId);
    }
    if (baseline.currency !== businessCase.basis.currency) {
      throw invalidArgument(["baselines", index, "currency"], businessCase.basis.currency, baseline.currency);
    }
    if (!isCount(baseline.version)) {
      throw invalidArgument(["baselines", index, "version"], "a whole number from 1", baseline.version);
    }
    toDecimal(baseline.npv, ["baselines", index, "npv"]);
    if (baselines.findIndex(({ version }) => version === baseline.version) !== index) {
      throw invalidArgument(["baselines", index, "version"], "a version of its own", baseline.version);
    }
  }
  const { npv } = evaluateBusinessCase(businessCase);
  const own = caseDigest(businessCase);
  const to = (baseline: Baseline): BaselineVariance => ({
    version: baseline.version,
    npv: baseline.npv,
    change: toExactString(new ExactDecimal(npv).minus(baseline.npv)),
    sameCase: baseline.caseDigest === own,
  });
  return { npv, toFirst: to(first), toCurrent: to(current) };
}
