import { Decimal, ExactDecimal } from "../foundation/decimal.js";
import type { BusinessCase } from "./business-case.js";
import { horizonFactor, monthFactors } from "./discounting.js";
import type { LineAmounts } from "./line-amounts.js";
import { terminalAmount, terminalMultiple } from "./line-weights.js";
import { depreciationShares, isTaxed } from "./taxation.js";

/** The months of a case added up over its lines. */
export interface CaseTotals {
  readonly factors: readonly Decimal[];
  /** As positive amounts. */
  readonly costs: readonly Decimal[];
  readonly benefits: readonly Decimal[];
  readonly net: readonly Decimal[];
  readonly depreciation: readonly Decimal[];
  readonly tax: readonly Decimal[];
  /** Worth at the end of the horizon of what goes on after it, before and after tax, and its present value. */
  readonly terminal: { readonly amount: Decimal; readonly presentValue: Decimal };
  readonly terminalAfterTax: { readonly amount: Decimal; readonly presentValue: Decimal };
}

/** Exact sums: a total is the sum of the ledger's amounts to the last digit. */
const zeros = (length: number): Decimal[] => Array.from({ length }, () => new ExactDecimal(0));

/**
 * Adds up the lines by month. Taxable income of a month = taxed benefits − opex − depreciation; tax is the rate
 * times it, negative where losses are set off against other income. Depreciation is no flow: it enters through
 * tax alone.
 */
export function caseTotals(businessCase: BusinessCase, lines: readonly LineAmounts[]): CaseTotals {
  const { basis } = businessCase;
  const horizon = basis.horizonMonths;
  const rate = basis.tax?.rate ?? 0;
  const costs = zeros(horizon);
  const benefits = zeros(horizon);
  const taxable = zeros(horizon);
  const opexTaxable = zeros(horizon);
  const depreciation = zeros(horizon);
  const add = (list: Decimal[], t: number, amount: Decimal): void => {
    list[t] = (list[t] as Decimal).plus(amount);
  };
  for (const { line, amounts } of lines) {
    amounts.forEach((amount, t) => {
      if (amount.isZero()) return;
      if (line.side === "cost") add(costs, t, amount.neg());
      else add(benefits, t, amount);
      if (!isTaxed(line)) return;
      if (line.treatment === "opex") add(opexTaxable, t, amount);
      for (const { month, share } of depreciationShares(line, t, horizon)) {
        add(taxable, month, amount.times(share));
        if (line.treatment !== "opex") add(depreciation, month, amount.neg().times(share));
      }
    });
  }
  const net = benefits.map((benefit, t) => benefit.minus(costs[t] as Decimal));
  const tax = taxable.map((amount) => amount.times(rate));
  const lastYear = (flows: readonly Decimal[]): Decimal =>
    flows.slice(Math.max(0, horizon - 12)).reduce((total, flow) => total.plus(flow), new Decimal(0));
  const multiple = terminalMultiple(businessCase);
  const worth = (flows: readonly Decimal[]): CaseTotals["terminal"] => {
    const going = lastYear(flows).times(multiple);
    return {
      amount: going.plus(terminalAmount(businessCase).div(horizonFactor(basis))),
      presentValue: going.times(horizonFactor(basis)).plus(terminalAmount(businessCase)),
    };
  };
  return {
    factors: monthFactors(basis),
    costs,
    benefits,
    net,
    depreciation,
    tax,
    terminal: worth(net),
    terminalAfterTax: worth(net.map((flow, t) => flow.minus((opexTaxable[t] as Decimal).times(rate)))),
  };
}

/** Σ factor × flow. */
export function discounted(flows: readonly Decimal[], factors: readonly Decimal[]): Decimal {
  return flows.reduce((total, flow, t) => total.plus(flow.times(factors[t] as Decimal)), new Decimal(0));
}
