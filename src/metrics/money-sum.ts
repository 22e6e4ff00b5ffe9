import {
  type DecimalString,
  ExactDecimal,
  isMoneyInput,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { entryOf } from "./entry-of.js";

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

/**
 * An empty sum. Common amounts (up to four decimals) are added as whole ten-thousandths, many times as fast as
 * decimals; every share has a sum of its own, so that only as many products are made as there are shares.
 */
export function moneySum(): MoneySum {
  const shares = new Map<number, { units: number; rest: InstanceType<typeof ExactDecimal> }>();
  const total = (): InstanceType<typeof ExactDecimal> => {
    let sum = new ExactDecimal(0);
    for (const [share, { units, rest }] of shares) {
      sum = sum.plus(rest.plus(new ExactDecimal(units).times("0.0001")).times(share));
    }
    return sum;
  };
  return {
    add(amount, share = 1) {
      const sum = entryOf(shares, share, () => ({ units: 0, rest: new ExactDecimal(0) }));
      const units = tenThousandths(amount);
      if (!Number.isNaN(units)) {
        sum.units += units;
        if (Math.abs(sum.units) < LIMIT) return true;
        sum.rest = sum.rest.plus(new ExactDecimal(sum.units).times("0.0001"));
        sum.units = 0;
        return true;
      }
      if (!isMoneyInput(amount)) return false;
      sum.rest = sum.rest.plus(toDecimal(amount, ["amount"], ExactDecimal));
      return true;
    },
    total: () => toExactString(total()),
    toNumber: () => total().toNumber() + 0,
  };
}

/** Whether a value can be added; the common amounts are told without building a decimal. */
export function isAmount(value: unknown): value is MoneyInput {
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
