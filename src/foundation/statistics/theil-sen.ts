import { assertFinite, assertList, assertRecord, invalidArgument } from "../operating-model-error.js";
import { confidenceLevel, twoSidedDeviate } from "./confidence.js";
import { quantileOfSorted, sortedCopy } from "./quantile.js";

/** A line through points. Where no two points differ in x all four are null and `reason` says why. */
export type TheilSenLine =
  | { readonly slope: number; readonly intercept: number; readonly low: number; readonly high: number }
  | {
      readonly slope: null;
      readonly intercept: null;
      readonly low: null;
      readonly high: null;
      /** `too-few-points` or `no-variation-in-x`. */
      readonly reason: string;
    };

/** All pairs are looked at, which is 50 million slopes at this many points. */
const MAX_POINTS = 10_000;

/**
 * The median of the slopes between all pairs of points (Theil 1950), with the confidence limits of the slope by Sen
 * ("Estimates of the regression coefficient based on Kendall's tau", JASA 63, 1968), corrected for ties. x counts
 * 0, 1, 2 … unless given. The intercept is median(y) - slope × median(x). Time and memory O(n²), at most 10,000
 * points.
 *
 * @throws OperatingModelError `invalid-argument` for values that are not finite, lists of unequal length, or more
 *   than 10,000 points.
 * @example
 * import { theilSen } from "ai-operating-model/statistics";
 * theilSen([1, 3, 5, 7, 100]).slope; // => 2
 */
export function theilSen(
  y: readonly number[],
  options: { readonly x?: readonly number[]; readonly confidence?: number } = {},
): TheilSenLine {
  assertList(y, ["y"]);
  assertRecord(options, ["options"]);
  const x = options.x ?? y.map((_, index) => index);
  assertList(x, ["options", "x"]);
  const z = twoSidedDeviate(confidenceLevel(options.confidence));
  if (x.length !== y.length) throw invalidArgument(["options", "x"], `a list of ${y.length}`, x);
  if (y.length > MAX_POINTS) throw invalidArgument(["y"], `at most ${MAX_POINTS} points`, y);
  x.forEach((value, index) => {
    assertFinite(value, ["options", "x", index]);
  });
  const sortedY = sortedCopy(y, "y");
  const n = y.length;
  if (n < 2) return noLine("too-few-points");
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let count = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const run = x[j]! - x[i]!;
      if (run !== 0) slopes[count++] = (y[j]! - y[i]!) / run + 0;
    }
  }
  if (count === 0) return noLine("no-variation-in-x");
  const sorted = slopes.subarray(0, count).sort();
  const slope = quantileOfSorted(sorted, 0.5);
  const sortedX = sortedCopy(x, "x");
  const intercept = quantileOfSorted(sortedY, 0.5) - slope * quantileOfSorted(sortedX, 0.5);
  if (![slope, intercept, sorted[0], sorted[count - 1]].every(Number.isFinite)) return noLine("out-of-range");
  // Kendall's S has this variance without a trend; ties in x or y take from it.
  const variance = (n * (n - 1) * (2 * n + 5) - tieTerm(sortedX) - tieTerm(sortedY)) / 18;
  const reach = z * Math.sqrt(Math.max(0, variance));
  const low = Math.max(0, Math.round((count - reach) / 2) - 1);
  const high = Math.min(count - 1, Math.round((count + reach) / 2));
  return { slope, intercept, low: sorted[low]!, high: sorted[high]! };
}

/** Σ t (t - 1) (2t + 5) over groups of t equal numbers. */
function tieTerm(sorted: Float64Array): number {
  let sum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    const t = to - from;
    sum += t * (t - 1) * (2 * t + 5);
    from = to;
  }
  return sum;
}

function noLine(reason: string): TheilSenLine {
  return { slope: null, intercept: null, low: null, high: null, reason };
}
