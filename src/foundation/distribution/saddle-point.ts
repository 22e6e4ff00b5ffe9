import { exponential } from "../elementary/exponential.js";
import { logarithm } from "../elementary/logarithm.js";
import { logarithmOfOnePlus } from "../elementary/logarithm-of-one-plus.js";
import { stirlingError } from "./log-gamma.js";

// Loader, "Fast and accurate computation of binomial probabilities" (2000): large terms that nearly cancel in
// x^a e^-x / Γ(a + 1) are replaced by a deviance, which is computed without cancellation.

/** The deviance term x log(x / m) + m - x, for x >= 0 and m > 0. */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  const v = (x - m) / (x + m);
  if (Math.abs(v) > 0.5) return x * logarithm(x / m) + m - x;
  // With v as above log(x / m) = 2 artanh v, so the first term of the series cancels exactly.
  let power = 2 * x * v;
  let sum = (x - m) * v;
  for (let k = 3; k < 200; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** x^a e^-x / Γ(a + 1), for a >= 0 and x >= 0: the Poisson probability of a, carried to real a. */
export function poissonTerm(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0;
  if (a === 0) return exponential(-x);
  if (a < 1e-280) return exponential(-x);
  return exponential(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/**
 * Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) x^a y^b, where y = 1 - x is passed for its own precision: the binomial
 * probability of a successes and b failures, carried to real a and b.
 */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  if (a === 0) return exponential(b * (y > 0.5 ? logarithmOfOnePlus(-x) : logarithm(y)));
  if (b === 0) return exponential(a * (x > 0.5 ? logarithmOfOnePlus(-y) : logarithm(x)));
  if (x === 0 || y === 0) return 0;
  const n = a + b;
  const exponent = stirlingErrorOfChoice(a, b) - deviance(a, n * x) - deviance(b, n * y);
  // n / (a b), written so that neither extreme overflows.
  return exponential(exponent) * Math.sqrt((1 / a + 1 / b) / (2 * Math.PI));
}

interface Choice {
  readonly a: number;
  readonly b: number;
  readonly error: number;
}
let latest: Choice | null = null;
let earlier: Choice | null = null;

/** Stirling's errors of a binomial coefficient. Whoever inverts a beta asks for the same two, at every x. */
function stirlingErrorOfChoice(a: number, b: number): number {
  if (latest?.a === a && latest.b === b) return latest.error;
  const again = earlier?.a === a && earlier.b === b ? earlier : null;
  earlier = latest;
  latest = again ?? { a, b, error: stirlingError(a + b) - stirlingError(a) - stirlingError(b) };
  return latest.error;
}
