import { assertFinite, assertList, invalidArgument } from "../operating-model-error.js";

/**
 * The p-quantile of a sample by linear interpolation of the order statistics: type 7 of Hyndman and Fan
 * ("Sample quantiles in statistical packages", 1996), the default of R, numpy and spreadsheets. The result is in
 * the unit of the values; null for an empty sample, which has none.
 *
 * @throws OperatingModelError `invalid-argument` for a value that is not finite, or p outside 0..1.
 * @example
 * import { quantile } from "ai-operating-model/statistics";
 * quantile([10, 20, 40, 80], 0.25); // => 17.5
 * quantile([], 0.5); // => null
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (typeof p !== "number" || !(p >= 0 && p <= 1)) throw invalidArgument(["p"], "a number from 0 to 1", p);
  assertList(values, ["values"]);
  if (values.length === 0) return null;
  return quantileOfSorted(sortedCopy(values), p);
}

/**
 * The median of a sample: the middle value, or the mean of the middle two. Null for an empty sample.
 *
 * @throws OperatingModelError `invalid-argument` for a value that is not finite.
 * @example
 * import { median } from "ai-operating-model/statistics";
 * median([3, 1, 10]); // => 3
 */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/** The type-7 quantile of numbers that already stand in ascending order; `sorted` must not be empty. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const fraction = position - below;
  const low = sorted[below] as number;
  if (fraction === 0) return low;
  const high = sorted[below + 1] as number;
  const step = high - low;
  // A difference beyond the range of numbers is avoided by weighing the two sides.
  return Number.isFinite(step) ? low + fraction * step : (1 - fraction) * low + fraction * high;
}

/** The values in ascending order, checked to be finite. */
export function sortedCopy(values: readonly number[], name = "values"): Float64Array {
  assertList(values, [name]);
  const sorted = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) {
    assertFinite(values[index], [name, index]);
    sorted[index] = (values[index] as number) + 0;
  }
  return sorted.sort();
}
