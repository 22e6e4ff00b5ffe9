import { CHUNK } from "./formula-columns.js";
import type { Sampling } from "./sampling.js";

/** With fewer chunks their spread says too little. */
const FEWEST_CHUNKS = 8;

/**
 * The standard error of a mean by sampling: independent trials; pairs of mirrored trials; chunks of a Latin
 * hypercube, which are independent of each other (from 8 whole chunks on; before, that of independent trials). A
 * Sobol run is one single draw that cannot tell its own error: it reports that of independent trials, its bound in
 * practice.
 */
export function standardErrorOfMean(values: Float64Array, sampling: Sampling): number {
  if (sampling === "antithetic" && values.length >= 4) return errorOfGroups(values, 2);
  if (sampling === "latin-hypercube" && values.length >= FEWEST_CHUNKS * CHUNK)
    return errorOfGroups(values, CHUNK);
  return errorOfGroups(values, 1);
}

/** Standard deviation of the means of whole groups, over the root of their number. Welford's running update. */
function errorOfGroups(values: Float64Array, size: number): number {
  const groups = Math.floor(values.length / size);
  let mean = 0;
  let squares = 0;
  for (let group = 0; group < groups; group++) {
    let sum = 0;
    for (let i = group * size; i < (group + 1) * size; i++) sum += values[i] as number;
    const difference = sum / size - mean;
    mean += difference / (group + 1);
    squares += difference * (sum / size - mean);
  }
  return groups < 2 ? 0 : Math.sqrt(squares / (groups - 1) / groups);
}
