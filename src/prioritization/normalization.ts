import { invalidArgument } from "../foundation/operating-model-error.js";
import type { Direction } from "./ranking-criterion.js";

/**
 * How raw scores become comparable. `scale`: by the criterion's own bounds, so that other alternatives have
 * no say. `min-max`: by the smallest and largest score in the list. `vector`: divided by the column's
 * Euclidean length. `max`: divided by the largest. `sum`: divided by the column's sum.
 */
export type Normalization = "scale" | "vector" | "min-max" | "max" | "sum";

/** All of them. */
export const NORMALIZATIONS: readonly Normalization[] = ["scale", "vector", "min-max", "max", "sum"];

/**
 * A column's normalization as `base + (x - shift) * gain`, turned so that more is better, with the value of
 * the best and the worst alternative in it.
 */
export interface NormalizedColumn {
  readonly base: number;
  readonly shift: number;
  readonly gain: number;
  readonly best: number;
  readonly worst: number;
}

/** The bounds by which one column is normalized. */
export interface ColumnScale {
  readonly direction: Direction;
  readonly min: number;
  readonly max: number;
}

/**
 * The normalization of every column of a row-major matrix. Of a minimized column the mirror image is taken
 * (1 - x / length and so on). A constant column has one value for all: 1 under `min-max`, its own share
 * elsewhere. Sums do not depend on the order of rows.
 */
export function normalizeColumns(
  values: Float64Array,
  scales: readonly ColumnScale[],
  normalization: Normalization,
): NormalizedColumn[] {
  return scales.map((scale, column) => {
    if (normalization === "scale") return linear(scale.min, scale.max, scale.direction, 0, 1);
    const { min, max } = extremes(values, scales.length, column);
    if (normalization === "min-max") return linear(min, max, scale.direction, 0, 1);
    if (normalization !== "vector" && min < 0) {
      throw invalidArgument(["normalization"], `one for negative scores, not "${normalization}"`, min);
    }
    const length = columnLength(
      values,
      scales.length,
      column,
      normalization,
      Math.max(Math.abs(min), Math.abs(max)),
    );
    // A column of next to nothing has an infinite 1 / length: it counts as zeros.
    const gain = Number.isFinite(1 / length) ? 1 / length : 0;
    if (scale.direction === "maximize")
      return { base: 0, shift: 0, gain, best: max * gain, worst: min * gain };
    if (gain === 0 || min < 0)
      return { base: 1, shift: 0, gain: -gain, best: 1 - min * gain, worst: 1 - max * gain };
    // The same as 1 - x / length, so written that it is 0 exactly where x is the length.
    return {
      base: 0,
      shift: length,
      gain: -gain,
      best: (min - length) * -gain,
      worst: (max - length) * -gain,
    };
  });
}

function linear(
  min: number,
  max: number,
  direction: Direction,
  worst: number,
  best: number,
): NormalizedColumn {
  const range = max - min;
  // Scores that differ by next to nothing have an infinite 1 / range: they are treated as one score.
  if (range === 0 || !Number.isFinite(1 / range)) return { base: 1, shift: min, gain: 0, best: 1, worst: 1 };
  return direction === "maximize"
    ? { base: 0, shift: min, gain: 1 / range, best, worst }
    : { base: 0, shift: max, gain: -1 / range, best, worst };
}

function extremes(values: Float64Array, columns: number, column: number): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let at = column; at < values.length; at += columns) {
    const value = values[at] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

/**
 * The divisor of a column. Terms are split into multiples of 2^-26 and 2^-53 of the largest, whose sums are
 * exact in doubles (up to 2^26 rows), so that no order of rows can change the last digit.
 */
function columnLength(
  values: Float64Array,
  columns: number,
  column: number,
  normalization: "vector" | "max" | "sum",
  largest: number,
): number {
  if (normalization === "max" || largest === 0) return largest;
  let coarse = 0;
  let fine = 0;
  for (let at = column; at < values.length; at += columns) {
    const share = (values[at] as number) / largest;
    const term = normalization === "sum" ? share : share * share;
    const high = term + 100663296 - 100663296;
    coarse += high;
    fine += term - high + 0.75 - 0.75;
  }
  const sum = coarse + fine;
  return largest * (normalization === "sum" ? sum : Math.sqrt(sum));
}
