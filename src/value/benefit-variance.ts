import {
  type Decimal,
  type DecimalString,
  ExactDecimal,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";

/** The factors whose product a benefit is, such as eligible, adoption, hours, recapture and rate. */
export type BenefitFactors = Readonly<Record<string, MoneyInput>>;

/** Why a benefit came out other than planned: one part a factor, without a residual. */
export interface BenefitVariance {
  readonly planned: DecimalString;
  readonly actual: DecimalString;
  /** actual − planned. */
  readonly variance: DecimalString;
  /** By factor; they add up to `variance` exactly. */
  readonly parts: Readonly<Record<string, DecimalString>>;
  readonly method: "shapley-average-over-orders";
}

/** 2^n products are formed; eight factors are more than any benefit has. */
const MAX_FACTORS = 8;

/**
 * Splits the variance of a benefit over its factors by the Shapley value: each factor's part is its effect
 * averaged over all orders in which the factors can be moved from plan to actual (Shapley 1953; Shorrocks 2013).
 * Parts carry two decimals, or as many as the variance has, and add up to it exactly.
 *
 * @throws OperatingModelError `invalid-argument` for factors that differ in name, none, or more than eight.
 * @example
 * import { benefitVariance } from "ai-operating-model/value";
 * const split = benefitVariance(
 *   { adoption: 0.5, hours: 100, recapture: 1, rate: 10 },
 *   { adoption: 0.4, hours: 120, recapture: 1, rate: 10 },
 * );
 * split.variance; // => "-20"
 * split.parts; // => { adoption: "-110", hours: "90", recapture: "0", rate: "0" }
 */
export function benefitVariance(planned: BenefitFactors, actual: BenefitFactors): BenefitVariance {
  assertRecord(planned, ["planned"]);
  assertRecord(actual, ["actual"]);
  const names = Object.keys(planned);
  if (names.length === 0 || names.length > MAX_FACTORS) {
    throw invalidArgument(["planned"], `of 1 to ${MAX_FACTORS} factors`, planned);
  }
  if (Object.keys(actual).sort().join("\n") !== [...names].sort().join("\n")) {
    throw invalidArgument(["actual"], `of the factors ${names.join(", ")}`, Object.keys(actual).join(", "));
  }
  const values = names.map((name) => [
    toDecimal(planned[name] as MoneyInput, ["planned", name], ExactDecimal),
    toDecimal(actual[name] as MoneyInput, ["actual", name], ExactDecimal),
  ]) as [Decimal, Decimal][];
  // Bit k of a set says that factor k stands at its actual value.
  const products = Array.from({ length: 2 ** names.length }, (_, set) =>
    values.reduce((value, [plan, real], k) => value.times((set >> k) & 1 ? real : plan), new ExactDecimal(1)),
  );
  const before = products[0] as Decimal;
  const after = products[products.length - 1] as Decimal;
  const variance = after.minus(before);
  const orders = factorial(names.length);
  // Sums of effects over all orders: whole multiples, so exact; each part is its sum divided by the orders.
  const sums = names.map((_, k) =>
    products.reduce((sum, value, set) => {
      if ((set >> k) & 1) return sum;
      const moved = bits(set);
      const ways = factorial(moved) * factorial(names.length - moved - 1);
      return sum.plus((products[set | (1 << k)] as Decimal).minus(value).times(ways));
    }, new ExactDecimal(0)),
  );
  const parts = roundedParts(sums, orders, variance);
  return {
    planned: toExactString(before),
    actual: toExactString(after),
    variance: toExactString(variance),
    parts: Object.fromEntries(names.map((name, k) => [name, toExactString(parts[k] as Decimal)])),
    method: "shapley-average-over-orders",
  };
}

/** Each sum / orders rounded down, and the units left over to those that lost most. */
function roundedParts(sums: readonly Decimal[], orders: number, variance: Decimal): Decimal[] {
  const digits = Math.max(2, variance.decimalPlaces());
  const unit = new ExactDecimal(10).pow(-digits);
  const scale = new ExactDecimal(10).pow(digits);
  const floors = sums.map((sum) => {
    const scaled = sum.times(scale);
    const whole = scaled.divToInt(orders);
    return scaled.minus(whole.times(orders)).isNegative() && !scaled.minus(whole.times(orders)).isZero()
      ? whole.minus(1)
      : whole;
  });
  const lost = sums.map((sum, k) => sum.times(scale).minus((floors[k] as Decimal).times(orders)));
  const assigned = floors.reduce((sum, floor) => sum.plus(floor), new ExactDecimal(0));
  let left = variance.times(scale).minus(assigned).toNumber();
  const order = sums
    .map((_, k) => k)
    .sort((a, b) => (lost[b] as Decimal).comparedTo(lost[a] as Decimal) || a - b);
  for (const k of order) {
    if (left <= 0) break;
    floors[k] = (floors[k] as Decimal).plus(1);
    left--;
  }
  return floors.map((floor) => floor.times(unit));
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

function bits(set: number): number {
  return set === 0 ? 0 : (set & 1) + bits(set >> 1);
}
