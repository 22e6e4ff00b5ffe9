import { type Decimal, type DecimalString, type MoneyInput, toDecimalString } from "../foundation/decimal.js";
import { type AnnuityPlan, type PaymentTiming, readPlan } from "./annuity-plan.js";

/**
 * The present value that future payments are worth: what a loan of these payments hands out.
 *
 * @throws OperatingModelError `invalid-argument` naming the argument.
 * @example
 * import { pv } from "ai-operating-model/roi";
 * Number(pv({ rate: 0.05 / 12, nper: 120, pmt: -100, fv: 15692.93 })).toFixed(8); // => "-100.00067132"
 */
export function pv(terms: {
  readonly rate: number;
  readonly nper: number;
  readonly pmt: MoneyInput;
  readonly fv?: MoneyInput;
  readonly when?: PaymentTiming;
}): DecimalString {
  const { nper, money, power, annuity, due } = readPlan(terms);
  const periods = nper();
  const paid = money("pmt").times(annuity(periods)).times(due);
  return toDecimalString(paid.plus(money("fv")).neg().div(power(periods)));
}

/**
 * The future value of a present amount and level payments after `nper` periods.
 *
 * @throws OperatingModelError `invalid-argument` naming the argument.
 * @example
 * import { fv } from "ai-operating-model/roi";
 * Number(fv({ rate: 0.05 / 12, nper: 120, pmt: -100, pv: -100 })).toFixed(8); // => "15692.92889434"
 */
export function fv(terms: {
  readonly rate: number;
  readonly nper: number;
  readonly pmt: MoneyInput;
  readonly pv: MoneyInput;
  readonly when?: PaymentTiming;
}): DecimalString {
  const { nper, money, power, annuity, due } = readPlan(terms);
  const periods = nper();
  const paid = money("pmt").times(annuity(periods)).times(due);
  return toDecimalString(paid.plus(money("pv").times(power(periods))).neg());
}

/**
 * The level payment that repays a present value over `nper` periods and leaves `fv` (0 where not given).
 *
 * @throws OperatingModelError `invalid-argument` naming the argument.
 * @example
 * import { pmt } from "ai-operating-model/roi";
 * Number(pmt({ rate: 0.075 / 12, nper: 180, pv: 200000 })).toFixed(8); // => "-1854.02472001"
 */
export function pmt(terms: {
  readonly rate: number;
  readonly nper: number;
  readonly pv: MoneyInput;
  readonly fv?: MoneyInput;
  readonly when?: PaymentTiming;
}): DecimalString {
  return toDecimalString(levelPayment(readPlan(terms)));
}

/** The payment of a plan, which {@link pmt} writes and the parts of a payment start from. */
export function levelPayment({ nper, money, power, annuity, due }: AnnuityPlan): Decimal {
  const periods = nper();
  const owed = money("pv").times(power(periods)).plus(money("fv")).neg();
  return owed.div(annuity(periods)).div(due);
}
