import { sortedCopy } from "./quantile.js";

/** Products of sample sizes up to which the p-value is exact, as in R. */
const EXACT_LIMIT = 10_000;

/**
 * The two-sample test of Kolmogorov and Smirnov: `d`, the largest distance between the two distribution functions
 * (0..1), and the two-sided p-value. The p-value is exact, ties taken into account, where the product of the sizes is
 * at most 10,000, and asymptotic beyond. Null with reason `no-records` for an empty sample.
 *
 * @throws OperatingModelError `invalid-argument` for a value that is not finite.
 * @example
 * import { kolmogorovSmirnov } from "ai-operating-model/statistics";
 * const { d, p } = kolmogorovSmirnov([1, 2, 3], [4, 5, 6]);
 * [d, p?.toFixed(4)]; // => [1, "0.1000"]
 */
export function kolmogorovSmirnov(
  a: readonly number[],
  b: readonly number[],
):
  | { readonly d: number; readonly p: number }
  | { readonly d: null; readonly p: null; readonly reason: string } {
  const sortedA = sortedCopy(a, "a");
  const sortedB = sortedCopy(b, "b");
  const m = a.length;
  const n = b.length;
  if (m === 0 || n === 0) return { d: null, p: null, reason: "no-records" };
  // Distances are compared as whole numbers |i n - j m|, so that equal ones are equal.
  let largest = 0;
  const lastOfTie = new Uint8Array(m + n + 1);
  for (let i = 0, j = 0; i < m || j < n; ) {
    const next = Math.min(
      i < m ? sortedA[i]! : Number.POSITIVE_INFINITY,
      j < n ? sortedB[j]! : Number.POSITIVE_INFINITY,
    );
    while (i < m && sortedA[i] === next) i++;
    while (j < n && sortedB[j] === next) j++;
    lastOfTie[i + j] = 1;
    largest = Math.max(largest, Math.abs(i * n - j * m));
  }
  const d = largest / (m * n);
  if (m * n <= EXACT_LIMIT) return { d, p: exactP(m, n, largest, lastOfTie) };
  return { d, p: asymptoticP(Math.sqrt((m * n) / (m + n)) * d) };
}

/**
 * The share of ways to deal the pooled sample that reach the distance somewhere (Schröer and Trenkler 1995): walks
 * over (i, j), judged only where no tie goes on. Kept as shares that reach it, so that small p keep their digits.
 */
function exactP(m: number, n: number, largest: number, lastOfTie: Uint8Array): number {
  const reached = new Float64Array(n + 1);
  for (let i = 0; i <= m; i++) {
    for (let j = 0; j <= n; j++) {
      if (i + j === 0) continue;
      if (lastOfTie[i + j] === 1 && Math.abs(i * n - j * m) >= largest) reached[j] = 1;
      else {
        const fromA = i === 0 ? 0 : i * reached[j]!;
        const fromB = j === 0 ? 0 : j * reached[j - 1]!;
        reached[j] = (fromA + fromB) / (i + j);
      }
    }
  }
  return Math.min(1, reached[n]!);
}

/** P(K > t) of Kolmogorov's limit law, by whichever of its two series converges fast. */
function asymptoticP(t: number): number {
  if (t < 1) {
    if (t < 0.05) return 1;
    let sum = 0;
    for (let k = 1; k <= 9; k += 2) sum += Math.exp((-k * k * Math.PI * Math.PI) / (8 * t * t));
    return Math.min(1, 1 - (Math.sqrt(2 * Math.PI) / t) * sum);
  }
  let sum = 0;
  for (let k = 1; k <= 6; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * t * t);
  return Math.max(0, sum);
}
