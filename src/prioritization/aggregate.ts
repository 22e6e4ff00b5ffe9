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

/** Columns as flat arrays, for the loops. */
function flat(columns: readonly NormalizedColumn[]): {
  base: Float64Array;
  shift: Float64Array;
  gain: Float64Array;
} {
  return {
    base: Float64Array.from(columns, (column) => column.base),
    shift: Float64Array.from(columns, (column) => column.shift),
    gain: Float64Array.from(columns, (column) => column.gain),
  };
}

/** Sum of weight times normalized score, per row. */
export function weightedSums(
  values: Float64Array,
  columns: readonly NormalizedColumn[],
  weights: Float64Array,
): Float64Array {
  const { base, shift, gain } = flat(columns);
  const width = columns.length;
  const out = new Float64Array(values.length / width);
  for (let row = 0, at = 0; row < out.length; row++) {
    let sum = 0;
    for (let j = 0; j < width; j++) {
      const share =
        (weights[j] as number) *
        ((base[j] as number) + ((values[at++] as number) - (shift[j] as number)) * (gain[j] as number));
      sum += share + GRID - GRID;
    }
    out[row] = sum;
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
  const { base, shift, gain } = flat(columns);
  const best = Float64Array.from(columns, (column) => column.best);
  const worst = Float64Array.from(columns, (column) => column.worst);
  const width = columns.length;
  const toIdeal = new Float64Array(values.length / width);
  const toAntiIdeal = new Float64Array(values.length / width);
  for (let row = 0, at = 0; row < toIdeal.length; row++) {
    let up = 0;
    let down = 0;
    for (let j = 0; j < width; j++) {
      const value =
        (base[j] as number) + ((values[at++] as number) - (shift[j] as number)) * (gain[j] as number);
      const weight = weights[j] as number;
      const above = weight * ((best[j] as number) - value);
      const below = weight * (value - (worst[j] as number));
      up += above * above;
      down += below * below;
    }
    toIdeal[row] = Math.sqrt(up);
    toAntiIdeal[row] = Math.sqrt(down);
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

/**
 * VIKOR (Opricovic and Tzeng 2004). With `fixed` the indices are measured from the ends of the criteria's
 * scales (S and R from 0 to their largest possible value) and not from the alternatives in the list.
 */
export function compromiseIndices(
  values: Float64Array,
  columns: readonly NormalizedColumn[],
  weights: Float64Array,
  v: number,
  fixed: boolean,
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
  const sEnds = fixed ? { min: 0, max: 1 } : ends(s);
  const rEnds = fixed ? { min: 0, max: ends(weights).max } : ends(r);
  const share = (value: number, { min, max }: { min: number; max: number }): number =>
    max === min ? 0 : (value - min) / (max - min);
  const q = s.map((value, row) => v * share(value, sEnds) + (1 - v) * share(r[row] as number, rEnds));
  return { s, r, q };
}

function ends(values: Float64Array): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
