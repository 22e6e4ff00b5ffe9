import { Decimal, RESULT_DIGITS } from "../foundation/decimal.js";
import type { CaseFormulas, LineFormula } from "./case-formulas.js";
import { type FormulaScope, formulaScope, formulaValue } from "./evaluate-formula.js";

/** A stream of money with its amount in every month of the horizon. */
export interface LineAmounts {
  readonly line: LineFormula;
  /** Net flow by month, rounded to the digits that the ledger shows. */
  readonly amounts: readonly Decimal[];
}

/** Smaller amounts are noise of a curve's tail and count as nothing. */
const QUANTUM = new Decimal("1e-60");

/** Every stream of a case in every month. Totals are made of these rounded amounts, so that the ledger adds up. */
export function lineAmounts(
  formulas: CaseFormulas,
  drivers: ReadonlyMap<string, Decimal>,
  scope: FormulaScope = formulaScope(drivers, formulas.curves),
): LineAmounts[] {
  return formulas.lines.map((line) => ({
    line,
    amounts: Array.from({ length: formulas.horizonMonths }, (_, t) => {
      if (t < line.from || t >= line.until) return new Decimal(0);
      const value = formulaValue(line.formula, t, scope);
      return value.abs().lessThan(QUANTUM) ? new Decimal(0) : value.toSignificantDigits(RESULT_DIGITS);
    }),
  }));
}
