import { studentT } from "../foundation/distribution/constructors.js";
import { quantile } from "../foundation/distribution/evaluate.js";
import { type Estimate, known, missing } from "../model/estimate.js";

/** The mean of at least two values with Student's t interval; missing for fewer, and beyond the range of numbers. */
export function meanInterval(values: readonly number[], confidence: number): Estimate {
  const n = values.length;
  if (n < 2) return missing("insufficient", `${n} of at least 2 values`);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  // A t distribution has every quantile.
  const t = quantile(studentT({ df: n - 1 }), (1 + confidence) / 2) as number;
  const reach = t * Math.sqrt(variance / n);
  if (!Number.isFinite(reach)) return missing("beyond-number-range");
  return known(mean, { low: mean - reach, high: mean + reach, confidence });
}
