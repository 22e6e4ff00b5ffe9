import { Decimal, type DecimalString, toDecimal, toDecimalString } from "../foundation/decimal.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { assertCurves, assertFormula } from "./check-formula.js";
import type { Formula } from "./formula.js";

/** Values that a formula's names stand for. Results of curves are remembered by month. */
export interface FormulaScope {
  readonly drivers: ReadonlyMap<string, Decimal>;
  readonly curves: Readonly<Record<string, Formula>>;
  readonly curveValues: Map<string, Decimal>;
  readonly functions: ScopeFunctions;
}

/** The functions that have no exact decimals: 50 digits of them take a hundred times as long as 16. */
export interface ScopeFunctions {
  readonly exp: (exponent: Decimal) => Decimal;
  readonly power: (base: Decimal, exponent: Decimal) => Decimal;
}

const decimalFunctions: ScopeFunctions = {
  exp: (exponent) => exponent.exp(),
  power: (base, exponent) => base.pow(exponent),
};

/** A scope with nothing remembered yet, computing at 50 digits unless given other functions. */
export function formulaScope(
  drivers: ReadonlyMap<string, Decimal>,
  curves: Readonly<Record<string, Formula>>,
  functions: ScopeFunctions = decimalFunctions,
): FormulaScope {
  return { drivers, curves, curveValues: new Map(), functions };
}

/** Beyond these exponents e^x has no digit that 34-digit money could show. */
export const EXPONENT_LIMIT = 2000;

/** A formula in month t, at 50 working digits. */
export function formulaValue(formula: Formula, t: number, scope: FormulaScope): Decimal {
  switch (formula.kind) {
    case "constant":
      return new Decimal(formula.value);
    case "driver": {
      const value = scope.drivers.get(formula.id);
      if (value === undefined) throw invalidArgument(["drivers", formula.id], "a value", undefined);
      return value;
    }
    case "month":
      return new Decimal(t);
    case "series":
      return seriesValue(formula.values, t);
    case "curve":
      return curveValue(formula.id, t, scope);
    case "sum":
      return formula.terms.reduce((total, term) => total.plus(formulaValue(term, t, scope)), new Decimal(0));
    case "product":
      return productValue(formula.factors, t, scope);
    case "quotient":
      return formulaValue(formula.numerator, t, scope).div(formulaValue(formula.denominator, t, scope));
    case "exp": {
      const exponent = formulaValue(formula.exponent, t, scope);
      return scope.functions.exp(Decimal.max(-EXPONENT_LIMIT, Decimal.min(EXPONENT_LIMIT, exponent)));
    }
    case "power":
      return scope.functions.power(
        formulaValue(formula.base, t, scope),
        formulaValue(formula.exponent, t, scope),
      );
    case "max":
      return Decimal.max(...formula.of.map((part) => formulaValue(part, t, scope)));
    case "ceiling":
      return formulaValue(formula.of, t, scope).ceil();
    case "tier": {
      const over = formulaValue(formula.value, t, scope).greaterThan(formula.threshold);
      return formulaValue(over ? formula.above : formula.below, t, scope);
    }
  }
}

function seriesValue(values: readonly DecimalString[], t: number): Decimal {
  const value = values[t];
  if (value === undefined) throw invalidArgument(["month"], `below ${values.length}, where a series ends`, t);
  return new Decimal(value);
}

/** Stops at a factor of zero, so that a month outside a window costs nothing. */
function productValue(factors: readonly Formula[], t: number, scope: FormulaScope): Decimal {
  let value = new Decimal(1);
  for (const factor of factors) {
    value = value.times(formulaValue(factor, t, scope));
    if (value.isZero()) return value;
  }
  return value;
}

function curveValue(id: string, t: number, scope: FormulaScope): Decimal {
  const key = `${t} ${id}`;
  const known = scope.curveValues.get(key);
  if (known !== undefined) return known;
  const curve = Object.hasOwn(scope.curves, id) ? scope.curves[id] : undefined;
  if (curve === undefined) throw invalidArgument(["curves", id], "a curve", undefined);
  const value = formulaValue(curve, t, scope);
  scope.curveValues.set(key, value);
  return value;
}

/**
 * What a formula comes to in month t, for given values of the drivers.
 *
 * @throws OperatingModelError `invalid-argument` for what is no formula, by its place in it, for a driver or curve
 *   without a value, a curve that needs itself, and a month that a series does not reach.
 * @example
 * import { evaluateFormula } from "ai-operating-model/value";
 * const cases = { kind: "driver", id: "cases" } as const;
 * const price = { kind: "constant", value: "0.25" } as const;
 * evaluateFormula({ kind: "product", factors: [cases, price] }, 0, { drivers: { cases: 1000 } }); // => "250"
 */
export function evaluateFormula(
  formula: Formula,
  month: number,
  inputs: {
    readonly drivers: Readonly<Record<string, number>>;
    readonly curves?: Readonly<Record<string, Formula>>;
  },
): DecimalString {
  if (!Number.isInteger(month) || month < 0) throw invalidArgument(["month"], "a whole number from 0", month);
  assertFormula(formula, ["formula"]);
  assertRecord(inputs, ["inputs"]);
  assertRecord(inputs.drivers, ["inputs", "drivers"]);
  const { curves = {} } = inputs;
  assertCurves(curves, ["inputs", "curves"]);
  const drivers = new Map(
    Object.entries(inputs.drivers).map(([id, value]) => [id, toDecimal(value, ["drivers", id])]),
  );
  return toDecimalString(formulaValue(formula, month, formulaScope(drivers, curves)));
}
