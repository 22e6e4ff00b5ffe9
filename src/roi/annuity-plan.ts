import { type Decimal, decimalOfPrecision, type MoneyInput, toDecimal } from "../foundation/decimal.js";
import { readChoice, readRate, readWithin } from "./cash-flow.js";

/**
 * Whether level payments fall at the end of each period or at its beginning. All functions of this family
 * satisfy pv (1+r)^n + pmt (1+r when) ((1+r)^n - 1)/r + fv = 0 with `when` 1 for `begin`: money received is
 * positive, money paid negative, as in numpy-financial and spreadsheets.
 */
export type PaymentTiming = "end" | "begin";

/** What the functions of this family are told; each has its own list of what it needs. */
export interface AnnuityTerms {
  readonly rate: number;
  readonly nper?: number;
  readonly pmt?: MoneyInput;
  readonly pv?: MoneyInput;
  readonly fv?: MoneyInput;
  readonly when?: PaymentTiming;
}

/** The terms as they are read, with as many digits as it takes for 1 + rate to keep those of the rate. */
export interface AnnuityPlan {
  readonly rate: Decimal;
  readonly nper: () => number;
  /** An amount of the terms; `fv` is 0 where not given. */
  readonly money: (name: "pmt" | "pv" | "fv") => Decimal;
  /** (1 + rate)^periods. */
  readonly power: (periods: number) => Decimal;
  /** ((1 + rate)^periods - 1) / rate, which is `periods` where the rate is zero. */
  readonly annuity: (periods: number) => Decimal;
  /** What a payment is worth at the end of its period: 1 + rate at the beginning, otherwise 1. */
  readonly due: Decimal;
}

/** Reads the terms of an annuity; sums are exact to more than 40 digits however small the rate. */
export function readPlan(terms: AnnuityTerms): AnnuityPlan {
  const number = readRate(terms?.rate, ["rate"]);
  const begin = isAtBeginning(terms.when);
  const kind = decimalOfPrecision(60 + Math.max(0, -Math.floor(Math.log10(Math.abs(number || 1)))));
  const rate = new kind(number);
  const power = (periods: number): Decimal => rate.plus(1).pow(periods);
  return {
    rate,
    // It need not be whole; any shorter, and the digits would not suffice.
    nper: () => readWithin(terms.nper, ["nper"], 1e-9, 1e6),
    money: (name) =>
      toDecimal((name === "fv" && terms.fv === undefined ? 0 : terms[name]) as MoneyInput, [name], kind),
    power,
    annuity: (periods) => (number === 0 ? new kind(periods) : power(periods).minus(1).div(rate)),
    due: begin ? rate.plus(1) : new kind(1),
  };
}

/** Whether payments fall at the beginning of each period. */
export function isAtBeginning(when: PaymentTiming = "end"): boolean {
  return readChoice(when, ["when"], ["end", "begin"]) === "begin";
}
