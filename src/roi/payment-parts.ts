import { type Decimal, type DecimalString, type MoneyInput, toDecimalString } from "../foundation/decimal.js";
import { type PaymentTiming, readPlan } from "./annuity-plan.js";
import { readWhole } from "./cash-flow.js";
import { levelPayment } from "./time-value.js";

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
  return toDecimalString(partsOf(terms).interest);
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
  return toDecimalString(partsOf(terms).principal);
}

function partsOf(terms: PaymentPeriod): { interest: Decimal; principal: Decimal } {
  const plan = readPlan(terms);
  const { rate, money, power, annuity, due } = plan;
  const nper = plan.nper();
  const passed = readWhole(terms.period, ["period"], 1, nper) - 1;
  const present = money("pv");
  const future = money("fv");
  // Paid before any interest has accrued.
  if (terms.when === "begin" && passed === 0)
    return { interest: rate.times(0), principal: levelPayment(plan) };
  // Balance after j payments: (pv ((1+r)^n - (1+r)^j) - fv ((1+r)^j - 1)) / ((1+r)^n - 1).
  const ahead = present.times(power(passed)).times(annuity(nper - passed));
  const whole = annuity(nper).times(due).neg();
  return {
    interest: ahead
      .minus(future.times(annuity(passed)))
      .times(rate)
      .div(whole),
    principal: present.plus(future).times(power(passed)).div(whole),
  };
}
