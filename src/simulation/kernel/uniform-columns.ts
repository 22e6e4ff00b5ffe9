import { philox4x32 } from "../../foundation/random.js";

/** One stream of draws: the seed, and 64 bits that name what is drawn. */
export interface StreamKey {
  readonly seed: number;
  readonly low: number;
  readonly high: number;
  /** What the draws are for, so that a permutation and a column of numbers never share them. */
  readonly purpose: number;
}

const state = /* @__PURE__ */ new Uint32Array(4);
/** A unit in the last place of draws, which have 53 significant bits: 2^−52. */
const CELL = 1 / 0x10_0000_0000_0000;

/**
 * The first draws of a chunk of a stream, as the midpoints of 2^52 cells of (0, 1), over all of `out`. Philox4x32-10
 * names the chunk's own xoshiro128++ (see `xoshiro128`, written out here for whole columns): any chunk can be drawn
 * without those before it, and inside it a draw costs a few instructions.
 */
export function uniformColumn(
  { seed, low, high, purpose }: StreamKey,
  chunk: number,
  out: Float64Array,
): void {
  philox4x32([chunk, purpose, low, high], [seed >>> 0, Math.floor(seed / 0x1_0000_0000)], state);
  let s0 = (state[0] as number) | 0;
  let s1 = (state[1] as number) | 0;
  let s2 = (state[2] as number) | 0;
  let s3 = (state[3] as number) | 0;
  // All zeros would stay so; one key in 2^128 meets them.
  if ((s0 | s1 | s2 | s3) === 0) s0 = 1;
  for (let i = 0; i < out.length; i++) {
    let sum = (s0 + s3) | 0;
    const upper = (((sum << 7) | (sum >>> 25)) + s0) | 0;
    let shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    sum = (s0 + s3) | 0;
    const lower = (((sum << 7) | (sum >>> 25)) + s0) | 0;
    shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    out[i] = ((upper >>> 6) * 0x400_0000 + (lower >>> 6) + 0.5) * CELL;
  }
}
