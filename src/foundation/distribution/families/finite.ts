import { raise } from "../../elementary/raise.js";
import { assertFinite, invalidArgument } from "../../operating-model-error.js";
import type { Bernoulli, Discrete, Empirical, Point } from "../distribution-kinds.js";
import type { Family } from "../family.js";

/** A distribution over finitely many values: ascending, with the probability of each and both tails at it. */
interface Table {
  readonly values: Float64Array;
  readonly masses: Float64Array;
  /** P(X <= values[i]) and P(X > values[i]), each summed from its own end. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

function tableOf(values: readonly number[], weights: (index: number) => number, total: number): Table {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const distinct: number[] = [];
  const masses: number[] = [];
  for (const index of order) {
    const value = values[index] as number;
    const mass = weights(index) / total;
    if (value === distinct[distinct.length - 1]) masses[masses.length - 1]! += mass;
    else if (mass > 0) {
      distinct.push(value);
      masses.push(mass);
    }
  }
  const n = distinct.length;
  const lower = new Float64Array(n);
  const upper = new Float64Array(n);
  for (let i = 0; i < n; i++) lower[i] = (lower[i - 1] ?? 0) + masses[i]!;
  for (let i = n - 2; i >= 0; i--) upper[i] = upper[i + 1]! + masses[i + 1]!;
  return { values: Float64Array.from(distinct), masses: Float64Array.from(masses), lower, upper };
}

/** How many of the table's values are at most x. */
function countUpTo({ values }: Table, x: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sums of probabilities reach a level only up to rounding; a level missed by less counts as reached. */
const ROUNDING = 1e-14;

function tableFamily<D extends object>(check: (d: D) => void, build: (d: D) => Table): Family<D> {
  // Sorting is done once for each distribution object; the data is read-only.
  const tables = new WeakMap<D, Table>();
  const tableFor = (d: D): Table => {
    let table = tables.get(d);
    if (table === undefined) {
      table = build(d);
      tables.set(d, table);
    }
    return table;
  };
  const mean = (d: D): number => {
    const { values, masses } = tableFor(d);
    // Summed as distances from the smallest, which keeps the digits of values far from zero.
    const origin = values[0] as number;
    return origin + masses.reduce((sum, mass, i) => sum + mass * (values[i]! - origin), 0);
  };
  const moment = (d: D, power: number): number => {
    const { values, masses } = tableFor(d);
    const center = mean(d);
    return masses.reduce((sum, mass, i) => sum + mass * raise(values[i]! - center, power), 0);
  };
  return {
    check,
    pdf: (d, x) => {
      const table = tableFor(d);
      const at = countUpTo(table, x) - 1;
      return table.values[at] === x ? table.masses[at]! : 0;
    },
    tails: (d, x) => {
      const table = tableFor(d);
      const at = countUpTo(table, x) - 1;
      if (at < 0) return { lower: 0, upper: 1 };
      const last = at === table.values.length - 1;
      return { lower: last ? 1 : Math.min(1, table.lower[at]!), upper: Math.min(1, table.upper[at]!) };
    },
    quantile: (d, p, upper) => {
      const { values, lower, upper: above } = tableFor(d);
      let low = 0;
      let high = values.length - 1;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const reached = upper ? above[middle]! <= p * (1 + ROUNDING) : lower[middle]! >= p * (1 - ROUNDING);
        if (reached) high = middle;
        else low = middle + 1;
      }
      return values[low] as number;
    },
    support: (d) => {
      const { values } = tableFor(d);
      return [values[0] as number, values[values.length - 1] as number];
    },
    mean,
    variance: (d) => moment(d, 2),
    skewness: (d) => moment(d, 3) / moment(d, 2) / Math.sqrt(moment(d, 2)),
  };
}

function assertValues(values: unknown): asserts values is readonly number[] {
  if (!Array.isArray(values) || values.length === 0)
    throw invalidArgument(["values"], "a list of at least one number", values);
  values.forEach((value, index) => {
    assertFinite(value, ["values", index]);
  });
}

/** A single value. */
export const pointFamily: Family<Point> = tableFamily(
  ({ value }) => assertFinite(value, ["value"]),
  ({ value }) => tableOf([value], () => 1, 1),
);

/** 0 or 1. */
export const bernoulliFamily: Family<Bernoulli> = {
  ...tableFamily(
    ({ p }) => {
      if (!(p >= 0 && p <= 1)) throw invalidArgument(["p"], "from 0 to 1", p);
    },
    ({ p }) => tableOf([0, 1], (index) => (index === 0 ? 1 - p : p), 1),
  ),
  mean: ({ p }) => p,
  variance: ({ p }) => p * (1 - p),
  skewness: ({ p }) => (1 - 2 * p) / Math.sqrt(p * (1 - p)),
};

/** Values with their probabilities. */
export const discreteFamily: Family<Discrete> = tableFamily(
  ({ values, probabilities }) => {
    assertValues(values);
    if (!Array.isArray(probabilities) || probabilities.length !== values.length)
      throw invalidArgument(["probabilities"], "one for each value", probabilities);
    probabilities.forEach((probability, index) => {
      if (!(probability >= 0 && probability <= 1))
        throw invalidArgument(["probabilities", index], "from 0 to 1", probability);
    });
    const sum = probabilities.reduce((total, probability) => total + probability, 0);
    if (Math.abs(sum - 1) > 1e-9) throw invalidArgument(["probabilities"], "numbers that add up to 1", sum);
  },
  ({ values, probabilities }) => {
    const total = probabilities.reduce((sum, probability) => sum + probability, 0);
    return tableOf(values, (index) => probabilities[index]!, total);
  },
);

/** Observed values, equally likely. */
export const empiricalFamily: Family<Empirical> = tableFamily(
  ({ values }) => assertValues(values),
  ({ values }) => tableOf(values, () => 1, values.length),
);
