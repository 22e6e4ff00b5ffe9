import { type Decimal, ExactDecimal } from "../foundation/decimal.js";
import { activity, type ProgramRow, programRow, wholeScale } from "./binary-program.js";

type Rounding = typeof ExactDecimal.ROUND_FLOOR | typeof ExactDecimal.ROUND_CEIL;

/** A row of amounts as they were given, one for each decision, with a floor or a ceiling. */
export interface GivenRow {
  readonly amounts: readonly Decimal[];
  readonly min: Decimal | undefined;
  readonly max: Decimal | undefined;
}

/** A row as whole numbers. */
export interface LimitedRow {
  /** Null where the row was made of whole numbers. */
  readonly given: GivenRow | null;
  /** Allows every point that the row allows. */
  readonly loose: ProgramRow;
  /** Where whole numbers do not hold all digits: allows no point that the row does not allow. */
  readonly strict: ProgramRow | null;
}

/** A row with one limit, as whole numbers. */
export function limitedRow(given: GivenRow): LimitedRow {
  const { amounts, min, max } = given;
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
  // A ceiling allows more when amounts are rounded down and itself up, a floor the other way around.
  const [down, up] = max === undefined ? [ROUND_CEIL, ROUND_FLOOR] : [ROUND_FLOOR, ROUND_CEIL];
  return { given, loose: row(down, up), strict: exact ? null : row(up, down) };
}

/** The sum of the amounts at a point, all digits counted. */
export function sumAt(amounts: readonly Decimal[], x: Uint8Array): Decimal {
  return amounts.reduce<Decimal>(
    (total, each, j) => (x[j] === 1 ? total.plus(each) : total),
    new ExactDecimal(0),
  );
}

/** What a point leaves of the limit, in the row's own unit; less than 0 where it breaks it. */
export function slackAt({ given, loose, strict }: LimitedRow, x: Uint8Array): number {
  if (given === null || strict === null) {
    const sum = activity(loose, x);
    return Math.min(loose.upper - sum, sum - loose.lower) / loose.scale;
  }
  const sum = sumAt(given.amounts, x);
  return (given.min === undefined ? (given.max as Decimal).minus(sum) : sum.minus(given.min)).toNumber();
}

/** Whether a point keeps to a row, all digits counted. */
export function allows({ amounts, min, max }: GivenRow, x: Uint8Array): boolean {
  const sum = sumAt(amounts, x);
  return (min === undefined || sum.gte(min)) && (max === undefined || sum.lte(max));
}
