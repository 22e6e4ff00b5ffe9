import { Decimal } from "../foundation/decimal.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { BusinessCase } from "./business-case.js";
import type { CaseFormulas, LineFormula } from "./case-formulas.js";
import { formulaScope, formulaValue } from "./evaluate-formula.js";
import { type Dependence, dependenceOn, worse } from "./formula-dependence.js";
import { driverOf } from "./input-formula.js";
import { caseInputs, type InputRole } from "./line-inputs.js";
import { lineWeighting, terminalAmount } from "./line-weights.js";

/** The value of one driver at which the case is worth exactly nothing, all other drivers as they are. */
export interface SwitchingValue {
  readonly driver: string;
  readonly base: number;
  /** Missing with `no-effect` where the driver does not matter and `none-found` where no value switches. */
  readonly switching: Estimate;
  /** (switching − base) / base. */
  readonly change: Estimate;
  /** Whether the driver can take the value at all: a share of 1.3 or a negative volume cannot be. */
  readonly feasible: boolean;
}

/** Whose NPV is set to zero. */
export interface SwitchingQuestion {
  readonly businessCase: BusinessCase;
  readonly formulas: CaseFormulas;
  readonly drivers: ReadonlyMap<string, Decimal>;
  readonly afterTax: boolean;
}

/**
 * Switching values of all drivers. Where NPV is a straight line in the driver (its formulas show it) the value
 * is solved exactly; elsewhere the sign change nearest to the base is searched and closed in on to 15 digits.
 */
export function switchingValues(question: SwitchingQuestion): SwitchingValue[] {
  const { businessCase, formulas, drivers, afterTax } = question;
  const weighting = lineWeighting(businessCase);
  const weights = formulas.lines.map((line) => weighting(line)[afterTax ? "afterTax" : "preTax"]);
  const worth = (line: LineFormula, index: number, values: ReadonlyMap<string, Decimal>): Decimal => {
    const scope = formulaScope(values, formulas.curves);
    let total = new Decimal(0);
    for (let t = line.from; t < line.until; t++) {
      total = total.plus(formulaValue(line.formula, t, scope).times(weights[index]?.[t] as Decimal));
    }
    return total;
  };
  const base = formulas.lines.map((line, index) => worth(line, index, drivers));
  const size = base.reduce((total, own) => total.plus(own.abs()), terminalAmount(businessCase).abs());
  const ranges = driverRanges(businessCase);
  return [...drivers].map(([driver, value]) => {
    const dependences = formulas.lines.map(({ formula }) => dependenceOn(driver, formula, formulas.curves));
    const dependence = dependences.reduce<Dependence>(worse, "none");
    const number = value.toNumber();
    if (dependence === "none") return unanswered(driver, number, "no-effect");
    const fixed = base.reduce(
      (total, own, index) => (dependences[index] === "none" ? total.plus(own) : total),
      terminalAmount(businessCase),
    );
    const npvAt = (x: Decimal): Decimal => {
      const values = new Map(drivers).set(driver, x);
      return formulas.lines.reduce(
        (total, line, index) =>
          dependences[index] === "none" ? total : total.plus(worth(line, index, values)),
        fixed,
      );
    };
    const range = ranges.get(driver) ?? ANY;
    const line = dependence === "affine" ? straightLine(npvAt) : undefined;
    // A driver that moves money from one class to another changes nothing but the last digits of the total.
    if (line?.slope.times(Decimal.max(1, value.abs())).abs().lessThanOrEqualTo(size.times(NOISE))) {
      return unanswered(driver, number, "no-effect");
    }
    const root = line === undefined ? nearestRoot(npvAt, value, range) : line.level.neg().div(line.slope);
    if (root === undefined || !Number.isFinite(root.toNumber())) {
      return unanswered(driver, number, "none-found");
    }
    return {
      driver,
      base: number,
      switching: known(root.toNumber()),
      change: number === 0 ? missing("base-is-zero") : known(root.minus(value).div(value.abs()).toNumber()),
      feasible: root.greaterThanOrEqualTo(range.low) && root.lessThanOrEqualTo(range.high),
    };
  });
}

