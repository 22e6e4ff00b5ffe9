import { quantileOfSorted } from "../foundation/statistics/quantile.js";
import { CELLS, orderStatistics } from "./order-statistics.js";
import type { Sampling } from "./sampling.js";
import { dependenceOf, dependenceOfShare, standardErrorOfMean } from "./standard-error.js";

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

/**
 * What the trials of one outcome look like, each figure with its standard error but for `minimum` and `maximum`, which
 * are those of the trials run and estimate nothing. In the outcome's unit.
 */
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
  /** Mean loss of the worst 1 − level of the trials, the last of them counted in part (Rockafellar and Uryasev). */
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

/**
 * Sums up the outcomes of trials, which come in the order of trials. Standard errors know the sampling: they are those of
 * independent trials times `dependenceOf` what each trial adds to the figure. A quantile's is half the width between
 * the order statistics one binomial standard deviation below and above it.
 */
export function outcomeSummary(values: Float64Array, sampling: Sampling, level: number): OutcomeSummary {
  const n = values.length;
  const tail = 1 - level;
  const { least, greatest, mean, positive } = overview(values);
  const step = (p: number): number => Math.sqrt((p * (1 - p)) / n);
  const asked = [...PROBABILITIES, tail].flatMap((p) => [
    p,
    Math.min(1, p + step(p)),
    Math.max(0, p - step(p)),
  ]);
  // Σ of losses beyond it is least about the outcome that holds the tail's end, not about a type-7 quantile.
  const tailEnd = Math.min(n - 1, Math.floor(n * tail));
  const ranks = asked.flatMap((p) => [Math.floor((n - 1) * p), Math.min(n - 1, Math.floor((n - 1) * p) + 1)]);
  const { ranked, counts } = orderStatistics(values, [least, greatest], [...ranks, tailEnd]);
  const at = (p: number): number => quantileOfSorted(ranked, p) + 0;
  const spread = (p: number): number => {
    const width = at(Math.min(1, p + step(p))) - at(Math.max(0, p - step(p)));
    return (width / 2) * dependenceOfShare(values, at(p), sampling);
  };
  const each = (of: (p: number) => number): OutcomeQuantiles => {
    const [p5, p10, p25, p50, p75, p90, p95] = PROBABILITIES;
    return {
      p5: of(p5),
      p10: of(p10),
      p25: of(p25),
      p50: of(p50),
      p75: of(p75),
      p90: of(p90),
      p95: of(p95),
    };
  };
  const valueAtRisk = 0 - at(tail);
  // In units of the farthest outcome, whose fourth power is a number whatever it is.
  const reach = Math.max(greatest - mean, mean - least) || 1;
  const threshold = ranked[tailEnd] as number;
  const about = momentsAbout(values, mean, threshold, reach);
  const relative = about.squares / (n - 1);
  const deviation = reach * Math.sqrt(relative);
  const excess = about.excess / tail / n;
  const excessSpread = about.excessSquares / tail / tail / n - excess * excess;
  const share = positive / n;
  const fourths = Math.max(0, about.fourths / n - relative * relative);
  const deviationError =
    deviation === 0
      ? 0
      : ((reach * Math.sqrt(fourths / n)) / (2 * Math.sqrt(relative))) *
        dependenceOf(values, (x) => square((x - mean) / reach), sampling);
  const excessError =
    reach *
    Math.sqrt(Math.max(0, excessSpread) / (n - 1)) *
    dependenceOf(values, (x) => Math.max(0, (threshold - x) / reach), sampling);
  const standardError = standardErrorOfMean(values, sampling);
  return {
    mean: mean + 0,
    standardError,
    standardDeviation: deviation,
    minimum: least + 0,
    maximum: greatest + 0,
    quantiles: each(at),
    probabilityPositive: share,
    valueAtRisk: { level, value: valueAtRisk },
    conditionalValueAtRisk: { level, value: 0 - threshold + reach * excess },
    histogram: histogramOf(least, greatest, counts),
    standardErrors: {
      mean: standardError,
      standardDeviation: deviationError,
      quantiles: each(spread),
      probabilityPositive: Math.sqrt((share * (1 - share)) / n) * dependenceOfShare(values, 0, sampling),
      valueAtRisk: spread(tail),
      conditionalValueAtRisk: excessError,
    },
  };
}

const square = (x: number): number => x * x;

const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** Trials that are added up plainly; their sums are added up with the digits that addition loses. */
const STRETCH = 1024;

/** A sum of many numbers by Neumaier's method. */
interface Total {
  sum: number;
  lost: number;
}

function add(total: Total, x: number): void {
  const next = total.sum + x;
  total.lost += Math.abs(total.sum) >= Math.abs(x) ? total.sum - next + x : x - next + total.sum;
  total.sum = next;
}

function overview(values: Float64Array): { least: number; greatest: number; mean: number; positive: number } {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let positive = 0;
  const total: Total = { sum: 0, lost: 0 };
  for (let from = 0; from < values.length; from += STRETCH) {
    const until = Math.min(values.length, from + STRETCH);
    let sum = 0;
    for (let i = from; i < until; i++) {
      const x = values[i] as number;
      sum += x;
      if (x < least) least = x;
      if (x > greatest) greatest = x;
      if (x > 0) positive++;
    }
    add(total, sum);
  }
  const mean = (total.sum + total.lost) / values.length;
  return { least, greatest, mean: least === greatest ? least : mean, positive };
}

/** Sums of squared and fourth distances from the mean, and of distances below a threshold and their squares, in a unit. */
function momentsAbout(values: Float64Array, mean: number, threshold: number, unit: number) {
  const scale = 1 / unit;
  const totals = [0, 1, 2, 3].map((): Total => ({ sum: 0, lost: 0 })) as [Total, Total, Total, Total];
  for (let from = 0; from < values.length; from += STRETCH) {
    const until = Math.min(values.length, from + STRETCH);
    let [squares, fourths, excess, excessSquares] = [0, 0, 0, 0];
    for (let i = from; i < until; i++) {
      const x = values[i] as number;
      const distance = (x - mean) * scale;
      const square = distance * distance;
      squares += square;
      fourths += square * square;
      const below = (threshold - x) * scale;
      if (below > 0) {
        excess += below;
        excessSquares += below * below;
      }
    }
    [squares, fourths, excess, excessSquares].forEach((sum, k) => {
      add(totals[k] as Total, sum);
    });
  }
  const [squares, fourths, excess, excessSquares] = totals.map(({ sum, lost }) => sum + lost) as [
    number,
    number,
    number,
    number,
  ];
  return { squares, fourths, excess, excessSquares };
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
function histogramOf(low: number, high: number, counts: readonly number[]): OutcomeSummary["histogram"] {
  const width = (high - low) / CELLS;
  if (!(width > 0)) return [{ from: low + 0, to: high + 0, count: counts[0] as number }];
  return counts.map((count, cell) => ({
    from: low + cell * width + 0,
    to: cell === CELLS - 1 ? high + 0 : low + (cell + 1) * width + 0,
    count,
  }));
}
