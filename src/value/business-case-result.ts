import type { YearMonth } from "../foundation/calendar.js";
import type { DecimalString } from "../foundation/decimal.js";
import type { Issue } from "../foundation/issue.js";
import type { Estimate } from "../model/estimate.js";
import type { CashFlow } from "../roi/cash-flow.js";
import type { Payback } from "../roi/payback.js";
import type { RateOfReturn } from "../roi/rate-of-return.js";
import type { TeiTable } from "../roi/tei-table.js";
import type { Assumption } from "./assumption-trace.js";
import type { LadderRung } from "./benefit-ladder.js";
import type { LineFormula } from "./case-formulas.js";
import type { FiscalYear } from "./fiscal-years.js";
import type { SwitchingValue } from "./switching-values.js";

/** One amount of the ledger: what a line comes to in a month. Costs and disbenefits are negative. */
export interface LedgerEntry {
  readonly month: YearMonth;
  readonly line: string;
  readonly side: LineFormula["side"];
  readonly class: LineFormula["class"];
  readonly part: LineFormula["part"];
  readonly amount: DecimalString;
}

/** A non-financial benefit in its own unit, by month. */
export interface ScoreSeries {
  readonly line: string;
  readonly unit: string;
  readonly values: readonly { readonly month: YearMonth; readonly value: DecimalString }[];
}

/** What a business case comes to. Money is in the case's currency; sums run over the ledger's own amounts. */
export interface BusinessCaseResult {
  readonly caseId: string;
  readonly currency: string;
  readonly scenario: string;
  /** How it was computed, in words for an appendix. */
  readonly method: string;
  /** Before tax, terminal value included. */
  readonly npv: DecimalString;
  /** Where the basis has tax. */
  readonly npvAfterTax?: DecimalString;
  /** What the optimism uplifts take off `npv`, as a negative amount; "0" without any. */
  readonly upliftEffect: DecimalString;
  /** Net flow before tax, one a month; the terminal value is not among them. */
  readonly cashFlows: readonly CashFlow[];
  readonly ledger: readonly LedgerEntry[];
  readonly fiscalYears: readonly FiscalYear[];
  /** Cumulative NPV from hard to soft benefits; ends at `npv`. */
  readonly ladder: readonly LadderRung[];
  /** A year, effective, of the flows before tax and the terminal value. */
  readonly irr: RateOfReturn;
  /** In months from the first flow. */
  readonly payback: Payback;
  readonly discountedPayback: Payback;
  /** (benefits − costs) / costs on both bases, terminal value left out. */
  readonly roi: { readonly simple: Estimate; readonly discounted: Estimate };
  /** Null where the rate changes by year, for which TEI has no form, and for a case without lines. */
  readonly tei: TeiTable | null;
  /** By driver: where NPV, after tax where the basis has tax, comes to nothing. */
  readonly switchingValues: readonly SwitchingValue[];
  readonly assumptions: readonly Assumption[];
  readonly scores: readonly ScoreSeries[];
  /** What goes on after the horizon; its value after tax where the basis has tax. */
  readonly terminal: {
    readonly amount: DecimalString;
    readonly presentValue: DecimalString;
    readonly presentValueAfterTax?: DecimalString;
  };
  /** Parts of `npv` that lie far off: from the terminal value, and from flows after the 36th month. */
  readonly shares: { readonly terminal: Estimate; readonly beyond36Months: Estimate };
  readonly warnings: readonly Issue[];
  /** SHA-256 of the case and scenario, with `{provenance: true}`. */
  readonly digest?: string;
}