function unanswered(driver: string, base: number, reason: string): SwitchingValue {
  return { driver, base, switching: missing(reason), change: missing(reason), feasible: false };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const ANY: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const RANGES: Readonly<Record<InputRole, Range>> = {
  quantity: { low: 0, high: Number.POSITIVE_INFINITY },
  price: { low: 0, high: Number.POSITIVE_INFINITY },
  positive: { low: 0, high: Number.POSITIVE_INFINITY },
  share: { low: 0, high: 1 },
  rate: { low: -1, high: Number.POSITIVE_INFINITY },
  signed: ANY,
  money: ANY,
  exchange: { low: 0, high: Number.POSITIVE_INFINITY },
};

/** What a driver may be, from the roles of all inputs it feeds. */
export function driverRanges(businessCase: BusinessCase): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const { role, input } of caseInputs(businessCase)) {
    const driver = driverOf(input);
    if (driver === undefined) continue;
    const before = ranges.get(driver) ?? ANY;
    const { low, high } = RANGES[role];
    ranges.set(driver, { low: Math.max(before.low, low), high: Math.min(before.high, high) });
  }
  return ranges;
}

function straightLine(npvAt: (x: Decimal) => Decimal): { readonly level: Decimal; readonly slope: Decimal } {
  const level = npvAt(new Decimal(0));
  return { level, slope: npvAt(new Decimal(1)).minus(level) };
}

/** Of the gross present value: what rounding at 50 digits leaves stays far below. */
const NOISE = "1e-35";

const SEARCH_STEPS = 12;

/** Looks outward from the base, doubling the distance, and closes in on the first sign change. */
function nearestRoot(npvAt: (x: Decimal) => Decimal, base: Decimal, range: Range): Decimal | undefined {
  const atBase: Point = { x: base, y: npvAt(base) };
  if (atBase.y.isZero()) return base;
  const unit = base.isZero() ? new Decimal(1) : base.abs();
  const ends = { low: atBase, high: atBase };
  for (let step = -4; step < SEARCH_STEPS; step++) {
    const distance = unit.times(new Decimal(2).pow(step));
    for (const side of ["low", "high"] as const) {
      const x = clamp(side === "low" ? base.minus(distance) : base.plus(distance), range);
      if (x.equals(ends[side].x)) continue;
      const next = { x, y: npvAt(x) };
      if (next.y.s !== atBase.y.s || next.y.isZero()) return closeIn(npvAt, ends[side], next);
      ends[side] = next;
    }
  }
  return undefined;
}

interface Point {
  readonly x: Decimal;
  readonly y: Decimal;
}

/** False position by the Illinois rule; halving where that stalls, as at the steps of a ceiling. */
function closeIn(npvAt: (x: Decimal) => Decimal, near: Point, far: Point): Decimal {
  let [a, b] = [near, far];
  for (let step = 0; step < 100 && !b.y.isZero(); step++) {
    const width = b.x.minus(a.x);
    if (width.abs().lessThanOrEqualTo(b.x.abs().times("1e-16"))) break;
    const x = step < 20 ? b.x.minus(b.y.times(width).div(b.y.minus(a.y))) : a.x.plus(b.x).div(2);
    const next = { x, y: npvAt(x) };
    if (next.y.s === b.y.s) {
      const moved = next.x.minus(b.x).abs();
      a = { x: a.x, y: a.y.div(2) };
      b = next;
      if (moved.lessThanOrEqualTo(b.x.abs().times("1e-17"))) break;
    } else {
      a = b;
      b = next;
    }
  }
  return b.x;
}

/** Ends of a range that a formula may not reach (a divisor of 0) are kept off by a hair. */
function clamp(x: Decimal, { low, high }: Range): Decimal {
  if (x.lessThanOrEqualTo(low)) return new Decimal(low).plus("1e-12");
  return x.greaterThan(high) ? new Decimal(high) : x;
}
