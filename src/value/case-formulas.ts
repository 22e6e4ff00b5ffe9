import type { BenefitClass } from "../model/benefit.js";
import { benefitFormulas } from "./benefit-formula.js";
import type { BenefitLine } from "./benefit-line.js";
import type { BusinessCase } from "./business-case.js";
import { monthOffset } from "./case-months.js";
import { assertBusinessCase } from "./check-business-case.js";
import { costFormula } from "./cost-formula.js";
import type { CostLine } from "./cost-line.js";
import { curveFormula, series } from "./curve-formula.js";
import { constant, type Formula, month, negative, product, sum } from "./formula.js";
import { inputFormula } from "./input-formula.js";

/** One stream of money of a case: a line, or the part of a line that belongs to one class. */
export interface LineFormula {
  readonly line: string;
  readonly side: "cost" | "benefit";
  readonly class: "cost" | BenefitClass;
  /** `uplift` for the correction of an estimate by reference class, kept apart from it. */
  readonly part: "estimate" | "uplift";
  readonly treatment: "opex" | "capex" | "prepaid";
  readonly usefulLifeMonths: number;
  readonly nonCancellable: boolean;
  /** Months in which it flows: from <= t < until; zero outside. */
  readonly from: number;
  readonly until: number;
  /** Net flow in the case's currency: costs come out negative, and so do disbenefits. */
  readonly formula: Formula;
}

/** All formulas of a case: the one source of its ledger and of its simulation. */
export interface CaseFormulas {
  readonly horizonMonths: number;
  readonly curves: Readonly<Record<string, Formula>>;
  readonly lines: readonly LineFormula[];
  /** Non-financial benefits in their own unit, outside of NPV. */
  readonly scores: readonly {
    readonly line: string;
    readonly unit: string;
    readonly from: number;
    readonly until: number;
    readonly formula: Formula;
  }[];
}

/** Kinds of cost that happen once unless the line says otherwise. */
const ONCE = new Set<CostLine["kind"]>([
  "discovery",
  "integration",
  "compliance",
  "decommission",
  "data-labeling",
  "training-compute",
  "change-and-training",
]);

/**
 * The formulas of a case as plain data, in the order of its lines, costs first.
 *
 * @throws OperatingModelError `invalid-definition` with every issue of the case.
 * @example
 * import { caseFormulas } from "ai-operating-model/value";
 * const formulas = caseFormulas({
 *   id: "pilot",
 *   name: "Pilot",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {},
 *   costs: [{ id: "build", kind: "integration", days: 10, dayRate: 900 }],
 *   benefits: [],
 * });
 * formulas.lines[0]?.formula; // => { kind: "constant", value: "-9000" }
 */
export function caseFormulas(businessCase: BusinessCase): CaseFormulas {
  assertBusinessCase(businessCase);
  const { basis, costs, benefits } = businessCase;
  const { horizonMonths } = basis;
  const place = (line: CostLine | BenefitLine) => ({
    start: basis.start,
    horizonMonths,
    ...lineMonths(line, horizonMonths),
  });
  const scores: CaseFormulas["scores"][number][] = [];
  const lines: LineFormula[] = [];
  for (const line of costs) {
    const at = place(line);
    lines.push({
      line: line.id,
      side: "cost",
      class: "cost",
      part: "estimate",
      treatment: line.treatment ?? "opex",
      usefulLifeMonths: line.usefulLifeMonths ?? 1,
      nonCancellable: line.nonCancellable ?? false,
      from: at.from,
      until: at.until,
      formula: negative(product(costFormula(line, at), priceFactors(line, businessCase))),
    });
  }
  for (const line of benefits) {
    const at = place(line);
    for (const part of benefitFormulas(line, at)) {
      if (line.kind === "non-financial") {
        scores.push({
          line: line.id,
          unit: line.unit,
          from: at.from,
          until: at.until,
          formula: part.formula,
        });
        continue;
      }
      lines.push({
        line: line.id,
        side: "benefit",
        class: part.class,
        part: "estimate",
        treatment: "opex",
        usefulLifeMonths: 1,
        nonCancellable: false,
        from: at.from,
        until: at.until,
        formula: product(part.formula, priceFactors(line, businessCase)),
      });
    }
  }
  return {
    horizonMonths,
    curves: Object.fromEntries(
      Object.entries(businessCase.curves ?? {}).map(([id, curve]) => [
        id,
        curveFormula(curve, horizonMonths),
      ]),
    ),
    lines: [...lines, ...upliftLines(lines, businessCase)],
    scores,
  };
}

/** The months from <= t < until in which a line flows. */
export function lineMonths(
  line: CostLine | BenefitLine,
  horizonMonths: number,
): { readonly from: number; readonly until: number } {
  if (line.month !== undefined) return { from: line.month, until: line.month + 1 };
  if (line.from !== undefined || line.until !== undefined) {
    return { from: line.from ?? 0, until: line.until ?? horizonMonths };
  }
  if (line.kind === "decommission") return { from: horizonMonths - 1, until: horizonMonths };
  return { from: 0, until: ONCE.has(line.kind as CostLine["kind"]) ? 1 : horizonMonths };
}

/** Escalation and currency: what every price of a line is multiplied by. */
function priceFactors(line: CostLine | BenefitLine, { basis }: BusinessCase): Formula {
  const factors: Formula[] = [];
  const escalator = line.escalator === undefined ? undefined : basis.escalators?.[line.escalator];
  if (escalator !== undefined) {
    const offset = monthOffset(basis.priceBase, basis.start);
    const exponent: Formula =
      escalator.compounding === "yearly"
        ? series(basis.horizonMonths, (t) => Math.floor((t + offset) / 12))
        : { kind: "quotient", numerator: sum(month, constant(offset)), denominator: constant(12) };
    factors.push({ kind: "power", base: sum(constant(1), inputFormula(escalator.ratePerYear)), exponent });
  }
  if (line.currency !== undefined && line.currency !== basis.currency) {
    factors.push(inputFormula(basis.fx?.[line.currency] ?? 1));
  }
  return product(...factors);
}

/** Optimism uplift: more of a cost or disbenefit, less of a benefit, as lines beside the estimates. */
function upliftLines(lines: readonly LineFormula[], businessCase: BusinessCase): LineFormula[] {
  return (businessCase.uplifts ?? []).flatMap((uplift) =>
    lines
      .filter(({ line }) => uplift.lines.includes(line))
      .map((line) => ({
        ...line,
        part: "uplift" as const,
        formula: product(constant(isBurden(line) ? uplift.fraction : -uplift.fraction), line.formula),
      })),
  );
}

function isBurden(line: LineFormula): boolean {
  return line.class === "cost" || line.class === "disbenefit";
}
