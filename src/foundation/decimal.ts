import { Decimal as DecimalJs } from "decimal.js";
import type { Path } from "./issue.js";
import { invalidArgument } from "./operating-model-error.js";

/** Exact money in plain notation, such as `"1234.50"` or `"-0.000000000012"`: digits, never an exponent. */
export type DecimalString = string;

/** What a host may pass as money. A `Decimal` of any decimal.js copy is accepted. */
export type MoneyInput = number | string | bigint | DecimalLike;

/** The part of a decimal.js `Decimal` that this library reads; any copy or clone of the class fits. */
export interface DecimalLike {
  readonly s: number;
  readonly e: number;
  readonly d: number[];
  toString(): string;
}

/**
 * The working constructor: 50 significant digits, of which results keep 34, so that rounding in the
 * intermediate steps cannot reach a digit that is shown. It is a clone: a host's own settings of decimal.js
 * neither change it nor are changed by it.
 */
export const Decimal: typeof DecimalJs = DecimalJs.clone({
  precision: 50,
  rounding: DecimalJs.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  defaults: true,
});
export type Decimal = DecimalJs;

/** For sums and products only, which are finite decimals: nothing is ever rounded. Never divide with it. */
export const ExactDecimal: typeof DecimalJs = Decimal.clone({ precision: 1e9 });

const kinds = /* @__PURE__ */ new Map<number, typeof DecimalJs>();

/** A constructor with other digits than {@link Decimal}, for sums whose terms cancel. */
export function decimalOfPrecision(digits: number): typeof DecimalJs {
  const kind = kinds.get(digits) ?? Decimal.clone({ precision: digits });
  kinds.set(digits, kind);
  return kind;
}

/** Digits that a computed amount is given with, as in IEEE 754 decimal128. */
export const RESULT_DIGITS = 34;

/** Amounts beyond 1e±400 are refused: in plain notation they would be unreadable or exhaust memory. */
const MAX_EXPONENT = 400;
/** The same for results, which a thousand periods at an odd rate can bring far beyond. */
const MAX_WRITTEN = 100_000;
const NUMERAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
const EXPECTED = 'a finite number, bigint, Decimal or numeral such as "1234.50"';

/**
 * Reads money into the working constructor.
 *
 * @throws OperatingModelError `invalid-argument` with `path` for anything that is not a finite amount.
 */
export function toDecimal(value: MoneyInput, path: Path, kind: typeof DecimalJs = Decimal): Decimal {
  const result = readDecimal(value, kind);
  if (result === undefined) throw invalidArgument(path, EXPECTED, value);
  return result;
}

/** Whether a value can be read as money. */
export function isMoneyInput(value: unknown): value is MoneyInput {
  return readDecimal(value, Decimal) !== undefined;
}

function readDecimal(value: unknown, kind: typeof DecimalJs): Decimal | undefined {
  let text: string;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return undefined;
    return new kind(value);
  }
  if (typeof value === "string") text = value.trim();
  else if (typeof value === "bigint" || DecimalJs.isDecimal(value)) text = String(value);
  else return undefined;
  if (text.length > 2000 || !NUMERAL.test(text)) return undefined;
  const decimal = new kind(text);
  if (!decimal.isZero() && Math.abs(decimal.e) > MAX_EXPONENT) return undefined;
  return decimal;
}

/**
 * A computed amount as plain notation with at most 34 significant digits; negative zero is `"0"`.
 *
 * @throws OperatingModelError `invalid-argument` for what it would take more than 100,000 digits to write
 */
export function toDecimalString(value: Decimal): DecimalString {
  if (value.isZero()) return "0";
  const result = value.toSignificantDigits(RESULT_DIGITS);
  if (!(Math.abs(result.e) <= MAX_WRITTEN)) {
    throw invalidArgument([], `such that the result is within 1e±${MAX_WRITTEN}`, result.toExponential(2));
  }
  return result.toFixed();
}

/** An amount with all its digits, for sums and products that are exact; negative zero is `"0"`. */
export function toExactString(value: Decimal): DecimalString {
  return value.isZero() ? "0" : value.toFixed();
}
