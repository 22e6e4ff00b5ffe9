import type { Instant, YearMonth } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";

/** What running a process took in one month. Every quantity is of the same cases. */
export interface OperationPeriod {
  readonly id?: string;
  readonly process?: string;
  readonly period: YearMonth;
  /** Cases handled. */
  readonly volume: number;
  readonly cost?: MoneyInput;
  readonly currency?: string;
  /** Hours worked. */
  readonly hours?: number;
  /** Cases handled without a person. */
  readonly automated?: number;
  /** Cases done again. */
  readonly rework?: number;
  readonly incidents?: readonly { readonly openedAt: Instant; readonly restoredAt?: Instant }[];
}

/** First and last month of the baseline and of what is compared with it. */
export interface EfficiencySpans {
  readonly baseline: { readonly from: YearMonth; readonly to: YearMonth };
  readonly current: { readonly from: YearMonth; readonly to: YearMonth };
}
