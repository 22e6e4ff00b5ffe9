import { type Decimal, decimalOfPrecision } from "../foundation/decimal.js";

/** The arithmetic of one rate, with as many digits as it takes for 1 + rate to keep those of the rate. */
export interface CompoundGrowth {
  readonly rate: Decimal;
  /** A decimal of this arithmetic's precision. */
  readonly of: (value: Decimal | number) => Decimal;
  /** (1 + rate)^periods. */
  readonly power: (periods: number) => Decimal;
  /** ((1 + rate)^periods - 1) / rate, which is `periods` where the rate is zero. */
  readonly annuity: (periods: number) => Decimal;
}

/** Compound growth at a rate per period above -1; exact to more than 40 digits however small the rate. */
export function compoundGrowth(ratePerPeriod: number): CompoundGrowth {
  const exponent = ratePerPeriod === 0 ? 0 : Math.floor(Math.log10(Math.abs(ratePerPeriod)));
  const kind = decimalOfPrecision(60 + Math.max(0, -exponent));
  const rate = new kind(ratePerPeriod);
  const growth = rate.plus(1);
  const power = (periods: number): Decimal => growth.pow(periods);
  return {
    rate,
    of: (value) => new kind(value),
    power,
    annuity: (periods) => (rate.isZero() ? new kind(periods) : power(periods).minus(1).div(rate)),
  };
}
