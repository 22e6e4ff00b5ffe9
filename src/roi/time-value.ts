import {
  type Decimal,
  type DecimalString,
  type MoneyInput,
  toDecimal,
  toDecimalString,
} from "../foundation/decimal.js";
import { assertFinite, invalidArgument } from "../foundation/operating-model-error.js";
import { readRate } from "./cash-flow.js";
import { type CompoundGrowth, compoundGrowth } from "./compound-growth.js";

/**
 * Whether level payments fall at the end of each period or at its beginning. All functions of this family
 * satisfy pv (1+r)^n + pmt (1+r when) ((1+r)^n - 1)/r + fv = 0 with `when` 1 for `begin`: money received is
 * positive, money paid negative, as in numpy-financial and spreadsheets.
 */
export type PaymentTiming = "end" | "begin";

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
  const growth = compoundGrowth(readRate(terms?.rate, ["rate"]));
  const nper = readPeriods(terms.nper);
  const payment = growth.of(toDecimal(terms.pmt, ["pmt"]));
  const future = growth.of(toDecimal(terms.fv ?? 0, ["fv"]));
  const paid = payment.times(growth.annuity(nper)).times(dueFactor(growth, terms.when));
  return toDecimalString(paid.plus(future).neg().div(growth.power(nper)));
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
  const growth = compoundGrowth(readRate(terms?.rate, ["rate"]));
  const nper = readPeriods(terms.nper);
  const payment = growth.of(toDecimal(terms.pmt, ["pmt"]));
  const present = growth.of(toDecimal(terms.pv, ["pv"]));
  const paid = payment.times(growth.annuity(nper)).times(dueFactor(growth, terms.when));
  return toDecimalString(paid.plus(present.times(growth.power(nper))).neg());
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
  const growth = compoundGrowth(readRate(terms?.rate, ["rate"]));
  const nper = readPeriods(terms.nper);
  const present = growth.of(toDecimal(terms.pv, ["pv"]));
  const future = growth.of(toDecimal(terms.fv ?? 0, ["fv"]));
  return toDecimalString(levelPayment(growth, nper, present, future, terms.when));
}

/** The payment of checked terms, which {@link pmt} writes and the parts of a payment start from. */
export function levelPayment(
  growth: CompoundGrowth,
  nper: number,
  present: Decimal,
  future: Decimal,
  when: PaymentTiming | undefined,
): Decimal {
  const owed = present.times(growth.power(nper)).plus(future).neg();
  return owed.div(growth.annuity(nper)).div(dueFactor(growth, when));
}

/** What a payment at the beginning of a period is worth at its end, against one at the end. */
export function dueFactor(growth: CompoundGrowth, when: PaymentTiming | undefined): Decimal {
  if (when === "begin") return growth.rate.plus(1);
  if (when === undefined || when === "end") return growth.of(1);
  throw invalidArgument(["when"], '"end" or "begin"', when);
}

/** A number of periods: above zero; it need not be whole. */
export function readPeriods(nper: number): number {
  assertFinite(nper, ["nper"]);
  if (!(nper > 0 && nper <= 1e6)) throw invalidArgument(["nper"], "above 0 and at most 1000000", nper);
  return nper;
}
