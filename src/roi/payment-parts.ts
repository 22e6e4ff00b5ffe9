import {
  type Decimal,
  type DecimalString,
  type MoneyInput,
  toDecimal,
  toDecimalString,
} from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { readRate } from "./cash-flow.js";
import { type CompoundGrowth, compoundGrowth } from "./compound-growth.js";
import { dueFactor, levelPayment, type PaymentTiming, readPeriods } from "./time-value.js";

/** A loan or saving plan and one of its periods, counted from 1. */
export interface PaymentPeriod {
  readonly rate: number;
  readonly period: number;
  readonly nper: number;
  readonly pv: MoneyInput;
  readonly fv?: MoneyInput;
  readonly when?: PaymentTiming;
}

/**
 * The interest part of the payment of one period. It is taken from a closed form of the balance in which
 * nothing cancels, so that the last period of a long loan is as exact as the first: rolling the balance
 * forward loses a digit with every tenfold growth.
 *
 * @throws OperatingModelError `invalid-argument` naming the argument; `period` is 1 to `nper`.
 * @example
 * import { ipmt } from "ai-operating-model/roi";
 * Number(ipmt({ rate: 0.0824 / 12, period: 1, nper: 12, pv: 2500 })).toFixed(4); // => "-17.1667"
 */
export function ipmt(terms: PaymentPeriod): DecimalString {
  const { growth, nper, present, future, passed } = readTerms(terms);
  if (terms.when === "begin" && passed === 0) return "0";
  // Balance after j payments: (pv ((1+r)^n - (1+r)^j) - fv ((1+r)^j - 1)) / ((1+r)^n - 1).
  const ahead = growth.power(passed).times(growth.annuity(nper - passed));
  const balance = present.times(ahead).minus(future.times(growth.annuity(passed)));
  const interest = balance.times(growth.rate).neg().div(growth.annuity(nper));
  return toDecimalString(interest.div(dueFactor(growth, terms.when)));
}

/**
 * The part of the payment of one period that repays principal: -(pv + fv) (1+r)^(period-1) / a, with
 * a = ((1+r)^n - 1)/r; as exact in late periods as in early ones.
 *
 * @throws OperatingModelError `invalid-argument` naming the argument; `period` is 1 to `nper`.
 * @example
 * import { ppmt } from "ai-operating-model/roi";
 * Number(ppmt({ rate: 0.0824 / 12, period: 1, nper: 12, pv: 2500 })).toFixed(4); // => "-200.5819"
 */
export function ppmt(terms: PaymentPeriod): DecimalString {
  const { growth, nper, present, future, passed } = readTerms(terms);
  if (terms.when === "begin" && passed === 0) {
    return toDecimalString(levelPayment(growth, nper, present, future, "begin"));
  }
  const repaid = present.plus(future).times(growth.power(passed)).neg().div(growth.annuity(nper));
  return toDecimalString(repaid.div(dueFactor(growth, terms.when)));
}

function readTerms(terms: PaymentPeriod): {
  growth: CompoundGrowth;
  nper: number;
  present: Decimal;
  future: Decimal;
  passed: number;
} {
  const growth = compoundGrowth(readRate(terms?.rate, ["rate"]));
  const nper = readPeriods(terms.nper);
  const { period } = terms;
  if (!Number.isInteger(period) || period < 1 || period > nper) {
    throw invalidArgument(["period"], `a whole number from 1 to nper (${nper})`, period);
  }
  const present = growth.of(toDecimal(terms.pv, ["pv"]));
  const future = growth.of(toDecimal(terms.fv ?? 0, ["fv"]));
  return { growth, nper, present, future, passed: period - 1 };
}
