import { expect, test } from "vitest";
import { philox4x32, uniform53 } from "../../../src/foundation/random.ts";
import { uniformColumn } from "../../../src/simulation/kernel/uniform-columns.ts";

test("the draws are Philox4x32-10's blocks, as foundation computes them", () => {
  const key = { seed: 0x1f_1234_5678_9abc, low: 0xdeadbeef, high: 0x12345678, purpose: 2 };
  const column = new Float64Array(7);
  uniformColumn(key, 10, 7, column);
  const words = new Uint32Array(4);
  const expected = [5, 6, 7, 8].flatMap((block) => {
    philox4x32([block, 2, 0xdeadbeef, 0x12345678], [key.seed >>> 0, Math.floor(key.seed / 2 ** 32)], words);
    const [a, b, c, d] = words as unknown as [number, number, number, number]; // four words
    return [uniform53(a, b), uniform53(c, d)];
  });
  expect([...column]).toEqual(expected.slice(0, 7));
});

test("any stretch gives the same draws as the whole", () => {
  const key = { seed: 1, low: 2, high: 3, purpose: 0 };
  const [whole, part] = [new Float64Array(100), new Float64Array(40)];
  uniformColumn(key, 0, 100, whole);
  uniformColumn(key, 60, 40, part);
  expect([...part]).toEqual([...whole.subarray(60)]);
});
