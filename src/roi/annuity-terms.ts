import { type MoneyInput, toDecimal } from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { readRate } from "./cash-flow.js";
import { compoundGrowth } from "./compound-growth.js";
import { periodicSeries } from "./flow-series.js";
import { solveRate } from "./solve-rate.js";
import { dueFactor, type PaymentTiming } from "./time-value.js";

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
  const growth = compoundGrowth(readRate(terms?.rate, ["rate"]));
  const payment = growth.of(toDecimal(terms.pmt, ["pmt"])).times(dueFactor(growth, terms.when));
  const present = growth.of(toDecimal(terms.pv, ["pv"]));
  const future = growth.of(toDecimal(terms.fv ?? 0, ["fv"]));
  const { rate } = growth;
  // pv (1+r)^n + pmt ((1+r)^n - 1)/r + fv = 0, solved for (1+r)^n, or for n where r is zero.
  const slope = present.times(rate).plus(payment);
  const rest = payment.minus(future.times(rate));
  if (slope.isZero()) {
    return present.plus(future).isZero()
      ? missing("always", "the payment covers the interest exactly, and the balance never changes")
      : missing("never-reached", "the payment covers the interest exactly, and the balance never changes");
  }
  if (rate.isZero()) return counted(present.plus(future).neg().div(payment).toNumber());
  const power = rest.div(slope);
  if (!power.greaterThan(0))
    return missing("never-reached", "the balance never comes to the amount asked for");
  return counted(power.ln().div(rate.plus(1).ln()).toNumber());
}

function counted(periods: number): Estimate {
  return periods >= 0
    ? known(periods)
    : missing("never-reached", "the balance moves away from the amount asked for");
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
  const periods = terms?.nper;
  if (!Number.isInteger(periods) || periods < 1 || periods > 100_000) {
    throw invalidArgument(["nper"], "a whole number from 1 to 100000", periods);
  }
  if (terms.when !== undefined && terms.when !== "end" && terms.when !== "begin") {
    throw invalidArgument(["when"], '"end" or "begin"', terms.when);
  }
  const payment = toDecimal(terms.pmt, ["pmt"]);
  const flows = new Array(periods + 1).fill(payment);
  const none = payment.times(0);
  const last = terms.when === "begin" ? none : payment;
  flows[0] = (terms.when === "begin" ? payment : none).plus(toDecimal(terms.pv, ["pv"]));
  flows[periods] = last.plus(toDecimal(terms.fv, ["fv"]));
  const answer = solveRate(periodicSeries(flows), undefined);
  if (answer.kind === "unique") {
    const [low, high] = answer.bracket;
    return known(answer.rate, { low, high, confidence: 1 });
  }
  if (answer.kind === "none") return missing(answer.reason);
  return answer.kind === "multiple"
    ? missing("multiple-rates", `rates that fit: ${answer.rates.join(", ")}`)
    : missing("indeterminate", "the value comes too near zero to tell whether a rate fits");
}
