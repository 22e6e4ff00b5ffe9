import { invalidArgument } from "../foundation/operating-model-error.js";
import { philox4x32, type Seed } from "../foundation/random.js";
import type { Score } from "./alternative.js";

/** A source of uniform numbers in (0, 1) with 32 random bits each, enough for shares of draws and fast. */
export type Uniform = () => number;

/** The uniform numbers of a seed and stream. */
export function uniformSource(seed: Seed, stream: number): Uniform {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw invalidArgument(["seed"], "a whole number from 0 to 2^53 - 1", seed);
  const counter: [number, number, number, number] = [0, 0, stream >>> 0, 0];
  const key: [number, number] = [seed >>> 0, Math.floor(seed / 0x1_0000_0000)];
  const words = new Uint32Array(4);
  let next = 4;
  return () => {
    if (next === 4) {
      philox4x32(counter, key, words);
      counter[0] = (counter[0] + 1) >>> 0;
      if (counter[0] === 0) counter[1]++;
      next = 0;
    }
    return ((words[next++] as number) + 0.5) / 0x1_0000_0000;
  };
}

/** A value of a score, given a uniform number: its quantile. A missing score is anything on the scale. */
export function drawnScore(
  score: Score | undefined,
  scale: { readonly min: number; readonly max: number },
  u: number,
): number {
  if (typeof score === "number") return score;
  if (score === undefined || score.kind === "missing") return scale.min + u * (scale.max - scale.min);
  const width = score.high - score.low;
  if (score.kind === "interval") return score.low + u * width;
  if (width === 0) return score.low;
  const rise = score.mode - score.low;
  return u * width < rise
    ? score.low + Math.sqrt(u * width * rise)
    : score.high - Math.sqrt((1 - u) * width * (score.high - score.mode));
}
