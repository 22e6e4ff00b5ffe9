import type { NormalizedColumn } from "./normalization.js";

/** How normalized scores of several criteria become one. */
export type RankingMethod = "weighted-sum" | "weighted-product" | "topsis" | "vikor";

/** Adding and taking away 6 rounds to a multiple of 2^-50: sums of such shares up to 1 are exact in any order. */
const GRID = 6;

/** The share of one criterion in a weighted sum, on the grid on which shares add up exactly. */
export function weightedShare(weight: number, normalized: number): number {
  return weight * normalized + GRID - GRID;
}

/** The normalized value of a raw score. */
export function normalized(column: NormalizedColumn, value: number): number {
  return column.base + (value - column.shift) * column.gain;
}

/**
 * Rows that are worked on column after column before the next ones: few enough to stay in the fastest cache,
 * and a column's numbers are read once for all of them.
 */
const BLOCK = 256;

/** Sum of weight times normalized score, per row. */
export function weightedSums(
  values: Float64Array,
  columns: readonly NormalizedColumn[],
  weights: Float64Array,
): Float64Array {
  const width = columns.length;
  const out = new Float64Array(values.length / width);
  for (let from = 0; from < out.length; from += BLOCK) {
    const to = Math.min(out.length, from + BLOCK);
    for (let j = 0; j < width; j++) {
      const { base, shift, gain } = columns[j] as NormalizedColumn;
      const weight = weights[j] as number;
      for (let row = from, at = from * width + j; row < to; row++, at += width) {
        const share = weight * (base + ((values[at] as number) - shift) * gain);
        out[row] = (out[row] as number) + (share + GRID - GRID);
      }
    }
  }
  return out;
}

/** Product of normalized scores to the power of their weights, per row; 0 as soon as one of them is 0. */
export function weightedProducts(
  values: Float64Array,
  columns: readonly NormalizedColumn[],
  weights: Float64Array,
): Float64Array {
  const width = columns.length;
  const out = new Float64Array(values.length / width);
  for (let row = 0, at = 0; row < out.length; row++) {
    let logarithm = 0;
    for (let j = 0; j < width; j++) {
      const value = Math.max(0, normalized(columns[j] as NormalizedColumn, values[at++] as number));
      if ((weights[j] as number) > 0) logarithm += (weights[j] as number) * Math.log(value);
    }
    out[row] = Math.exp(logarithm);
  }
  return out;
}

/** Distances of every row to the best and the worst alternative that could be made of the columns. */
export function idealDistances(
  values: Float64Array,
  columns: readonly NormalizedColumn[],
  weights: Float64Array,
): { readonly toIdeal: Float64Array; readonly toAntiIdeal: Float64Array } {
  const width = columns.length;
  const toIdeal = new Float64Array(values.length / width);
  const toAntiIdeal = new Float64Array(values.length / width);
  for (let from = 0; from < toIdeal.length; from += BLOCK) {
    const to = Math.min(toIdeal.length, from + BLOCK);
    for (let j = 0; j < width; j++) {
      const { base, shift, gain, best, worst } = columns[j] as NormalizedColumn;
      const weight = weights[j] as number;
      for (let row = from, at = from * width + j; row < to; row++, at += width) {
        const value = base + ((values[at] as number) - shift) * gain;
        const above = weight * (best - value);
        const below = weight * (value - worst);
        toIdeal[row] = (toIdeal[row] as number) + above * above;
        toAntiIdeal[row] = (toAntiIdeal[row] as number) + below * below;
      }
    }
    for (let row = from; row < to; row++) {
      toIdeal[row] = Math.sqrt(toIdeal[row] as number);
      toAntiIdeal[row] = Math.sqrt(toAntiIdeal[row] as number);
    }
  }
  return { toIdeal, toAntiIdeal };
}

/**
 * TOPSIS closeness (Hwang and Yoon 1981): the distance to the worst as a share of both distances. Where all
 * rows are the same in every column both distances are 0 and the closeness is 0.5.
 */
export function closeness(
  values: Float64Array,
  columns: readonly NormalizedColumn[],
  weights: Float64Array,
): Float64Array {
  const { toIdeal, toAntiIdeal } = idealDistances(values, columns, weights);
  for (let row = 0; row < toIdeal.length; row++) {
    const down = toAntiIdeal[row] as number;
    const both = (toIdeal[row] as number) + down;
    toAntiIdeal[row] = both === 0 ? 0.5 : down / both;
  }
  return toAntiIdeal;
}

/** VIKOR's group utility S, individual regret R and compromise index Q of every row; less is better in all. */
export interface CompromiseIndices {
  readonly s: Float64Array;
  readonly r: Float64Array;
  readonly q: Float64Array;
}

/** From where to where S and R are measured to make Q. */
export interface IndexSpans {
  readonly s: { readonly min: number; readonly max: number };
  readonly r: { readonly min: number; readonly max: number };
}

/** S and R measured from 0 to their largest possible value, whatever is in the list. */
export function fixedSpans(weights: Float64Array): IndexSpans {
  return { s: { min: 0, max: 1 }, r: { min: 0, max: ends(weights).max } };
}

/** VIKOR (Opricovic and Tzeng 2004). S and R are measured within the list unless spans are given. */
export function compromiseIndices(
  values: Float64Array,
  columns: readonly NormalizedColumn[],
  weights: Float64Array,
  v: number,
  spans?: IndexSpans,
): CompromiseIndices {
  const width = columns.length;
  const s = new Float64Array(values.length / width);
  const r = new Float64Array(s.length);
  for (let row = 0, at = 0; row < s.length; row++) {
    for (let j = 0; j < width; j++) {
      const column = columns[j] as NormalizedColumn;
      const range = column.best - column.worst;
      const short = column.best - normalized(column, values[at++] as number);
      const regret = range === 0 ? 0 : ((weights[j] as number) * short) / range + GRID - GRID;
      s[row] = (s[row] as number) + regret;
      if (regret > (r[row] as number)) r[row] = regret;
    }
  }
  const within = spans ?? { s: ends(s), r: ends(r) };
  const share = (value: number, { min, max }: { min: number; max: number }): number =>
    max === min ? 0 : (value - min) / (max - min);
  const q = s.map((value, row) => v * share(value, within.s) + (1 - v) * share(r[row] as number, within.r));
  return { s, r, q };
}

/** The smallest and the largest. */
export function ends(values: Float64Array): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
