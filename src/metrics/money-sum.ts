import {
  type DecimalString,
  ExactDecimal,
  isMoneyInput,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { limbSum, newLimbs, readLimbs } from "./decimal-limbs.js";

/** An exact sum of money that is built up, each amount weighed by a share. */
export interface MoneySum {
  /** Adds an amount times a share; false, and nothing added, where it is no amount. */
  add(amount: MoneyInput, share?: number): boolean;
  /** The exact sum in plain notation. */
  total(): DecimalString;
  /** The sum as the nearest number, for ratios. */
  toNumber(): number;
}

/** Ten-thousandths up to which whole numbers are exact, with room to add one more. */
const LIMIT = 2 ** 52;

/** The digits of the value that was read last: a record's amount and share are added to several sums in a row. */
interface DigitReader {
  readonly digits: Float64Array;
  /** How many of the digits of a value are decimals; -1 where limbs cannot hold it. */
  read(value: number | string): number;
}

function digitReader(): DigitReader {
  const digits = newLimbs();
  let last: number | string = Number.NaN;
  let decimals = -1;
  return {
    digits,
    read(value) {
      // Of 0 and -0, which are equal, the digits are, too; a sign is not among them.
      if (value !== last) {
        decimals = readLimbs(typeof value === "string" ? value : String(value), digits);
        last = value;
      }
      return decimals;
    },
  };
}

/** Shared by all sums: what they remember is only what a value's own text says. */
const amounts = /* @__PURE__ */ digitReader();
const shares = /* @__PURE__ */ digitReader();
const ONE = /* @__PURE__ */ Float64Array.of(1, 0, 0);

/**
 * An empty sum. Common amounts (up to four decimals) are added as whole ten-thousandths, others and those weighed by a
 * share digit by digit in limbs; only what neither can hold is added as decimals, which takes many times as long.
 */
export function moneySum(): MoneySum {
  let units = 0;
  let rest = new ExactDecimal(0);
  const products = limbSum();
  const addDigits = (amount: number | string, share: number): boolean => {
    const decimals = amounts.read(amount);
    if (decimals === -1) return false;
    const sign = (typeof amount === "string" ? amount.charCodeAt(0) === 45 : amount < 0) ? -1 : 1;
    if (share === 1) {
      products.addProduct(amounts.digits, ONE, sign, decimals);
      return true;
    }
    const shareDecimals = share >= 0 ? shares.read(share) : -1;
    if (shareDecimals === -1) return false;
    products.addProduct(amounts.digits, shares.digits, sign, decimals + shareDecimals);
    return true;
  };
  const total = (): InstanceType<typeof ExactDecimal> =>
    rest.plus(products.total()).plus(new ExactDecimal(units).times("0.0001"));
  return {
    add(amount, share = 1) {
      const whole = share === 1 ? tenThousandths(amount) : Number.NaN;
      if (!Number.isNaN(whole)) {
        units += whole;
        if (Math.abs(units) < LIMIT) return true;
        rest = rest.plus(new ExactDecimal(units).times("0.0001"));
        units = 0;
        return true;
      }
      const readable = typeof amount === "number" ? Number.isFinite(amount) : typeof amount === "string";
      if (readable && addDigits(amount as number | string, share)) return true;
      if (!isMoneyInput(amount)) return false;
      rest = rest.plus(toDecimal(amount, ["amount"], ExactDecimal).times(share));
      return true;
    },
    total: () => toExactString(total()),
    toNumber: () => total().toNumber() + 0,
  };
}

/** Whether a value can be added; the common amounts are told without building a decimal. */
export function isAmount(value: unknown): value is MoneyInput {
  if (typeof value === "number") return Number.isFinite(value);
  return !Number.isNaN(tenThousandths(value as MoneyInput)) || isMoneyInput(value);
}

/** An amount as whole ten-thousandths; NaN where it is none, or too large or too fine for that. */
function tenThousandths(amount: MoneyInput): number {
  if (typeof amount === "number") {
    // Fifteen digits tell numbers apart, so the number nearest to these ten-thousandths is written as they are.
    const units = Math.round(amount * 10_000);
    return Math.abs(units) < 1e15 && units / 10_000 === amount ? units : Number.NaN;
  }
  return typeof amount === "string" ? readUnits(amount) : Number.NaN;
}

function readUnits(text: string): number {
  let index = text.charCodeAt(0) === 45 ? 1 : 0;
  const sign = index === 1 ? -1 : 1;
  let value = 0;
  let decimals = -1;
  const { length } = text;
  if (length === index || length > 16) return Number.NaN;
  for (; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === 46 && decimals === -1 && value < 4e11 && index + 1 < length) decimals = 0;
    else if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48;
      if (decimals >= 0) decimals++;
    } else return Number.NaN;
  }
  if (decimals > 4) return Number.NaN;
  const whole = value * 10 ** (4 - Math.max(0, decimals));
  return whole < LIMIT ? sign * whole : Number.NaN;
}
