import { type Decimal, ExactDecimal } from "../foundation/decimal.js";
import { type ProgramRow, programRow } from "./binary-program.js";
import { type GivenRow, sumAt } from "./limited-row.js";

/**
 * What a broken row says about a point in small whole numbers, which no rounding can lose: of the decisions that fill
 * it too far, and those that weigh as much, one fewer. An extended cover inequality (Balas 1975); every point that the
 * row allows keeps to it, the one given does not.
 */
export function coverCut({ amounts, min, max }: GivenRow, x: Uint8Array): ProgramRow {
  // As a ceiling; a decision whose amount is below 0 fills it by not being taken.
  const weights = max === undefined ? amounts.map((amount) => amount.negated()) : amounts;
  let excess = sumAt(weights, x).minus(max ?? (min as Decimal).negated());
  const size = (j: number): Decimal => (weights[j] as Decimal).abs();
  const fills = (j: number): boolean => (weights[j] as Decimal).gt(0) === (x[j] === 1);
  const columns = Array.from(weights.keys()).filter((j) => !size(j).isZero());
  const cover = columns.filter(fills).sort((a, b) => size(a).comparedTo(size(b)) || a - b);
  while (cover.length > 0 && size(cover[0] as number).lt(excess)) {
    excess = excess.minus(size(cover.shift() as number));
  }
  const largest = cover.length === 0 ? new ExactDecimal(0) : size(cover.at(-1) as number);
  const covering = new Set([...cover, ...columns.filter((j) => size(j).gte(largest))]);
  const entries = Array.from(covering, (j) => [j, (weights[j] as Decimal).gt(0) ? 1 : -1] as const);
  const negative = entries.filter(([, sign]) => sign < 0).length;
  return programRow(entries, Number.NEGATIVE_INFINITY, cover.length - 1 - negative);
}
