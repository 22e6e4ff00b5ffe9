import {
  type DecimalString,
  ExactDecimal,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";

/**
 * A formula as plain data: what a line amounts to in a month. The decimal ledger and the float kernels of the
 * simulation read the same tree, so that every formula of the value model exists once.
 *
 * A tree is constant where it holds neither `driver`, `month`, `series` nor `curve`; per trial where it holds
 * drivers only; monthly otherwise. `exp`, `quotient`, `power`, `max`, `ceiling` and `tier` are the only nodes
 * that are not linear in each of their factors.
 */
export type Formula =
  | { readonly kind: "constant"; readonly value: DecimalString }
  /** One value for all months of a trial. */
  | { readonly kind: "driver"; readonly id: string }
  /** t, the month's position from 0. */
  | { readonly kind: "month" }
  /** A known value for every month of the horizon. */
  | { readonly kind: "series"; readonly values: readonly DecimalString[] }
  /** A curve of the case, by id: its own formula, evaluated in the month. */
  | { readonly kind: "curve"; readonly id: string }
  | { readonly kind: "sum"; readonly terms: readonly Formula[] }
  | { readonly kind: "product"; readonly factors: readonly Formula[] }
  | { readonly kind: "quotient"; readonly numerator: Formula; readonly denominator: Formula }
  | { readonly kind: "exp"; readonly exponent: Formula }
  | { readonly kind: "power"; readonly base: Formula; readonly exponent: Formula }
  | { readonly kind: "max"; readonly of: readonly Formula[] }
  /** The least integer not below. */
  | { readonly kind: "ceiling"; readonly of: Formula }
  /** `above` where `value` is greater than `threshold`, else `below`. */
  | {
      readonly kind: "tier";
      readonly value: Formula;
      readonly threshold: DecimalString;
      readonly below: Formula;
      readonly above: Formula;
    };

/** t. */
export const month: Formula = { kind: "month" };

/** A constant with every digit it was given with. */
export function constant(value: MoneyInput): Formula {
  return { kind: "constant", value: toExactString(toDecimal(value, ["value"], ExactDecimal)) };
}

/** The sum, with sums inside it opened and constants added up exactly. */
export function sum(...terms: readonly Formula[]): Formula {
  let known = new ExactDecimal(0);
  const rest: Formula[] = [];
  for (const term of terms.flatMap((term) => (term.kind === "sum" ? term.terms : [term]))) {
    if (term.kind === "constant") known = known.plus(term.value);
    else rest.push(term);
  }
  if (rest.length === 0) return constant(known);
  if (!known.isZero()) rest.push(constant(known));
  return rest.length === 1 ? (rest[0] as Formula) : { kind: "sum", terms: rest };
}

/** The product, with products inside it opened and constants multiplied exactly. */
export function product(...factors: readonly Formula[]): Formula {
  let known = new ExactDecimal(1);
  const rest: Formula[] = [];
  for (const factor of factors.flatMap((factor) => (factor.kind === "product" ? factor.factors : [factor]))) {
    if (factor.kind === "constant") known = known.times(factor.value);
    else rest.push(factor);
  }
  if (known.isZero() || rest.length === 0) return constant(known);
  if (!known.equals(1)) rest.unshift(constant(known));
  return rest.length === 1 ? (rest[0] as Formula) : { kind: "product", factors: rest };
}

/** −1 times a formula. */
export function negative(formula: Formula): Formula {
  return product(constant(-1), formula);
}

/** a − b. */
export function difference(a: Formula, b: Formula): Formula {
  return sum(a, negative(b));
}

/** The parts a formula is made of, one level down. */
export function operands(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case "sum":
      return formula.terms;
    case "product":
      return formula.factors;
    case "quotient":
      return [formula.numerator, formula.denominator];
    case "exp":
      return [formula.exponent];
    case "power":
      return [formula.base, formula.exponent];
    case "max":
      return formula.of;
    case "ceiling":
      return [formula.of];
    case "tier":
      return [formula.value, formula.below, formula.above];
    default:
      return [];
  }
}
