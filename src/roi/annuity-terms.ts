import { ExactDecimal, type MoneyInput, toDecimal } from "../foundation/decimal.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { isAtBeginning, type PaymentTiming, readPlan } from "./annuity-plan.js";
import { readWhole } from "./cash-flow.js";
import { periodicSeries } from "./flow-series.js";
import { solveRate } from "./solve-rate.js";

/**
 * The number of periods after which level payments have turned `pv` into `fv`; it need not be whole. Where no
 * number of periods does (payments that do not even cover the interest, say) it is null with the reason
 * `never-reached`; where every one does, `always`.
 *
 * @throws OperatingModelError `invalid-argument` naming the argument.
 * @example
 * import { nper } from "ai-operating-model/roi";
 * const loan = nper({ rate: 0.07 / 12, pmt: -150, pv: 8000 });
 * loan.value?.toFixed(5); // => "64.07335"
 * nper({ rate: 0.01, pmt: -50, pv: 8000 }).value; // => null
 */
export function nper(terms: {
  readonly rate: number;
  readonly pmt: MoneyInput;
  readonly pv: MoneyInput;
  readonly fv?: MoneyInput;
  readonly when?: PaymentTiming;
}): Estimate {
  const { rate, money, due } = readPlan(terms);
  const payment = money("pmt").times(due);
  const present = money("pv");
  const future = money("fv");
  // pv (1+r)^n + pmt ((1+r)^n - 1)/r + fv = 0, solved for (1+r)^n, or for n where r is zero.
  const slope = present.times(rate).plus(payment);
  const flat = slope.isZero();
  const periods = rate.isZero()
    ? present.plus(future).neg().div(payment)
    : payment.minus(future.times(rate)).div(slope).ln().div(rate.plus(1).ln());
  // Zero without a sign. A debt that only shrinks in proportion is gone at no time that is a number.
  const count = periods.toNumber() + 0;
  if (!flat && count >= 0 && count < Infinity) return known(count);
  if (flat && present.plus(future).isZero()) return missing("always", "the balance stays what it is");
  return missing("never-reached", "the balance stays what it is, or moves away from the amount asked for");
}

/**
 * The rate per period at which level payments turn `pv` into `fv`. It is one root of a polynomial: where there
 * are several, or none, it is null with the reason that {@link irr} gives for the flows, never one of several.
 *
 * @throws OperatingModelError `invalid-argument` naming the argument; `nper` is a whole number to 100000.
 * @example
 * import { rate } from "ai-operating-model/roi";
 * rate({ nper: 48, pmt: -200, pv: 8000, fv: 0 }).value?.toFixed(9); // => "0.007701472"
 */
export function rate(terms: {
  readonly nper: number;
  readonly pmt: MoneyInput;
  readonly pv: MoneyInput;
  readonly fv: MoneyInput;
  readonly when?: PaymentTiming;
}): Estimate {
  const periods = readWhole(terms?.nper, ["nper"], 1, 100_000);
  const begin = isAtBeginning(terms.when);
  const pmt = toDecimal(terms.pmt, ["pmt"], ExactDecimal);
  const pv = toDecimal(terms.pv, ["pv"], ExactDecimal);
  const fv = toDecimal(terms.fv, ["fv"], ExactDecimal);
  const flows: MoneyInput[] = new Array(periods + 1).fill(terms.pmt);
  flows[0] = begin ? pmt.plus(pv) : pv;
  flows[periods] = begin ? fv : pmt.plus(fv);
  const answer = solveRate(periodicSeries(flows), undefined);
  switch (answer.kind) {
    case "unique":
      return known(answer.rate, { low: answer.bracket[0], high: answer.bracket[1], confidence: 1 });
    case "none":
      return missing(answer.reason);
    case "multiple":
      return missing("multiple-rates", `rates that fit: ${answer.rates.join(", ")}`);
    default:
      return missing(answer.kind, "the value comes too near zero to tell whether a rate fits");
  }
}
