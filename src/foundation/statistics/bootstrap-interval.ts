import { assertList, assertRecord, invalidArgument } from "../operating-model-error.js";
import { randomStream, type Seed } from "../random.js";
import { confidenceLevel, type IntervalEstimate, missingInterval } from "./confidence.js";
import { quantileOfSorted } from "./quantile.js";

/**
 * The percentile bootstrap interval of any statistic (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993,
 * chapter 13): the values are drawn again with replacement `resamples` times (2,000 unless given) and the middle of
 * the statistics so found is the interval. A resample on which the statistic is null is left out. The same seed gives
 * the same interval.
 *
 * Null with reason `no-values`, with `statistic-undefined` where the values themselves have no statistic, and with
 * `too-few-defined-resamples` where fewer than half of the resamples have one.
 *
 * @throws OperatingModelError `invalid-argument` for resamples below 100, or a statistic that is not finite.
 * @example
 * import { bootstrapInterval, median } from "ai-operating-model/statistics";
 * const { estimate, low, high } = bootstrapInterval([3, 4, 5, 6, 7, 8, 20], median, { seed: 1 });
 * [estimate, low! >= 3 && low! < 6, high! > 6 && high! <= 20]; // => [6, true, true]
 */
export function bootstrapInterval<T>(
  values: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  options: { readonly seed: Seed; readonly resamples?: number; readonly confidence?: number },
): IntervalEstimate {
  assertList(values, ["values"]);
  if (typeof statistic !== "function") throw invalidArgument(["statistic"], "a function", statistic);
  assertRecord(options, ["options"]);
  const tail = (1 - confidenceLevel(options.confidence)) / 2;
  const { resamples = 2000 } = options;
  if (!Number.isSafeInteger(resamples) || resamples < 100)
    throw invalidArgument(["options", "resamples"], "a whole number from 100", resamples);
  const random = randomStream(options.seed);
  const n = values.length;
  if (n === 0) return missingInterval("no-values");
  const of = (sample: readonly T[]): number | null => {
    const figure = statistic(sample);
    if (figure !== null && !Number.isFinite(figure))
      throw invalidArgument(["statistic"], "a function that returns a finite number or null", figure);
    return figure;
  };
  const estimate = of(values);
  if (estimate === null) return missingInterval("statistic-undefined");
  const figures: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const sample = Array.from({ length: n }, () => values[random.integer(n)] as T);
    const figure = of(sample);
    if (figure !== null) figures.push(figure);
  }
  if (figures.length < resamples / 2) return missingInterval("too-few-defined-resamples");
  const sorted = Float64Array.from(figures).sort();
  return { estimate, low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) };
}
