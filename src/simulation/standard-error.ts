import { CHUNK } from "./formula-columns.js";
import type { Sampling } from "./sampling.js";

/** With fewer chunks their spread says too little. */
const FEWEST_CHUNKS = 8;
/** Of numbers this large the squares are beyond what a number can hold. */
const FAR = 1e160;

/**
 * The standard error of a mean by sampling: independent trials; pairs of mirrored trials; chunks of a Latin
 * hypercube, which are independent of each other (from 8 whole chunks on; before, that of independent trials). Trials
 * left over from whole pairs or chunks balance nothing, and count as independent. A Sobol run is one single draw that
 * cannot tell its own error: it reports that of independent trials, its bound in practice.
 *
 * Of any other figure it is the error of the mean of what each trial adds to it (the infinitesimal jackknife: Jaeckel
 * 1972, Efron 1982), whatever the sampling.
 */
export function standardErrorOfMean(values: Float64Array, sampling: Sampling): number {
  const error = errorAsSampled(values, sampling);
  if (Number.isFinite(error)) return error;
  const nearer = values.map((value) => value / FAR);
  return FAR * errorAsSampled(nearer, sampling);
}

function errorAsSampled(values: Float64Array, sampling: Sampling): number {
  const n = values.length;
  const moments = momentsOf(values, groupSize(n, sampling));
  const whole = (moments.groups * moments.size) / n;
  if (whole === 1) return errorOf(moments);
  const balanced = whole * errorOf(moments);
  const single = errorOf(momentsOf(values, 1));
  return Math.sqrt(balanced * balanced + (1 - whole) * single * single);
}

/**
 * How many times the standard error of independent trials the mean of `of` has, as the trials were sampled: up to √2
 * for mirrored trials where both say the same, as they do of a square.
 */
export function dependenceOf(
  values: Float64Array,
  of: (value: number) => number,
  sampling: Sampling,
): number {
  if (groupSize(values.length, sampling) === 1) return 1;
  const seen = values.map(of);
  const single = errorOf(momentsOf(seen, 1));
  return single === 0 ? 1 : standardErrorOfMean(seen, sampling) / single;
}

/** The same of the share of values up to a threshold. */
export function dependenceOfShare(values: Float64Array, threshold: number, sampling: Sampling): number {
  const n = values.length;
  const size = groupSize(n, sampling);
  if (size === 1) return 1;
  const groups = Math.floor(n / size);
  // Counts are whole numbers: their sums lose nothing.
  let [count, squares] = [0, 0];
  for (let from = 0; from < groups * size; from += size) {
    let own = 0;
    for (let i = from; i < from + size; i++) own += (values[i] as number) <= threshold ? 1 : 0;
    count += own;
    squares += own * own;
  }
  const balanced = (groups * squares - count * count) / (groups - 1);
  for (let i = groups * size; i < n; i++) count += (values[i] as number) <= threshold ? 1 : 0;
  const single = (count * (n - count)) / (n - 1);
  return single === 0 ? 1 : Math.sqrt(balanced / single + 1 - (groups * size) / n);
}

/**
 * The least number of trials, whole chunks and at least `fewest`, at which the standard error is at most `target`; null
 * where it never is.
 */
export function trialsToReach(
  target: number,
  values: Float64Array,
  sampling: Sampling,
  fewest: number,
): number | null {
  const moments = emptyMoments(groupSize(Number.POSITIVE_INFINITY, sampling));
  for (let from = 0; from + CHUNK <= values.length; from += CHUNK) {
    addChunk(moments, values, from);
    if (from + CHUNK >= fewest && errorOf(moments) <= target) return from + CHUNK;
  }
  return null;
}

/** Trials that depend on each other. */
function groupSize(trials: number, sampling: Sampling): number {
  if (sampling === "antithetic" && trials >= 4) return 2;
  return sampling === "latin-hypercube" && trials >= FEWEST_CHUNKS * CHUNK ? CHUNK : 1;
}

/** Mean and squared distances of the means of whole groups. */
interface Moments {
  readonly size: number;
  groups: number;
  mean: number;
  squares: number;
}

function momentsOf(values: Float64Array, size: number): Moments {
  const moments = emptyMoments(size);
  for (let from = 0; from < values.length; from += CHUNK) addChunk(moments, values, from);
  return moments;
}

function emptyMoments(size: number): Moments {
  return { size, groups: 0, mean: 0, squares: 0 };
}

/** Adds the groups of one chunk, which are worked out by themselves first (Chan, Golub and LeVeque 1983). */
function addChunk(moments: Moments, values: Float64Array, from: number): void {
  const { size } = moments;
  const groups = Math.floor((Math.min(values.length, from + CHUNK) - from) / size);
  if (groups === 0) return;
  const until = from + groups * size;
  // As distances from one of them, so that equal numbers have no spread.
  const origin = values[from] as number;
  let sum = 0;
  for (let i = from; i < until; i++) sum += (values[i] as number) - origin;
  const mean = origin + sum / (until - from);
  let squares = 0;
  for (let i = from; i < until; i += size) {
    let distance = 0;
    for (let k = i; k < i + size; k++) distance += (values[k] as number) - mean;
    squares += (distance / size) * (distance / size);
  }
  const apart = mean - moments.mean;
  const all = moments.groups + groups;
  moments.squares += squares + ((apart * apart * moments.groups) / all) * groups;
  moments.mean += (apart * groups) / all;
  moments.groups = all;
}

/** Standard deviation of the groups' means over the root of their number. */
function errorOf({ groups, squares }: Moments): number {
  return groups < 2 ? 0 : Math.sqrt(squares / (groups - 1) / groups);
}
