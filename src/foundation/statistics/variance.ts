/** The mean and the sample variance (n - 1) of at least one number, in two passes; variance null for a single one. */
export function meanAndVariance(values: ArrayLike<number>): {
  readonly mean: number;
  readonly variance: number | null;
} {
  const n = values.length;
  const first = values[0] as number;
  let shift = 0;
  for (let index = 0; index < n; index++) shift += (values[index] as number) - first;
  const mean = first + shift / n;
  if (n < 2) return { mean, variance: null };
  let squares = 0;
  let residue = 0;
  for (let index = 0; index < n; index++) {
    const deviation = (values[index] as number) - mean;
    squares += deviation * deviation;
    residue += deviation;
  }
  // What rounding left of the deviations' sum is taken out (Chan, Golub and LeVeque 1983).
  return { mean, variance: Math.max(0, (squares - (residue * residue) / n) / (n - 1)) };
}
