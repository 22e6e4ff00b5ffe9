import { type Decimal, ExactDecimal } from "../foundation/decimal.js";
import { type ProgramRow, programRow, wholeScale } from "./binary-program.js";

type Rounding = typeof ExactDecimal.ROUND_FLOOR | typeof ExactDecimal.ROUND_CEIL;

/** A row of amounts as they were given. */
export interface GivenRow {
  readonly amounts: readonly Decimal[];
  readonly min: Decimal | undefined;
  readonly max: Decimal | undefined;
}

/**
 * A row with one limit, as whole numbers. Where these do not hold all digits, `loose` allows every point that the row
 * allows, and `strict` no other.
 */
export function limitedRow({ amounts, min, max }: GivenRow): {
  loose: ProgramRow;
  strict: ProgramRow | null;
} {
  const end = (min ?? max) as Decimal;
  const { scale, exact } = wholeScale([...amounts, end]);
  const whole = (amount: Decimal, rounding: Rounding): number =>
    new ExactDecimal(amount).times(scale).toDecimalPlaces(0, rounding).toNumber();
  const row = (ofAmounts: Rounding, ofEnd: Rounding): ProgramRow =>
    programRow(
      amounts.map((amount, column) => [column, whole(amount, ofAmounts)] as const),
      min === undefined ? Number.NEGATIVE_INFINITY : whole(end, ofEnd),
      max === undefined ? Number.POSITIVE_INFINITY : whole(end, ofEnd),
      scale.toNumber(),
    );
  const { ROUND_FLOOR, ROUND_CEIL } = ExactDecimal;
  const [loose, strict] =
    max === undefined
      ? [row(ROUND_CEIL, ROUND_FLOOR), row(ROUND_FLOOR, ROUND_CEIL)]
      : [row(ROUND_FLOOR, ROUND_CEIL), row(ROUND_CEIL, ROUND_FLOOR)];
  return { loose, strict: exact ? null : strict };
}

/** Whether a point keeps to a row, all digits counted. */
export function allows({ amounts, min, max }: GivenRow, x: Uint8Array): boolean {
  const sum = amounts.reduce(
    (total, each, j) => (x[j] === 1 ? total.plus(each) : total),
    new ExactDecimal(0),
  );
  return (min === undefined || sum.gte(min)) && (max === undefined || sum.lte(max));
}
