import { Decimal } from "../foundation/decimal.js";
import type { Curve, Decay } from "./curve.js";
import { constant, difference, type Formula, month, negative, product, sum } from "./formula.js";
import { inputFormula } from "./input-formula.js";

/** A curve as a formula over the months of the horizon. */
export function curveFormula(curve: Curve, horizonMonths: number): Formula {
  switch (curve.kind) {
    case "logistic": {
      const distance = difference(month, inputFormula(curve.midpointMonth));
      const fall: Formula = {
        kind: "exp",
        exponent: negative(product(inputFormula(curve.steepness), distance)),
      };
      return {
        kind: "quotient",
        numerator: inputFormula(curve.limit),
        denominator: sum(constant(1), fall),
      };
    }
    case "bass": {
      const [p, q] = [inputFormula(curve.innovation), inputFormula(curve.imitation)];
      const start = curve.startMonth ?? 0;
      const elapsed = start === 0 ? month : series(horizonMonths, (t) => Math.max(0, t - start));
      const fall: Formula = { kind: "exp", exponent: negative(product(sum(p, q), elapsed)) };
      return {
        kind: "quotient",
        numerator: product(inputFormula(curve.limit), difference(constant(1), fall)),
        denominator: sum(constant(1), product({ kind: "quotient", numerator: q, denominator: p }, fall)),
      };
    }
    case "ramp": {
      const progress = series(horizonMonths, (t) =>
        Decimal.max(0, Decimal.min(1, new Decimal(t - curve.startMonth).div(curve.months))),
      );
      const from = inputFormula(curve.from);
      return sum(from, product(difference(inputFormula(curve.to), from), progress));
    }
    case "table":
      return series(horizonMonths, (t) => curve.values[Math.min(t, curve.values.length - 1)] as number);
  }
}

/** d(t) for a line whose first month is `from`. */
export function decayFormula(decay: Decay, from: number, horizonMonths: number): Formula {
  const every = decay.retrainEveryMonths;
  const age = series(horizonMonths, (t) => {
    const months = Math.max(0, t - from);
    return every === undefined ? months : months % every;
  });
  return { kind: "exp", exponent: negative(product(inputFormula(decay.ratePerMonth), age)) };
}

/** A value for every month of the horizon. */
export function series(horizonMonths: number, at: (t: number) => Decimal | number): Formula {
  const values = Array.from({ length: horizonMonths }, (_, t) => new Decimal(at(t)).toFixed());
  return { kind: "series", values };
}
