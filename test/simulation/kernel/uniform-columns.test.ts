import { expect, test } from "vitest";
import { philox4x32, xoshiro128 } from "../../../src/foundation/random.ts";
import { uniformColumn } from "../../../src/simulation/kernel/uniform-columns.ts";

const key = { seed: 0x1f_1234_5678_9abc, low: 0xdeadbeef, high: 0x12345678, purpose: 2 };

test("the draws are xoshiro128++'s words, two by two, from the state that Philox4x32-10 names", () => {
  const column = new Float64Array(100);
  uniformColumn(key, 5, column);
  const state = new Uint32Array(4);
  philox4x32([5, 2, 0xdeadbeef, 0x12345678], [key.seed >>> 0, Math.floor(key.seed / 2 ** 32)], state);
  const words = new Uint32Array(200);
  xoshiro128(state, words);
  column.forEach((u, i) => {
    const [upper, lower] = [BigInt(words[2 * i] as number), BigInt(words[2 * i + 1] as number)];
    // 26 upper bits of each word and a half.
    expect(BigInt(u * 2 ** 53)).toBe((((upper >> 6n) << 26n) + (lower >> 6n)) * 2n + 1n);
  });
});

test("chunks, purposes, names and seeds have draws of their own; a short column begins a long one", () => {
  const drawn = (chunk: number, other: Partial<typeof key> = {}, length = 8): string => {
    const out = new Float64Array(length);
    uniformColumn({ ...key, ...other }, chunk, out);
    return out.join();
  };
  const all = [drawn(0), drawn(1), drawn(0, { purpose: 0 }), drawn(0, { low: 1 }), drawn(0, { seed: 1 })];
  expect(new Set(all).size).toBe(5);
  expect(drawn(3, {}, 1024).startsWith(drawn(3))).toBe(true);
});
