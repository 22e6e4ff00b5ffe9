import type { Decimal, MoneyInput } from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import {
  type FirstFlowAt,
  readAmounts,
  readChoice,
  readFirstFlowAt,
  readRate,
  writeNumber,
} from "./cash-flow.js";
import { presentValue } from "./net-present-value.js";

/** Benefits and costs of the same periods, costs as positive amounts. */
export interface BenefitsAndCosts {
  readonly benefits: readonly MoneyInput[];
  readonly costs: readonly MoneyInput[];
}

/**
 * What benefits and costs are added up as. There is no default: published figures mix the two up.
 * `firstFlowAt` is 0 where not given: the first amount is not discounted.
 */
export type ReturnBasis =
  | { readonly basis: "simple" }
  | { readonly basis: "discounted"; readonly ratePerPeriod: number; readonly firstFlowAt?: FirstFlowAt };

/**
 * The return on investment (benefits - costs) / costs, a fraction: 0.5 is 50 %. On the basis `simple` amounts
 * are summed as they are; on the basis `discounted` their present values are, as in Forrester's TEI.
 *
 * @throws OperatingModelError `invalid-argument` for lists that differ in length, costs that are not above
 *   zero in total, or a basis that is not stated.
 * @example
 * import { returnOnInvestment } from "ai-operating-model/roi";
 * const plan = { benefits: [0, 110, 121], costs: [100, 0, 0] };
 * returnOnInvestment(plan, { basis: "simple" }); // => 1.31
 * returnOnInvestment(plan, { basis: "discounted", ratePerPeriod: 0.1 }); // => 1
 */
export function returnOnInvestment(plan: BenefitsAndCosts, options: ReturnBasis): number {
  const { benefits, costs } = totals(plan, options);
  return writeNumber(benefits.minus(costs).div(costs), ["costs"]);
}

/**
 * The benefit-cost ratio benefits / costs on the basis stated; 1 is break-even.
 *
 * @throws OperatingModelError `invalid-argument` as {@link returnOnInvestment} does.
 * @example
 * import { benefitCostRatio } from "ai-operating-model/roi";
 * benefitCostRatio({ benefits: [0, 110, 121], costs: [100, 0, 0] }, { basis: "simple" }); // => 2.31
 */
export function benefitCostRatio(plan: BenefitsAndCosts, options: ReturnBasis): number {
  const { benefits, costs } = totals(plan, options);
  return writeNumber(benefits.div(costs), ["costs"]);
}

function totals(plan: BenefitsAndCosts, options: ReturnBasis): { benefits: Decimal; costs: Decimal } {
  const benefits = readAmounts(plan?.benefits, ["benefits"]);
  const costs = readAmounts(plan.costs, ["costs"]);
  if (benefits.length !== costs.length) {
    throw invalidArgument(["costs"], `as long as benefits (${benefits.length})`, plan.costs);
  }
  const add = totalBy(options);
  const paid = add(costs);
  if (!paid.greaterThan(0)) throw invalidArgument(["costs"], "above zero in total", paid.toNumber());
  return { benefits: add(benefits), costs: paid };
}

function totalBy(options: ReturnBasis): (amounts: readonly Decimal[]) => Decimal {
  const basis = readChoice(options?.basis, ["options", "basis"], ["simple", "discounted"]);
  if (basis === "simple") return (amounts) => presentValue(0, amounts, 0);
  const { ratePerPeriod, firstFlowAt = 0 } = options as Extract<ReturnBasis, { basis: "discounted" }>;
  const rate = readRate(ratePerPeriod, ["options", "ratePerPeriod"]);
  const place = readFirstFlowAt(firstFlowAt);
  return (amounts) => presentValue(rate, amounts, place);
}
