import type { PlainDate, YearMonth } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";
import type { DriverInput, PriceInput } from "./driver.js";

/** Whether money and rates include inflation (`nominal`) or are in prices of the price base (`real`). */
export type RateBasis = "nominal" | "real";

/** A yearly change of a price: factor (1 + e)^(n/12), n months from the price base to the month. */
export interface Escalator {
  readonly ratePerYear: DriverInput;
  /** Must be the rate basis of the case: an escalator over real money is the change beyond inflation. */
  readonly rateBasis: RateBasis;
  /** `yearly` steps once a year, (1 + e)^floor(n/12), as wage rounds do. Default `monthly`. */
  readonly compounding?: "monthly" | "yearly";
}

/** Worth of what goes on after the horizon. None unless stated. */
export type TerminalValue =
  | { readonly kind: "none" }
  /** A sum of money received when the horizon ends. */
  | { readonly kind: "amount"; readonly amount: MoneyInput }
  /** So many times the net flow of the last twelve months. */
  | { readonly kind: "multiple"; readonly multiple: number }
  /**
   * Gordon growth: net flow of the last twelve months × (1 + g)/(r − g). Where rates still change after the
   * horizon, each of those years counts at its own.
   */
  | { readonly kind: "perpetuity"; readonly growthPerYear: number };

/** Income tax: rate × (cashable benefits − opex − straight-line depreciation); losses offset other income. */
export interface Tax {
  /** 0..1. */
  readonly rate: number;
}

/** How money of different months and currencies is made comparable. */
export interface FinancialBasis {
  /** ISO 4217; every amount of the result is in it. */
  readonly currency: string;
  readonly valuationDate: PlainDate;
  /** First month of the case. */
  readonly start: YearMonth;
  readonly horizonMonths: number;
  /** Effective yearly rate; the monthly factor is (1+r)^(−(m+δ)/12), never r/12. */
  readonly ratePerYear?: number;
  /** In place of `ratePerYear`: one rate for each year from the valuation date; the last one holds on. */
  readonly ratesByYear?: readonly number[];
  readonly rateBasis: RateBasis;
  /** Month in whose prices the inputs are stated; escalators count from it. */
  readonly priceBase: YearMonth;
  /** When in its month a flow falls: δ = 0, 0.5 or 1. */
  readonly timing: "start" | "mid" | "end";
  /** Part of the rate that stands for risk. Above 0 it must not meet simulation or TEI adjustments. */
  readonly riskPremiumPerYear?: number;
  readonly escalators?: Readonly<Record<string, Escalator>>;
  readonly tax?: Tax;
  readonly terminal?: TerminalValue;
  /** Units of the case's currency for one unit of another. */
  readonly fx?: Readonly<Record<string, PriceInput>>;
  /** First calendar month of the fiscal year, 1..12; default 1. A fiscal year is named by the year it ends in. */
  readonly fiscalYearStartMonth?: number;
}
