import { type Formula, operands } from "./formula.js";

/** How a formula depends on a driver: not at all, as a + b·x, or in any other way. */
export type Dependence = "none" | "affine" | "other";

/** Reads the dependence off the structure; `affine` is certain, `other` only means that it is not proven. */
export function dependenceOn(
  driver: string,
  formula: Formula,
  curves: Readonly<Record<string, Formula>>,
): Dependence {
  const of = (part: Formula): Dependence => dependenceOn(driver, part, curves);
  switch (formula.kind) {
    case "driver":
      return formula.id === driver ? "affine" : "none";
    case "curve":
      return of(curves[formula.id] as Formula);
    case "sum":
      return formula.terms.map(of).reduce(worse, "none");
    case "product": {
      const found = formula.factors.map(of).filter((dependence) => dependence !== "none");
      return found.length > 1 ? "other" : (found[0] ?? "none");
    }
    case "quotient":
      return of(formula.denominator) === "none" ? of(formula.numerator) : "other";
    default:
      return operands(formula).some((part) => of(part) !== "none") ? "other" : "none";
  }
}

const ORDER: readonly Dependence[] = ["none", "affine", "other"];

/** The less simple of two dependences. */
export function worse(a: Dependence, b: Dependence): Dependence {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}
