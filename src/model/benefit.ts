import type { Instant, PlainDate, YearMonth } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";

/** How a benefit reaches the books, strongest first; NPV is reported cumulatively in this order. */
export type BenefitClass =
  | "cash-releasing"
  | "revenue-margin"
  | "cost-avoidance"
  | "capacity"
  | "risk"
  | "non-financial"
  | "disbenefit";

export type BenefitState = "identified" | "committed" | "forecast" | "realized" | "validated" | "retired";

/** The value before the initiative, fixed so that a benefit cannot be measured against a moved mark. */
export interface BenefitBaseline {
  readonly value: number;
  readonly unit: string;
  readonly asOf: PlainDate;
  readonly source: string;
  readonly frozenAt: PlainDate;
}

/** What is expected or was realized in one month. */
export interface BenefitPeriod {
  readonly month: YearMonth;
  /** Money for a financial benefit; a quantity in the baseline's unit for a non-financial one. */
  readonly amount: MoneyInput;
}

/** That a person confirmed a state of the benefit. */
export interface SignOff {
  readonly by: string;
  readonly role: string;
  readonly state: BenefitState;
  readonly at: Instant;
}

/** One entry of the benefit register. */
export interface Benefit {
  readonly id: string;
  readonly initiativeIds: readonly string[];
  readonly kind: string;
  readonly class: BenefitClass;
  /** Currency (ISO 4217) of plan and actuals; absent for non-financial benefits. */
  readonly currency?: string;
  /** Budget line that is cut; with `effectiveFrom` it makes time saved cash-releasing. */
  readonly budgetLine?: string;
  readonly effectiveFrom?: PlainDate;
  readonly baseline?: BenefitBaseline;
  /** A pool that several benefits draw on, such as the hours of one team. */
  readonly poolId?: string;
  /** Share of the effect that is claimed for the initiatives, 0..1. */
  readonly share: number;
  readonly businessOwner?: string;
  readonly financeValidator?: string;
  readonly submittedBy?: string;
  readonly plan: readonly BenefitPeriod[];
  readonly actuals?: readonly BenefitPeriod[];
  readonly state: BenefitState;
  readonly signOffs: readonly SignOff[];
}
