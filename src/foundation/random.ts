import { invalidArgument } from "./operating-model-error.js";

const M0 = 0xd2511f53;
const M1 = 0xcd9e8d57;
const W0 = 0x9e3779b9;
const W1 = 0xbb67ae85;

/**
 * One block of Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * SC 2011): four 32-bit words from a 128-bit counter and a 64-bit key, written over `out`.
 *
 * Being a function of counter and key alone, any part of a stream can be drawn by any worker in any order.
 */
export function philox4x32(
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
  out: Uint32Array,
): void {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(M0, c0);
    const high1 = multiplyHigh(M1, c2);
    const low0 = Math.imul(M0, c0) >>> 0;
    const low1 = Math.imul(M1, c2) >>> 0;
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0;
    k0 = (k0 + W0) >>> 0;
    k1 = (k1 + W1) >>> 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

/**
 * The next words of xoshiro128++ 1.0 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS
 * 47, 2021), written over `out`; `state` is four words, not all 0, and moves on.
 */
export function xoshiro128(state: Uint32Array, out: Uint32Array): void {
  let [s0, s1, s2, s3] = state as unknown as [number, number, number, number]; // four words
  for (let i = 0; i < out.length; i++) {
    out[i] = rotate(s0 + s3, 7) + s0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotate(s3, 11);
  }
  state.set([s0, s1, s2, s3]);
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** The upper 32 bits of the 64-bit product of two unsigned 32-bit numbers. */
function multiplyHigh(a: number, b: number): number {
  const aHigh = a >>> 16;
  const aLow = a & 0xffff;
  const bHigh = b >>> 16;
  const bLow = b & 0xffff;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = aLow * bHigh + (middle % 0x10000);
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) >>> 0;
}

/** A seed: a whole number from 0 to 2^53 - 1. The same seed gives the same draws on every machine. */
export type Seed = number;

/** A stream of uniform draws. */
export interface RandomStream {
  /** A number in the open interval (0, 1): 52 random bits and a fixed half bit below them. */
  uniform(): number;
  /** A whole number from 0 to `below` - 1, without bias. */
  integer(below: number): number;
}

/**
 * The draws of one stream of a seed. Streams of one seed are independent of each other, so that work can be
 * split by stream and joined again to the same result.
 *
 * @throws OperatingModelError `invalid-argument` for a seed or stream that is no whole number in range.
 *
 * @example
 * import { randomStream } from "ai-operating-model/model";
 * randomStream(42).uniform() === randomStream(42).uniform(); // => true
 */
export function randomStream(seed: Seed, stream = 0): RandomStream {
  assertWhole(seed, "seed");
  assertWhole(stream, "stream");
  const key: [number, number] = [seed >>> 0, Math.floor(seed / 0x1_0000_0000)];
  const streamLow = stream >>> 0;
  const streamHigh = Math.floor(stream / 0x1_0000_0000);
  const words = new Uint32Array(4);
  let block = 0;
  let next = 4;
  const word = (): number => {
    if (next === 4) {
      philox4x32([block >>> 0, Math.floor(block / 0x1_0000_0000), streamLow, streamHigh], key, words);
      block++;
      next = 0;
    }
    return words[next++] as number;
  };
  const uniform = (): number => uniform53(word(), word());
  return {
    uniform,
    integer(below) {
      if (!Number.isInteger(below) || below < 1 || below > 0x1_0000_0000) {
        throw invalidArgument(["below"], "a whole number from 1 to 2^32", below);
      }
      // Words beyond the largest multiple are drawn again, else low numbers would come up more often.
      const limit = 0x1_0000_0000 - (0x1_0000_0000 % below);
      let drawn = word();
      while (drawn >= limit) drawn = word();
      return drawn % below;
    },
  };
}

/**
 * Two words as a 53-bit number in (0, 1): the midpoints of 2^52 equal cells, so that neither 0 nor 1 is drawn
 * and u and 1 - u are equally exact.
 */
export function uniform53(high: number, low: number): number {
  return ((high >>> 0) * 0x10_0000 + (low >>> 12) + 0.5) / 0x10_0000_0000_0000;
}

function assertWhole(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw invalidArgument([name], "a whole number from 0 to 2^53 - 1", value);
  }
}
