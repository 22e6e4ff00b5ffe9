import { sha256Hex } from "../foundation/hash.js";
import type { Seed } from "../foundation/random.js";
import { CHUNK } from "./formula-columns.js";
import { type StreamKey, uniformColumn } from "./kernel/uniform-columns.js";
import { directionNumbers, SOBOL_DIMENSIONS, scrambled, sobolWords } from "./sobol-sequence.js";

/**
 * How trials are spread over the drivers' ranges.
 *
 * - `monte-carlo`: independent draws.
 * - `antithetic`: every second trial mirrors the one before it, u and 1 − u.
 * - `latin-hypercube`: each chunk of 1,024 trials has one draw in each of 1,024 equally likely ranges of every driver;
 *   meant for multiples of 1,024 trials.
 * - `sobol`: a low-discrepancy sequence, scrambled by the seed; meant for 2^m trials.
 */
export type Sampling = "monte-carlo" | "latin-hypercube" | "sobol" | "antithetic";

/** Draws of one driver, uniform in (0, 1), by chunk. */
export interface UniformSource {
  readonly fill: (chunk: number, out: Float64Array) => void;
}

const DRAWS = 0;
const PERMUTATION = 1;
const SCRAMBLE = 2;

/**
 * The draws of a driver. The stream is named by the driver's id, so that other drivers of the case, and other cases,
 * do not change it; only `sobol` needs the driver's position, as its dimension.
 */
export function uniformSource(sampling: Sampling, seed: Seed, id: string, position: number): UniformSource {
  const hash = sha256Hex(id);
  const key = (purpose: number): StreamKey => ({
    seed,
    purpose,
    low: Number.parseInt(hash.slice(0, 8), 16),
    high: Number.parseInt(hash.slice(8, 16), 16),
  });
  const own = key(DRAWS);
  const independent: UniformSource = {
    fill: (chunk, out) => uniformColumn(own, chunk, out),
  };
  switch (sampling) {
    case "monte-carlo":
      return independent;
    case "antithetic": {
      const half = new Float64Array(CHUNK / 2);
      return {
        fill(chunk, out) {
          uniformColumn(own, chunk, half);
          for (let i = 0; i < CHUNK; i += 2) {
            const u = half[i / 2] as number;
            out[i] = u;
            out[i + 1] = 1 - u;
          }
        },
      };
    }
    case "latin-hypercube": {
      const strata = new Float64Array(CHUNK);
      const draws = new Float64Array(CHUNK);
      return {
        fill(chunk, out) {
          uniformColumn(key(PERMUTATION), chunk, draws);
          for (let i = 0; i < CHUNK; i++) strata[i] = i;
          for (let i = CHUNK - 1; i > 0; i--) {
            const j = Math.floor((draws[i] as number) * (i + 1));
            const kept = strata[i] as number;
            strata[i] = strata[j] as number;
            strata[j] = kept;
          }
          uniformColumn(own, chunk, draws);
          for (let i = 0; i < CHUNK; i++)
            out[i] = inside(((strata[i] as number) + (draws[i] as number)) / CHUNK);
        },
      };
    }
    case "sobol": {
      if (position >= SOBOL_DIMENSIONS) return independent;
      const random = new Float64Array(34);
      uniformColumn(key(SCRAMBLE), 0, random);
      const bits = Uint32Array.from(random, (u) => Math.floor(u * 0x1_0000_0000));
      const directions = scrambled(directionNumbers(position), bits);
      const words = new Uint32Array(CHUNK);
      // The 20 bits below the sequence's 32 are random too, the same for all points.
      const low = ((bits[33] as number) >>> 12) + 0.5;
      return {
        fill(chunk, out) {
          sobolWords(directions, bits[32] as number, chunk * CHUNK, CHUNK, words);
          for (let i = 0; i < CHUNK; i++)
            out[i] = ((words[i] as number) * 0x10_0000 + low) / 0x10_0000_0000_0000;
        },
      };
    }
  }
}

const BELOW_ONE = 1 - 1 / 0x20_0000_0000_0000;

/** A sum that rounds to 1 is kept inside. */
function inside(u: number): number {
  return u < BELOW_ONE ? u : BELOW_ONE;
}
