import { Decimal } from "../foundation/decimal.js";
import type { BusinessCase } from "./business-case.js";
import type { CaseFormulas, LineFormula } from "./case-formulas.js";
import { type FormulaScope, formulaValue } from "./evaluate-formula.js";
import { type Formula, operands } from "./formula.js";
import { type Dependence, dependenceOn, worse } from "./formula-dependence.js";
import { type Arithmetic, formulaFunction, type MovingDriver } from "./formula-function.js";
import { lineWeighting, terminalAmount } from "./line-weights.js";

/** NPV as a function of one driver, all others as they are. */
export interface DriverWorth {
  /** `affine`: NPV is level + slope × driver. */
  readonly dependence: Dependence;
  readonly level: Decimal;
  readonly slope: Decimal;
  /** NPV at a value of the driver, exactly or in floats. */
  readonly npv: <T>(arithmetic: Arithmetic<T>) => (x: T) => T;
}

/** The worth of a case as seen from its drivers. */
export interface CaseWorth {
  /** Present values of all lines without their signs: what rounding errors are measured by. */
  readonly gross: Decimal;
  readonly of: (driver: string) => DriverWorth;
}

/** The net present value of a case, before or after tax, as a function of each of its drivers. */
export function caseWorth(
  businessCase: BusinessCase,
  formulas: CaseFormulas,
  scope: FormulaScope,
  taxes: "preTax" | "afterTax",
): CaseWorth {
  const weighting = lineWeighting(businessCase);
  const lines = formulas.lines.map((line) => ({ line, weights: weighting(line)[taxes] }));
  const base = lines.map(({ line, weights }) => worthOf(line, weights, scope));
  const constant = terminalAmount(businessCase);
  return {
    gross: base.reduce((total, own) => total.plus(own.abs()), constant.abs()),
    of(driver) {
      const at = (value: number): FormulaScope => ({
        ...scope,
        drivers: new Map(scope.drivers).set(driver, new Decimal(value)),
        curveValues: unmoved(scope, driver),
      });
      const [zero, one] = [at(0), at(1)];
      let [level, slope]: [Decimal, Decimal] = [constant, new Decimal(0)];
      const bent: typeof lines = [];
      const dependences = lines.map(({ line, weights }, index) => {
        const dependence = dependenceOn(driver, line.formula, formulas.curves);
        if (dependence === "other") bent.push({ line, weights });
        else if (dependence === "none") level = level.plus(base[index] as Decimal);
        else {
          const own = worthOf(line, weights, zero);
          level = level.plus(own);
          slope = slope.plus(worthOf(line, weights, one).minus(own));
        }
        return dependence;
      });
      const npv = <T>(arithmetic: Arithmetic<T>): ((x: T) => T) => {
        const moving: MovingDriver<T> = { driver, scope, arithmetic, curves: new Map() };
        const [fixed, rise] = [arithmetic.of(level), arithmetic.of(slope)];
        const parts = bent.map(({ line, weights }) => lineFunction(line, weights, moving));
        return (x) =>
          parts.reduce(
            (total, part) => arithmetic.plus(total, part(x)),
            arithmetic.plus(fixed, arithmetic.times(rise, x)),
          );
      };
      return { dependence: dependences.reduce<Dependence>(worse, "none"), level, slope, npv };
    },
  };
}

function worthOf(line: LineFormula, weights: readonly Decimal[], scope: FormulaScope): Decimal {
  let total = new Decimal(0);
  for (let t = line.from; t < line.until; t++) {
    total = total.plus(formulaValue(line.formula, t, scope).times(weights[t] as Decimal));
  }
  return total;
}

/** Values of the curves that stand still when a driver moves. */
function unmoved({ curves, curveValues }: FormulaScope, driver: string): Map<string, Decimal> {
  const still = new Set(
    Object.keys(curves).filter((id) => dependenceOn(driver, curves[id] as Formula, curves) === "none"),
  );
  return new Map([...curveValues].filter(([key]) => still.has(key.slice(key.indexOf(" ") + 1))));
}

/**
 * The present value of a line as a function of a driver. Factors that the driver does not move join the weights;
 * where what is left is the same in every month, it is worked out once.
 */
function lineFunction<T>(
  { formula, from, until }: LineFormula,
  weights: readonly Decimal[],
  moving: MovingDriver<T>,
): (x: T) => T {
  const { arithmetic, driver, scope } = moving;
  const moves = (part: Formula): boolean => dependenceOn(driver, part, scope.curves) !== "none";
  const factors = formula.kind === "product" ? formula.factors : [formula];
  const still = factors.filter((factor) => !moves(factor));
  const moved: Formula = { kind: "product", factors: factors.filter(moves) };
  const weight = (t: number): Decimal =>
    still.reduce((product, factor) => product.times(formulaValue(factor, t, scope)), weights[t] as Decimal);
  const months = Array.from({ length: until - from }, (_, index) => from + index);
  if (isTimeless(moved)) {
    const total = arithmetic.of(months.reduce((sum, t) => sum.plus(weight(t)), new Decimal(0)));
    const once = formulaFunction(moved, from, moving);
    return (x) => arithmetic.times(once(x), total);
  }
  const parts = months.map((t) => ({
    weight: arithmetic.of(weight(t)),
    at: formulaFunction(moved, t, moving),
  }));
  const nothing = arithmetic.of(new Decimal(0));
  return (x) =>
    parts.reduce((sum, part) => arithmetic.plus(sum, arithmetic.times(part.at(x), part.weight)), nothing);
}

/** Whether a formula comes to the same in every month. */
function isTimeless(formula: Formula): boolean {
  if (formula.kind === "month" || formula.kind === "series" || formula.kind === "curve") return false;
  return operands(formula).every(isTimeless);
}
