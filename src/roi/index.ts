export { allocate } from "./allocate.js";
export type { PaymentTiming } from "./annuity-plan.js";
export { nper, rate } from "./annuity-terms.js";
export type { CashFlow, FirstFlowAt } from "./cash-flow.js";
export { type DatedValueOptions, xnfv, xnpv } from "./dated-net-present-value.js";
export { type DayCount, dayCountDays, dayCountFraction } from "./day-count.js";
export {
  type DiscountSchedule,
  discountFactors,
  greenBookSchedule,
  nominalRate,
  realRate,
} from "./discount-factors.js";
export { equivalentAnnualAnnuity } from "./equivalent-annual-annuity.js";
export { irr, xirr } from "./internal-rate-of-return.js";
export { type ModifiedRateOfReturn, mirr } from "./modified-rate-of-return.js";
export { npv } from "./net-present-value.js";
export { discountedPayback, type Payback, payback } from "./payback.js";
export { ipmt, type PaymentPeriod, ppmt } from "./payment-parts.js";
export { profitabilityIndex } from "./profitability-index.js";
export { type NoRateReason, type RateOfReturn, rateOrThrow } from "./rate-of-return.js";
export {
  type BenefitsAndCosts,
  benefitCostRatio,
  type ReturnBasis,
  returnOnInvestment,
} from "./return-on-investment.js";
export type { RateOptions } from "./solve-rate.js";
export { type TeiBlock, type TeiLine, type TeiRow, type TeiTable, teiTable } from "./tei-table.js";
export { fv, pmt, pv } from "./time-value.js";
