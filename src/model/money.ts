import {
  type DecimalString,
  ExactDecimal,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";

/**
 * Compares two amounts by value: -1, 0 or 1. Decimal strings must never be compared as strings, where
 * `"9" > "10"`.
 *
 * @example
 * import { compareDecimals } from "ai-operating-model/model";
 * ["10", "9", "-0.5"].sort(compareDecimals); // => ["-0.5", "9", "10"]
 */
export function compareDecimals(a: MoneyInput, b: MoneyInput): -1 | 0 | 1 {
  return toDecimal(a, ["a"], ExactDecimal).comparedTo(toDecimal(b, ["b"], ExactDecimal)) as -1 | 0 | 1;
}

/**
 * The exact sum of amounts, without rounding; `"0"` for none.
 *
 * @example
 * import { sumDecimals } from "ai-operating-model/model";
 * sumDecimals(["0.1", "0.2", 1e15]); // => "1000000000000000.3"
 */
export function sumDecimals(amounts: readonly MoneyInput[]): DecimalString {
  assertList(amounts, ["amounts"]);
  let total = new ExactDecimal(0);
  for (let index = 0; index < amounts.length; index++) {
    total = total.plus(toDecimal(amounts[index] as MoneyInput, ["amounts", index], ExactDecimal));
  }
  return toExactString(total);
}

/**
 * An amount as the nearest number, for charts and statistics: digits beyond the 15th or so are lost.
 *
 * @example
 * import { toNumber } from "ai-operating-model/model";
 * toNumber("0.1"); // => 0.1
 */
export function toNumber(amount: MoneyInput): number {
  return toDecimal(amount, ["amount"]).toNumber();
}

/**
 * An amount as people of a locale read it.
 *
 * @throws OperatingModelError `invalid-argument` for an amount, currency or locale that does not exist.
 * @example
 * import { formatMoney } from "ai-operating-model/model";
 * formatMoney("1234567.891", { currency: "EUR", locale: "en-US" }); // => "€1,234,567.89"
 */
export function formatMoney(
  amount: MoneyInput,
  options: { readonly currency: string; readonly locale: string; readonly fractionDigits?: number },
): string {
  const decimal = toDecimal(amount, ["amount"], ExactDecimal);
  assertRecord(options, ["options"]);
  const digits = options.fractionDigits;
  let format: Intl.NumberFormat;
  try {
    format = new Intl.NumberFormat(options.locale, {
      style: "currency",
      currency: options.currency,
      ...(digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    });
  } catch (error) {
    throw invalidArgument(["options"], `a known locale, currency and digits (${String(error)})`, options);
  }
  // Intl formats a numeral text without passing through a float, so large amounts keep their cents.
  return format.format(toExactString(decimal) as Intl.StringNumericLiteral);
}
