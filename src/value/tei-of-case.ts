import { Decimal, toExactString } from "../foundation/decimal.js";
import { type TeiLine, type TeiTable, teiTable } from "../roi/tei-table.js";
import type { BusinessCase } from "./business-case.js";
import type { LineAmounts } from "./line-amounts.js";

/**
 * The case as a Forrester TEI table: costs that flow only in the first month are the initial column, all else is
 * summed by year and discounted at year end; risk adjustments are the lines' own. Uplifts stay out, since they
 * adjust for the same thing. Null where the rate changes by year, for which TEI has no form, and without lines.
 */
export function teiOfCase(businessCase: BusinessCase, lines: readonly LineAmounts[]): TeiTable | null {
  const { basis } = businessCase;
  if (basis.ratePerYear === undefined || lines.length === 0) return null;
  const years = Math.ceil(basis.horizonMonths / 12);
  const adjustments = new Map(
    [...businessCase.costs, ...businessCase.benefits].map((line) => [line.id, line]),
  );
  const rows = lines
    .filter(({ line }) => line.part === "estimate")
    .map(({ line, amounts }, _, all): TeiLine => {
      const cells = Array.from({ length: years + 1 }, () => new Decimal(0));
      const initial = line.side === "cost" && line.until === 1;
      amounts.forEach((amount, t) => {
        const cell = initial ? 0 : Math.floor(t / 12) + 1;
        cells[cell] = (cells[cell] as Decimal).plus(line.side === "cost" ? amount.neg() : amount);
      });
      const split = all.filter((other) => other.line.line === line.line).length > 1;
      const source = adjustments.get(line.line);
      return {
        id: split ? `${line.line}/${line.class}` : line.line,
        label: source?.name ?? line.line,
        kind: line.side,
        amounts: cells.map(toExactString),
        riskAdjustment: source?.riskAdjustment ?? 0,
      };
    });
  return teiTable(rows, { ratePerYear: basis.ratePerYear, years });
}
