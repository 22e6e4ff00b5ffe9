import { assertList } from "../operating-model-error.js";
import { quantileOfSorted, sortedCopy } from "./quantile.js";

/** 1 / Φ⁻¹(3/4): makes the deviation of a normal sample estimate its standard deviation. */
const NORMAL_FACTOR = 1.482602218505602;

/**
 * The median of the distances from the median: `raw`, and `normal` scaled so that for normal data it estimates the
 * standard deviation (R's `mad`). Both in the unit of the values; null for an empty sample,
 * and where no number can hold it.
 *
 * @throws OperatingModelError `invalid-argument` for a value that is not finite.
 * @example
 * import { medianAbsoluteDeviation } from "ai-operating-model/statistics";
 * medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]).raw; // => 1
 */
export function medianAbsoluteDeviation(values: readonly number[]): {
  readonly raw: number | null;
  readonly normal: number | null;
} {
  assertList(values, ["values"]);
  if (values.length === 0) return { raw: null, normal: null };
  const sorted = sortedCopy(values);
  const center = quantileOfSorted(sorted, 0.5);
  const raw = quantileOfSorted(sorted.map((value) => Math.abs(value - center)).sort(), 0.5);
  const normal = raw * NORMAL_FACTOR;
  return { raw, normal: Number.isFinite(normal) ? normal : null };
}
