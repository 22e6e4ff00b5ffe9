import { type DecimalString, ExactDecimal, toDecimal, toExactString } from "../foundation/decimal.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { Estimate } from "../model/estimate.js";
import type { Payback } from "../roi/payback.js";
import type { RateOfReturn } from "../roi/rate-of-return.js";
import { caseReturn } from "./annual-return.js";
import type { BusinessCase } from "./business-case.js";
import { assertBusinessCase } from "./check-business-case.js";
import { evaluateBusinessCase } from "./evaluate-business-case.js";

/** One case beside the others, and against the first. */
export interface ComparedCase {
  readonly caseId: string;
  readonly name: string;
  readonly npv: DecimalString;
  readonly npvAfterTax: DecimalString | null;
  readonly irr: RateOfReturn;
  readonly payback: Payback;
  readonly roi: { readonly simple: Estimate; readonly discounted: Estimate };
  /** NPV − the first case's. */
  readonly npvDifference: DecimalString;
  /**
   * Yearly return of the flows and the terminal value that this case has beyond the first's; what mutually exclusive
   * cases need.
   */
  readonly incrementalIrr: RateOfReturn;
}

/** Cases on one basis, in the order given. */
export interface CaseComparison {
  readonly currency: string;
  readonly scenario: string;
  readonly cases: readonly ComparedCase[];
  /** By NPV, after tax where the cases have tax, best first. */
  readonly ranking: readonly string[];
}

/** Members of the basis that must agree before figures can be set side by side. */
const SAME = [
  "currency",
  "valuationDate",
  "start",
  "horizonMonths",
  "rateBasis",
  "priceBase",
  "timing",
] as const;

/**
 * Compares cases on one financial basis at the drivers' point values. For their spread use a portfolio
 * simulation, which draws shared drivers once.
 *
 * @throws OperatingModelError `invalid-argument` for no cases or cases whose bases differ, naming the member.
 * @example
 * import { compareCases } from "ai-operating-model/value";
 * const basis = {
 *   currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *   ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "start",
 * } as const;
 * const plan = (id: string, days: number) => ({
 *   id, name: id, basis, drivers: {}, benefits: [],
 *   costs: [{ id: "build", kind: "integration", days, dayRate: 900 } as const],
 * });
 * const compared = compareCases([plan("buy", 12), plan("build", 10)]);
 * compared.ranking; // => ["build", "buy"]
 * compared.cases[1]?.npvDifference; // => "1800"
 */
export function compareCases(
  cases: readonly BusinessCase[],
  options: { readonly scenario?: string } = {},
): CaseComparison {
  assertList(cases, ["cases"]);
  assertRecord(options, ["options"]);
  for (const businessCase of cases) assertBusinessCase(businessCase);
  const [first] = cases;
  if (first === undefined) throw invalidArgument(["cases"], "at least one case", cases);
  for (const [index, { basis }] of cases.entries()) {
    for (const member of SAME) {
      if (basis[member] !== first.basis[member]) {
        throw invalidArgument(["cases", index, "basis", member], String(first.basis[member]), basis[member]);
      }
    }
    const rates = JSON.stringify([basis.ratePerYear ?? null, basis.ratesByYear ?? null]);
    const expected = JSON.stringify([first.basis.ratePerYear ?? null, first.basis.ratesByYear ?? null]);
    if (rates !== expected) throw invalidArgument(["cases", index, "basis", "ratePerYear"], expected, rates);
    // Otherwise NPV after tax would be ranked beside NPV before it.
    const [own, tax] = [basis.tax?.rate ?? null, first.basis.tax?.rate ?? null];
    if (own !== tax) throw invalidArgument(["cases", index, "basis", "tax"], String(tax), own);
  }
  const scenario = options.scenario ?? "base";
  const results = cases.map((businessCase) => evaluateBusinessCase(businessCase, { scenario }));
  const base = results[0] as (typeof results)[number];
  const decisive = (index: number): string => (results[index]?.npvAfterTax ?? results[index]?.npv) as string;
  return {
    currency: first.basis.currency,
    scenario,
    cases: results.map((result, index) => ({
      caseId: result.caseId,
      name: cases[index]?.name ?? result.caseId,
      npv: result.npv,
      npvAfterTax: result.npvAfterTax ?? null,
      irr: result.irr,
      payback: result.payback,
      roi: result.roi,
      npvDifference: toExactString(new ExactDecimal(result.npv).minus(base.npv)),
      incrementalIrr: caseReturn(
        result.cashFlows.map(({ amount }, t) =>
          toDecimal(amount, [], ExactDecimal).minus(toDecimal(base.cashFlows[t]?.amount ?? 0, [])),
        ),
        new ExactDecimal(result.terminal.amount).minus(base.terminal.amount),
        first.basis.timing,
      ),
    })),
    ranking: results
      .map((_, index) => index)
      .sort((a, b) => new ExactDecimal(decisive(b)).comparedTo(decisive(a)) || a - b)
      .map((index) => results[index]?.caseId as string),
  };
}
