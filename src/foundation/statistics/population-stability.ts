import { assertList, assertRecord, invalidArgument } from "../operating-model-error.js";

/** The population stability index with the part of each bin; null with reason `no-records` for an empty side. */
export interface PopulationStability {
  readonly psi: number | null;
  /** (actual - expected) × log(actual / expected) of each bin, in order. */
  readonly terms: readonly number[];
  readonly reason?: string;
}

/**
 * The population stability index: how far the shares of bins have moved from `expected` to `actual`. Both are counts
 * or shares per bin and are brought to a sum of 1. Empty bins have no logarithm: shares below `floor` (1e-4 unless
 * given) count as `floor`. 0 means no shift; the bands 0.1 and 0.25 in use are conventions, not tests.
 *
 * @throws OperatingModelError `invalid-argument` for lists of unequal length, negative counts, or a floor outside
 *   0..1.
 * @example
 * import { populationStabilityIndex } from "ai-operating-model/statistics";
 * populationStabilityIndex([50, 50], [25, 75]).psi?.toFixed(4); // => "0.2747"
 */
export function populationStabilityIndex(
  expected: readonly number[],
  actual: readonly number[],
  options: { readonly floor?: number } = {},
): PopulationStability {
  assertList(expected, ["expected"]);
  assertList(actual, ["actual"]);
  assertRecord(options, ["options"]);
  const { floor = 1e-4 } = options;
  if (typeof floor !== "number" || !(floor > 0 && floor < 1))
    throw invalidArgument(["options", "floor"], "strictly between 0 and 1", floor);
  if (actual.length !== expected.length)
    throw invalidArgument(["actual"], `a list of ${expected.length}`, actual);
  const before = totalOf(expected, "expected");
  const after = totalOf(actual, "actual");
  if (before === 0 || after === 0) return { psi: null, terms: [], reason: "no-records" };
  const terms = expected.map((count, bin) => {
    const from = Math.max(floor, count / before);
    const to = Math.max(floor, actual[bin]! / after);
    return (to - from) * Math.log(to / from);
  });
  return { psi: terms.reduce((sum, term) => sum + term, 0), terms };
}

function totalOf(counts: readonly number[], name: string): number {
  const total = counts.reduce((sum, count, bin) => {
    if (typeof count !== "number" || !(count >= 0 && count < Number.POSITIVE_INFINITY))
      throw invalidArgument([name, bin], "a finite number from 0", count);
    return sum + count;
  }, 0);
  if (total === Number.POSITIVE_INFINITY) throw invalidArgument([name], "counts with a finite sum", counts);
  return total;
}
