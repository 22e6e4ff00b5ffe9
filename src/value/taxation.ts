import { Decimal } from "../foundation/decimal.js";
import type { LineFormula } from "./case-formulas.js";

/** What tax treatment depends on. */
export type TaxedLine = Pick<LineFormula, "treatment" | "usefulLifeMonths" | "class">;

/** Whether a line's money enters taxable income: costs, disbenefits and benefits that reach the books. */
export function isTaxed(line: TaxedLine): boolean {
  return line.class !== "capacity" && line.class !== "risk" && line.class !== "non-financial";
}

/**
 * In which months, and with what share, a flow of month t is deducted or taxed. Opex at once; capex and
 * prepayments straight-line over the useful life, of which what the horizon cuts off is written off in its last
 * month.
 */
export function depreciationShares(
  line: TaxedLine,
  t: number,
  horizonMonths: number,
): { readonly month: number; readonly share: Decimal }[] {
  if (line.treatment === "opex") return [{ month: t, share: new Decimal(1) }];
  const life = line.usefulLifeMonths;
  const part = new Decimal(1).div(life);
  const last = horizonMonths - 1;
  const months = Math.min(life, horizonMonths - t);
  return Array.from({ length: months }, (_, index) => ({
    month: t + index,
    share: t + index === last ? new Decimal(1).minus(part.times(index)) : part,
  }));
}
