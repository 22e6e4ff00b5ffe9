import { standardNormalCdf } from "../distribution/standard-normal.js";
import { assertFinite, assertList, assertRecord, invalidArgument } from "../operating-model-error.js";

/** Mann-Kendall's test. Where values are too few or all tied, `reason` says why z, p and the taus are null. */
export interface MannKendallTest {
  readonly n: number;
  /** Pairs that rise minus pairs that fall. */
  readonly s: number;
  /** Variance of `s` without a trend, corrected for ties. */
  readonly varS: number;
  readonly z: number | null;
  readonly p: number | null;
  /** s over all pairs, -1..1. */
  readonly tauA: number | null;
  /** s over pairs, ties taken out as Kendall's tau-b does, -1..1. */
  readonly tauB: number | null;
  /** `too-few-values` or `no-variation`. */
  readonly reason?: string;
}

/**
 * Whether values in time order tend to rise or fall (Mann 1945, Kendall 1975), with the corrections for ties and for
 * continuity. `less` tests for a fall, `greater` for a rise. The p-value rests on the normal approximation, good from
 * about 10 values. Time O(n log n).
 *
 * @throws OperatingModelError `invalid-argument` for a value that is not finite or an unknown alternative.
 * @example
 * import { mannKendall } from "ai-operating-model/statistics";
 * const { s, varS, tauB } = mannKendall([9, 8, 8, 6, 5]);
 * [s, varS, tauB?.toFixed(4)]; // => [-9, 15.666666666666666, "-0.9487"]
 */
export function mannKendall(
  values: readonly number[],
  options: { readonly alternative?: "two-sided" | "less" | "greater" } = {},
): MannKendallTest {
  assertList(values, ["values"]);
  assertRecord(options, ["options"]);
  const { alternative = "two-sided" } = options;
  if (!["two-sided", "less", "greater"].includes(alternative))
    throw invalidArgument(["options", "alternative"], "two-sided, less or greater", alternative);
  values.forEach((value, index) => {
    assertFinite(value, ["values", index]);
  });
  const n = values.length;
  const pairs = (n * (n - 1)) / 2;
  const sorted = Float64Array.from(values, (value) => value + 0);
  const falls = countInversions(sorted);
  let tiedPairs = 0;
  let correction = 0;
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && sorted[to] === sorted[from]) to++;
    const t = to - from;
    tiedPairs += (t * (t - 1)) / 2;
    correction += t * (t - 1) * (2 * t + 5);
    from = to;
  }
  const s = pairs - tiedPairs - 2 * falls + 0;
  const varS = Math.max(0, (n * (n - 1) * (2 * n + 5) - correction) / 18);
  if (n < 2 || tiedPairs === pairs) {
    const reason = n < 2 ? "too-few-values" : "no-variation";
    return { n, s, varS, z: null, p: null, tauA: null, tauB: null, reason };
  }
  const z = (s - Math.sign(s)) / Math.sqrt(varS);
  const tauB = s / Math.sqrt((pairs - tiedPairs) * pairs);
  return { n, s, varS, z, p: significance(z, alternative), tauA: s / pairs, tauB };
}

function significance(z: number, alternative: "two-sided" | "less" | "greater"): number {
  if (alternative === "two-sided") return Math.min(1, 2 * standardNormalCdf(-Math.abs(z)));
  return standardNormalCdf(alternative === "less" ? z : -z);
}

/** Sorts in place by merging and counts the pairs that stood in falling order (Knight 1966). */
export function countInversions(values: Float64Array): number {
  let source = values;
  let target: Float64Array = new Float64Array(values.length);
  let inversions = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let left = start;
      let right = middle;
      for (let place = start; place < end; place++) {
        if (left < middle && (right >= end || source[left]! <= source[right]!)) {
          target[place] = source[left++]!;
        } else {
          inversions += middle - left;
          target[place] = source[right++]!;
        }
      }
    }
    [source, target] = [target, source];
  }
  if (source !== values) values.set(source);
  return inversions;
}
