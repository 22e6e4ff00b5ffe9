import { Decimal } from "../foundation/decimal.js";
import { EXPONENT_LIMIT, type FormulaScope, formulaValue } from "./evaluate-formula.js";
import type { Formula } from "./formula.js";
import { dependenceOn } from "./formula-dependence.js";

/** The operations that formulas are made of, on one sort of number. */
export interface Arithmetic<T> {
  readonly of: (value: Decimal) => T;
  readonly plus: (a: T, b: T) => T;
  readonly times: (a: T, b: T) => T;
  readonly over: (a: T, b: T) => T;
  readonly exp: (a: T) => T;
  readonly power: (a: T, b: T) => T;
  readonly ceiling: (a: T) => T;
  readonly isAbove: (a: T, b: T) => boolean;
}

/** Fast, to look around with. */
export const floats: Arithmetic<number> = {
  of: (value) => value.toNumber(),
  plus: (a, b) => a + b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  exp: Math.exp,
  power: (a, b) => a ** b,
  ceiling: Math.ceil,
  isAbove: (a, b) => a > b,
};

/** As the ledger computes, at 50 working digits. */
export const decimals: Arithmetic<Decimal> = {
  of: (value) => value,
  plus: (a, b) => a.plus(b),
  times: (a, b) => a.times(b),
  over: (a, b) => a.div(b),
  exp: (a) => Decimal.max(-EXPONENT_LIMIT, Decimal.min(EXPONENT_LIMIT, a)).exp(),
  power: (a, b) => a.pow(b),
  ceiling: (a) => a.ceil(),
  isAbove: (a, b) => a.greaterThan(b),
};

/** Which driver moves while all others, in a scope, stand still. */
export interface MovingDriver<T> {
  readonly driver: string;
  readonly scope: FormulaScope;
  readonly arithmetic: Arithmetic<T>;
  /** Curves that the driver moves, by month: worked out once for all lines at each value. */
  readonly curves: Map<string, (x: T) => T>;
}

/** A formula in month t as a function of one driver: what the driver does not move is worked out beforehand. */
export function formulaFunction<T>(formula: Formula, t: number, moving: MovingDriver<T>): (x: T) => T {
  const { driver, scope, arithmetic } = moving;
  if (dependenceOn(driver, formula, scope.curves) === "none") {
    const fixed = arithmetic.of(formulaValue(formula, t, scope));
    return () => fixed;
  }
  const part = (inner: Formula): ((x: T) => T) => formulaFunction(inner, t, moving);
  const folded = (parts: readonly Formula[], join: (a: T, b: T) => T): ((x: T) => T) =>
    parts.map(part).reduce((a, b) => (x) => join(a(x), b(x)));
  switch (formula.kind) {
    case "sum":
      return folded(formula.terms, arithmetic.plus);
    case "product":
      return folded(formula.factors, arithmetic.times);
    case "max":
      return folded(formula.of, (a, b) => (arithmetic.isAbove(a, b) ? a : b));
    case "quotient": {
      const [above, below] = [part(formula.numerator), part(formula.denominator)];
      return (x) => arithmetic.over(above(x), below(x));
    }
    case "power": {
      const [base, exponent] = [part(formula.base), part(formula.exponent)];
      return (x) => arithmetic.power(base(x), exponent(x));
    }
    case "exp": {
      const exponent = part(formula.exponent);
      return (x) => arithmetic.exp(exponent(x));
    }
    case "ceiling": {
      const of = part(formula.of);
      return (x) => arithmetic.ceiling(of(x));
    }
    case "tier": {
      const [value, below, above] = [part(formula.value), part(formula.below), part(formula.above)];
      const threshold = arithmetic.of(new Decimal(formula.threshold));
      return (x) => (arithmetic.isAbove(value(x), threshold) ? above(x) : below(x));
    }
    case "curve":
      return curveFunction(formula.id, t, moving);
    default:
      return (x) => x; // the driver itself: constants, months and series move with nothing
  }
}

function curveFunction<T>(id: string, t: number, moving: MovingDriver<T>): (x: T) => T {
  const key = `${t} ${id}`;
  const known = moving.curves.get(key);
  if (known !== undefined) return known;
  const own = formulaFunction(moving.scope.curves[id] as Formula, t, moving);
  let last: { readonly x: T; readonly value: T } | undefined;
  const remembered = (x: T): T => {
    if (last === undefined || last.x !== x) last = { x, value: own(x) };
    return last.value;
  };
  moving.curves.set(key, remembered);
  return remembered;
}
