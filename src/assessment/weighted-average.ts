/**
 * Σ weight × value / Σ weight, never past the values by rounding: equal values average to just that. Weights are from
 * 0, their sum above it; 0 without any parts.
 */
export function weightedAverage(
  parts: readonly { readonly value: number; readonly weight: number }[],
): number {
  if (parts.length === 0) return 0;
  // A power of two shifts weights without rounding, so that the sum of huge ones stays a number.
  const unit = parts.some(({ weight }) => weight > 1e300) ? 2 ** -64 : 1;
  let total = 0;
  let sum = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { value, weight } of parts) {
    total += weight * unit;
    sum += weight * unit * value;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return Math.min(Math.max(sum / total, low), high);
}
