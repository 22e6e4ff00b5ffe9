import type { PlainDate } from "../foundation/calendar.js";
import type { BenefitClass } from "../model/benefit.js";
import type { Decay } from "./curve.js";
import type { CurveInput, DriverInput, PriceInput } from "./driver.js";
import type { LineFields } from "./line-fields.js";

/** What every benefit line can state. */
export interface BenefitFields extends LineFields {
  /**
   * How it reaches the books; each kind has its default. A `disbenefit` is a line that comes out negative; one that
   * comes out positive counts as a gain, with the warning `disbenefit-not-negative`.
   */
  readonly class?: BenefitClass;
  /** A(t), 0..1; default 1. */
  readonly adoption?: CurveInput;
  readonly decay?: Decay;
}

/** eligible · A(t) · hours · wage · recapture · d(t). Capacity, but for the share that a named budget gives up. */
export interface TimeSavedBenefit extends BenefitFields {
  readonly kind: "time-saved";
  readonly eligible: CurveInput;
  readonly hoursPerCase: CurveInput;
  readonly wagePerHour: PriceInput;
  /** Share of the saved hours that is put to use, 0..1. */
  readonly recapture: CurveInput;
  /**
   * Share of the recaptured hours that leaves the budget, 0..1; needs `budgetLine` and `effectiveFrom`. All of them
   * where it is absent and the class is `cash-releasing`.
   */
  readonly cashRelease?: DriverInput;
  readonly budgetLine?: string;
  /** From the first whole month on or after this date; before it all is capacity. */
  readonly effectiveFrom?: PlainDate;
}

/** volume · (e0 − e1) · cost · A(t) · d(t). Default class `cost-avoidance`. */
export interface ReworkAvoidedBenefit extends BenefitFields {
  readonly kind: "rework-avoided";
  readonly volume: CurveInput;
  readonly errorRateBefore: CurveInput;
  readonly errorRateAfter: CurveInput;
  readonly costPerError: PriceInput;
}

/** base · uplift · margin · attribution · A(t) · d(t). Default class `revenue-margin`. */
export interface RevenueBenefit extends BenefitFields {
  readonly kind: "revenue";
  readonly baseRevenue: PriceInput;
  readonly uplift: CurveInput;
  /** Contribution margin, 0..1. */
  readonly margin: CurveInput;
  /** Share of the uplift that is the initiative's, 0..1. */
  readonly attribution: DriverInput;
}

/** baseline − actual, in cash. Default class `cash-releasing`. */
export interface AvoidedCostBenefit extends BenefitFields {
  readonly kind: "avoided-cost";
  readonly baselinePerMonth: PriceInput;
  readonly actualPerMonth: PriceInput;
}

/** p0·L0 − p1·L1. Class `risk`. */
export interface RiskReductionBenefit extends BenefitFields {
  readonly kind: "risk-reduction";
  readonly riskId: string;
  /** p0: without the initiative. */
  readonly probabilityBefore: CurveInput;
  readonly lossBefore: PriceInput;
  /** p1: with it. */
  readonly probabilityAfter: CurveInput;
  readonly lossAfter: PriceInput;
}

/** A score in its own unit: reported, never in NPV. */
export interface NonFinancialBenefit extends BenefitFields {
  readonly kind: "non-financial";
  readonly score: CurveInput;
  readonly unit: string;
}

/** A benefit of a business case, by the formula of its kind: money per month. */
export type BenefitLine =
  | TimeSavedBenefit
  | ReworkAvoidedBenefit
  | RevenueBenefit
  | AvoidedCostBenefit
  | RiskReductionBenefit
  | NonFinancialBenefit;

/** The name of a benefit's formula. */
export type BenefitKind = BenefitLine["kind"];
