import { Decimal, type DecimalString, toDecimal, toDecimalString } from "../foundation/decimal.js";
import type { BusinessCase } from "./business-case.js";
import { caseFormulas } from "./case-formulas.js";
import { horizonFactor, monthFactors, perpetuityMultiple } from "./discounting.js";
import { depreciationShares, isTaxed, type TaxedLine } from "./taxation.js";

/** What one unit of a line's flow in each month is worth today. */
export interface LineWeights {
  readonly preTax: readonly Decimal[];
  /** With tax paid or saved on it, depreciation included; equal to `preTax` for a case without tax. */
  readonly afterTax: readonly Decimal[];
  /** Of `afterTax`, what the flow is worth through the terminal value that it feeds. */
  readonly terminal: readonly Decimal[];
}

/** Months of flow that a terminal value is made from. */
const TERMINAL_MONTHS = 12;

/**
 * The net present value is linear in the lines' monthly flows; these are its coefficients, by line. A terminal
 * value that grows out of the last twelve months raises their weights.
 */
export function lineWeighting(businessCase: BusinessCase): (line: TaxedLine) => LineWeights {
  const { basis } = businessCase;
  const factors = monthFactors(basis);
  const beyond = terminalMultiple(businessCase).times(horizonFactor(basis));
  const firstLast = basis.horizonMonths - TERMINAL_MONTHS;
  const lastYear = (worth: Decimal): Decimal[] =>
    factors.map((_, t) => (t >= firstLast ? worth : new Decimal(0)));
  const untaxed = lastYear(beyond);
  const preTax = factors.map((factor, t) => factor.plus(untaxed[t] as Decimal));
  const rate = basis.tax?.rate ?? 0;
  return (line) => {
    if (rate === 0 || !isTaxed(line)) return { preTax, afterTax: preTax, terminal: untaxed };
    const terminal = line.treatment === "opex" ? lastYear(beyond.times(new Decimal(1).minus(rate))) : untaxed;
    const afterTax = factors.map((factor, t) => {
      const deducted = depreciationShares(line, t, basis.horizonMonths).reduce(
        (total, { month, share }) => total.plus((factors[month] as Decimal).times(share)),
        new Decimal(0),
      );
      return factor.minus(deducted.times(rate)).plus(terminal[t] as Decimal);
    });
    return { preTax, afterTax, terminal };
  };
}

/** How many times the net flow of the last twelve months the terminal value is; 0 for none or a fixed amount. */
export function terminalMultiple({ basis }: BusinessCase): Decimal {
  const terminal = basis.terminal;
  if (terminal?.kind === "multiple") return new Decimal(terminal.multiple);
  if (terminal?.kind !== "perpetuity") return new Decimal(0);
  return perpetuityMultiple(basis, terminal.growthPerYear);
}

/** Present value of a terminal value that is a fixed amount. */
export function terminalAmount({ basis }: BusinessCase): Decimal {
  if (basis.terminal?.kind !== "amount") return new Decimal(0);
  return toDecimal(basis.terminal.amount, ["basis", "terminal", "amount"]).times(horizonFactor(basis));
}

/** The coefficients of a case's NPV, stream by stream. */
export interface CaseWeights {
  /** In the order of the lines of `caseFormulas`, one weight a month. */
  readonly lines: readonly {
    readonly preTax: readonly DecimalString[];
    readonly afterTax: readonly DecimalString[];
  }[];
  /** Present value of a terminal value that is a fixed amount. */
  readonly constant: DecimalString;
}

/**
 * The coefficients of NPV for every stream of `caseFormulas`: NPV = Σ weight × flow + `constant`. The ledger
 * and a simulation that folds them into its kernels thus discount and tax alike.
 *
 * @throws OperatingModelError `invalid-definition` with every issue of the case.
 * @example
 * import { caseWeights } from "ai-operating-model/value";
 * const weights = caseWeights({
 *   id: "pilot",
 *   name: "Pilot",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.21, rateBasis: "nominal", priceBase: "2026-01", timing: "start",
 *   },
 *   drivers: {},
 *   costs: [{ id: "build", kind: "integration", days: 10, dayRate: 900 }],
 *   benefits: [],
 * });
 * weights.lines[0]?.preTax[6]?.slice(0, 8); // => "0.909090"
 */
export function caseWeights(businessCase: BusinessCase): CaseWeights {
  const { lines } = caseFormulas(businessCase);
  const weighting = lineWeighting(businessCase);
  return {
    lines: lines.map((line) => {
      const { preTax, afterTax } = weighting(line);
      return { preTax: preTax.map(toDecimalString), afterTax: afterTax.map(toDecimalString) };
    }),
    constant: toDecimalString(terminalAmount(businessCase)),
  };
}
