import { quantileOfSorted } from "../foundation/statistics/quantile.js";
import type { Sampling } from "./sampling.js";
import { standardErrorOfMean } from "./standard-error.js";

/** Type-7 quantiles: `p10` is the outcome below which 10 % of the trials lie. */
export interface OutcomeQuantiles {
  readonly p5: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** What the trials of one outcome look like, each figure with its standard error. In the outcome's unit. */
export interface OutcomeSummary {
  readonly mean: number;
  /** Of the mean. */
  readonly standardError: number;
  readonly standardDeviation: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly quantiles: OutcomeQuantiles;
  /** Share of trials above 0. */
  readonly probabilityPositive: number;
  /** The loss, −outcome, that is exceeded with probability 1 − level; negative where even that is a gain. */
  readonly valueAtRisk: { readonly level: number; readonly value: number };
  /** Mean loss of the worst 1 − level of the trials (Rockafellar and Uryasev). */
  readonly conditionalValueAtRisk: { readonly level: number; readonly value: number };
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly standardErrors: {
    readonly mean: number;
    readonly standardDeviation: number;
    readonly quantiles: OutcomeQuantiles;
    readonly probabilityPositive: number;
    readonly valueAtRisk: number;
    readonly conditionalValueAtRisk: number;
  };
}

const BINS = 40;

/**
 * Sums up the outcomes of trials, which come in the order of trials. The standard error of the mean knows the
 * sampling; the others are those of independent trials, which the stratified samplings do not exceed for outcomes
 * that rise or fall with every driver. A quantile's is half the width between the order statistics one binomial
 * standard deviation below and above it.
 */
export function outcomeSummary(values: Float64Array, sampling: Sampling, level: number): OutcomeSummary {
  const n = values.length;
  const sorted = values.slice().sort();
  const [minimum, maximum] = [sorted[0] as number, sorted[n - 1] as number];
  const mean = minimum === maximum ? minimum : meanOf(sorted);
  const deviation = Math.sqrt(sumOf(sorted, (x) => (x - mean) * (x - mean)) / (n - 1));
  const at = (p: number): number => quantileOfSorted(sorted, p) + 0;
  const spread = (p: number): number => {
    const step = Math.sqrt((p * (1 - p)) / n);
    return (at(Math.min(1, p + step)) - at(Math.max(0, p - step))) / 2;
  };
  const each = (of: (p: number) => number): OutcomeQuantiles => ({
    p5: of(0.05),
    p10: of(0.1),
    p25: of(0.25),
    p50: of(0.5),
    p75: of(0.75),
    p90: of(0.9),
    p95: of(0.95),
  });
  const positive = (n - firstAbove(sorted, 0)) / n;
  const tail = 1 - level;
  const valueAtRisk = 0 - at(tail);
  const excess = (x: number): number => Math.max(0, -x - valueAtRisk) / tail;
  const meanExcess = sumOf(sorted, excess) / n;
  const fourth = sumOf(sorted, (x) => (x - mean) * (x - mean) * ((x - mean) * (x - mean))) / n;
  const standardError = standardErrorOfMean(values, sampling);
  return {
    mean: mean + 0,
    standardError,
    standardDeviation: deviation,
    minimum: minimum + 0,
    maximum: maximum + 0,
    quantiles: each(at),
    probabilityPositive: positive,
    valueAtRisk: { level, value: valueAtRisk },
    conditionalValueAtRisk: { level, value: valueAtRisk + meanExcess },
    histogram: histogramOf(sorted),
    standardErrors: {
      mean: standardError,
      standardDeviation:
        deviation === 0
          ? 0
          : Math.sqrt(Math.max(0, fourth - deviation * deviation * deviation * deviation) / n) /
            (2 * deviation),
      quantiles: each(spread),
      probabilityPositive: Math.sqrt((positive * (1 - positive)) / n),
      valueAtRisk: spread(tail),
      conditionalValueAtRisk: Math.sqrt(
        sumOf(sorted, (x) => (excess(x) - meanExcess) * (excess(x) - meanExcess)) / n / (n - 1),
      ),
    },
  };
}

/** Where in an ascending list the numbers above a limit begin. */
function firstAbove(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

function meanOf(values: Float64Array): number {
  return sumOf(values, (x) => x) / values.length;
}

/** Neumaier's compensated sum, so that a million trials lose no digits. */
export function sumOf(values: Float64Array, of: (x: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const x = of(values[i] as number);
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Cells of equal width from the least to the greatest outcome; the last one holds its upper end. */
function histogramOf(sorted: Float64Array): OutcomeSummary["histogram"] {
  const [low, high] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  const width = (high - low) / BINS;
  if (!(width > 0)) return [{ from: low + 0, to: high + 0, count: sorted.length }];
  const counts = new Array<number>(BINS).fill(0);
  for (let i = 0; i < sorted.length; i++) {
    const cell = Math.min(BINS - 1, Math.floor(((sorted[i] as number) - low) / width));
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts.map((count, cell) => ({
    from: low + cell * width + 0,
    to: cell === BINS - 1 ? high + 0 : low + (cell + 1) * width + 0,
    count,
  }));
}
