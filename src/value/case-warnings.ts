import { type Decimal, toExactString } from "../foundation/decimal.js";
import { quantile } from "../foundation/distribution/evaluate.js";
import type { Issue } from "../foundation/issue.js";
import { assertRecord } from "../foundation/operating-model-error.js";
import { linesOf } from "./assumption-trace.js";
import type { BusinessCase } from "./business-case.js";
import { type CaseFormulas, caseFormulas, lineMonths } from "./case-formulas.js";
import { assertBusinessCase } from "./check-business-case.js";
import { decimalValues, driverDistribution, scenarioValues } from "./driver-values.js";
import { lineAmounts } from "./line-amounts.js";
import { driverRanges } from "./switching-values.js";

/** A distribution is wide where P90 − P10 is more than this share of the median. */
const WIDE = 0.5;

/**
 * What a reviewer should know before believing a valid case.
 *
 * - `risk-counted-twice`: the rate holds a risk premium and lines carry TEI adjustments, or, with
 *   `simulated: true`, drivers have distributions.
 * - `uplift-and-wide-distribution`: an optimism uplift stands on a line that a wide distribution already moves.
 * - `risk-claimed-twice`: two lines that reduce, or two that expect, the same risk flow in the same months.
 * - `support-outside-range`: a distribution reaches values that its inputs cannot take.
 * - `disbenefit-not-negative`: a line of the class `disbenefit` comes out positive, and so counts as a gain.
 *
 * @throws OperatingModelError `invalid-definition` with every issue of a case that is not valid.
 * @example
 * import { caseWarnings } from "ai-operating-model/value";
 * const warnings = caseWarnings({
 *   id: "pilot",
 *   name: "Pilot",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12, ratePerYear: 0.15,
 *     riskPremiumPerYear: 0.05, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {},
 *   costs: [{ id: "build", kind: "integration", days: 10, dayRate: 900, riskAdjustment: 0.1 }],
 *   benefits: [],
 * });
 * warnings.map(({ code }) => code); // => ["risk-counted-twice"]
 */
export function caseWarnings(
  businessCase: BusinessCase,
  options: { readonly simulated?: boolean; readonly formulas?: CaseFormulas } = {},
): Issue[] {
  assertBusinessCase(businessCase);
  assertRecord(options, ["options"]);
  const warnings: Issue[] = [];
  const { basis, drivers, costs, benefits, uplifts = [] } = businessCase;
  const spread = Object.entries(drivers).map(([id, driver]) => ({ id, own: driverDistribution(driver) }));
  if ((basis.riskPremiumPerYear ?? 0) > 0) {
    const adjusted = [...costs, ...benefits].filter(({ riskAdjustment = 0 }) => riskAdjustment > 0);
    const sampled = options.simulated ? spread.filter(({ own }) => own.kind !== "point") : [];
    if (adjusted.length + sampled.length > 0) {
      const names = [...adjusted, ...sampled].map(({ id }) => id).join(", ");
      warnings.push({
        code: "risk-counted-twice",
        path: ["basis", "riskPremiumPerYear"],
        message: `the rate holds a premium for risk that is also counted on ${names}; use a risk-free rate`,
      });
    }
  }
  const formulas = options.formulas ?? caseFormulas(businessCase);
  const wide = spread.filter(({ own }) => {
    if (own.kind === "point") return false;
    const [low, middle, high] = [quantile(own, 0.1), quantile(own, 0.5), quantile(own, 0.9)];
    return (high ?? 0) - (low ?? 0) > WIDE * Math.abs(middle ?? 0);
  });
  for (const [index, uplift] of uplifts.entries()) {
    for (const { id } of wide) {
      const both = linesOf(id, formulas).filter((line) => uplift.lines.includes(line));
      if (both.length === 0) continue;
      warnings.push({
        code: "uplift-and-wide-distribution",
        path: ["uplifts", index],
        message: `driver ${id} already spreads widely over ${both.join(", ")}; the uplift counts that doubt again`,
      });
    }
  }
  warnings.push(...gains(businessCase, formulas));
  warnings.push(...claimedTwice(costs, "costs", basis.horizonMonths));
  warnings.push(...claimedTwice(benefits, "benefits", basis.horizonMonths));
  for (const [id, { low, high }] of driverRanges(businessCase)) {
    const own = spread.find((driver) => driver.id === id)?.own;
    if (own === undefined) continue;
    const [least, most] = [quantile(own, 0) ?? -Infinity, quantile(own, 1) ?? Infinity];
    if (least >= low && most <= high) continue;
    warnings.push({
      code: "support-outside-range",
      path: ["drivers", id, "estimate"],
      message: `${own.kind} reaches beyond ${low} to ${high}, all that the lines allow; choose a bounded distribution`,
    });
  }
  return warnings;
}

/** Disbenefits that come out positive at the drivers' own values: most likely a sign that was forgotten. */
function gains(businessCase: BusinessCase, formulas: CaseFormulas): Issue[] {
  const lines = formulas.lines.filter((line) => line.class === "disbenefit" && line.part === "estimate");
  const drivers = decimalValues(scenarioValues(businessCase, "base"));
  return lineAmounts({ ...formulas, lines }, drivers).flatMap(({ line, amounts }): Issue[] => {
    const month = amounts.findIndex((amount) => amount.greaterThan(0));
    if (month < 0) return [];
    const index = businessCase.benefits.findIndex(({ id }) => id === line.line);
    const message = `disbenefit ${line.line} comes to ${toExactString(amounts[month] as Decimal)} in month ${month} and counts as a gain; state what it takes away as a negative amount`;
    return [{ code: "disbenefit-not-negative", path: ["benefits", index], message, expected: "0 or less" }];
  });
}

function claimedTwice(
  lines: BusinessCase["costs"] | BusinessCase["benefits"],
  side: "costs" | "benefits",
  horizonMonths: number,
): Issue[] {
  const risks = lines.map((line) => ({
    line,
    riskId: "riskId" in line ? line.riskId : undefined,
    ...lineMonths(line, horizonMonths),
  }));
  return risks.flatMap(({ line, riskId, from, until }, index): Issue[] => {
    const other = risks
      .slice(0, index)
      .find((earlier) => earlier.riskId === riskId && earlier.from < until && from < earlier.until);
    if (riskId === undefined || other === undefined) return [];
    const message = `lines ${other.line.id} and ${line.id} both count risk "${riskId}" in the same months`;
    return [{ code: "risk-claimed-twice", path: [side, index, "riskId"], message, received: riskId }];
  });
}
