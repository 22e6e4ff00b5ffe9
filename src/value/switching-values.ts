import { Decimal } from "../foundation/decimal.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { BusinessCase } from "./business-case.js";
import type { CaseFormulas } from "./case-formulas.js";
import { caseWorth, type DriverWorth } from "./driver-worth.js";
import type { FormulaScope } from "./evaluate-formula.js";
import { decimals, floats } from "./formula-function.js";
import { driverOf } from "./input-formula.js";
import { caseInputs, type InputRole } from "./line-inputs.js";

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
  /** The drivers' values, and what curves come to with them. */
  readonly scope: FormulaScope;
  readonly afterTax: boolean;
}

/**
 * Switching values of all drivers. Where NPV is a straight line in the driver (its formulas show it) the value
 * is solved exactly; elsewhere the sign change nearest to the base is searched in floats and closed in on, in
 * decimals, to 15 digits.
 */
export function switchingValues(question: SwitchingQuestion): SwitchingValue[] {
  const { businessCase, formulas, scope, afterTax } = question;
  const worth = caseWorth(businessCase, formulas, scope, afterTax ? "afterTax" : "preTax");
  const noise = worth.gross.times(NOISE);
  const ranges = driverRanges(businessCase);
  return [...scope.drivers].map(([driver, value]) => {
    const number = value.toNumber();
    const own = worth.of(driver);
    if (own.dependence === "none") return unanswered(driver, number, "no-effect");
    const line = own.dependence === "affine" ? own : undefined;
    // A driver that moves money from one class to another changes nothing but the last digits of the total.
    if (line?.slope.times(Decimal.max(1, value.abs())).abs().lessThanOrEqualTo(noise)) {
      return unanswered(driver, number, "no-effect");
    }
    const range = ranges.get(driver) ?? ANY;
    const root = line === undefined ? nearestRoot(own, value, range) : line.level.neg().div(line.slope);
    if (root === undefined || !Number.isFinite(root.toNumber())) {
      return unanswered(driver, number, "none-found");
    }
    return {
      driver,
      base: number,
      // Adding 0 turns -0 into 0.
      switching: known(root.toNumber() + 0),
      change:
        number === 0 ? missing("base-is-zero") : known(root.minus(value).div(value.abs()).toNumber() + 0),
      feasible: root.greaterThanOrEqualTo(range.low) && root.lessThanOrEqualTo(range.high),
    };
  });
}

/** Of the gross present value: what rounding at 50 digits leaves stays far below. */
const NOISE = "1e-35";

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

const SEARCH_STEPS = 12;

/** Looks outward from the base, doubling the distance, and closes in on the first sign change: in floats first. */
function nearestRoot(worth: DriverWorth, base: Decimal, range: Range): Decimal | undefined {
  const exact = worth.npv(decimals);
  if (exact(base).isZero()) return base;
  const npv = worth.npv(floats);
  const start = base.toNumber();
  const sign = Math.sign(npv(start));
  const unit = start === 0 ? 1 : Math.abs(start);
  const ends = { low: start, high: start };
  for (let step = -4; step < SEARCH_STEPS; step++) {
    for (const side of ["low", "high"] as const) {
      const x = clamp(start + (side === "low" ? -1 : 1) * unit * 2 ** step, range);
      if (x === ends[side]) continue;
      if (Math.sign(npv(x)) !== sign) return confirmed(exact, halved(npv, ends[side], x));
      ends[side] = x;
    }
  }
  return undefined;
}

/** Where the sign changes between two points, to the last digit of a float. */
function halved(npv: (x: number) => number, near: number, far: number): number {
  const sign = Math.sign(npv(near));
  let [a, b] = [near, far];
  for (;;) {
    const x = a + (b - a) / 2;
    if (x === a || x === b) return b;
    if (Math.sign(npv(x)) === sign) a = x;
    else b = x;
  }
}

/**
 * A root that floats found, closed in on to 15 digits in decimals: the last digits of a float's exponential differ
 * between engines.
 */
function confirmed(npv: (x: Decimal) => Decimal, found: number): Decimal | undefined {
  for (const width of ["1e-12", "1e-9", "1e-6"]) {
    const reach = Decimal.max(new Decimal(found).abs(), width).times(width);
    const [low, high] = [reach.neg(), reach].map((by) => {
      const x = new Decimal(found).plus(by);
      return { x, y: npv(x) };
    }) as [Point, Point];
    if (low.y.s !== high.y.s || low.y.isZero() || high.y.isZero()) {
      return closeIn(npv, low, high).toSignificantDigits(15);
    }
  }
  return undefined;
}

interface Point {
  readonly x: Decimal;
  readonly y: Decimal;
}

/** False position by the Illinois rule; halving where that stalls, as at the steps of a ceiling. */
function closeIn(npv: (x: Decimal) => Decimal, near: Point, far: Point): Decimal {
  let [a, b] = [near, far];
  for (let step = 0; step < 100 && !b.y.isZero(); step++) {
    const width = b.x.minus(a.x);
    if (width.abs().lessThanOrEqualTo(b.x.abs().times("1e-17"))) break;
    const x = step < 4 ? b.x.minus(b.y.times(width).div(b.y.minus(a.y))) : a.x.plus(b.x).div(2);
    const moved = x.minus(b.x).abs();
    const next = { x, y: npv(x) };
    a = next.y.s === b.y.s ? { x: a.x, y: a.y.div(2) } : b;
    b = next;
    if (step < 4 && moved.lessThanOrEqualTo(b.x.abs().times("1e-17"))) break;
  }
  return b.x;
}

/** Ends of a range that a formula may not reach (a divisor of 0) are kept off by a hair. */
function clamp(x: number, { low, high }: Range): number {
  return x <= low ? low + 1e-12 : Math.min(x, high);
}
