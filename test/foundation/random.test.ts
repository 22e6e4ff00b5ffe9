import { describe, expect, test } from "vitest";
import { philox4x32, randomStream, uniform53, xoshiro128 } from "../../src/foundation/random.ts";

/** Known answers of Random123 1.14, file kat_vectors, lines "philox4x32 10". */
const vectors = [
  ["00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
  ["ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"],
  ["243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"],
] as const;

const words = (text: string): number[] => text.split(" ").map((word) => Number.parseInt(word, 16));

describe("philox4x32", () => {
  test.each(vectors)("%s under key %s", (counter, key, expected) => {
    const out = new Uint32Array(4);
    philox4x32(words(counter) as [number, number, number, number], words(key) as [number, number], out);
    expect([...out]).toEqual(words(expected));
  });
});

describe("xoshiro128", () => {
  test("the first ten words from 1, 2, 3, 4, as the reference implementation gives them (Rust's rand crate)", () => {
    const out = new Uint32Array(10);
    xoshiro128(Uint32Array.of(1, 2, 3, 4), out);
    expect([...out]).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011,
      621204420,
    ]);
  });
  test("the word after 102,400, as PHP's tests have it, however the words are cut", () => {
    const state = Uint32Array.of(1, 2, 3, 4);
    for (let part = 0; part < 100; part++) xoshiro128(state, new Uint32Array(1024));
    const next = new Uint32Array(1);
    xoshiro128(state, next);
    expect(next[0]).toBe(0x2c873cfa);
  });
});

describe("randomStream", () => {
  test("the same seed and stream give the same draws, others give others", () => {
    const draws = (seed: number, stream?: number): number[] => {
      const random = randomStream(seed, stream);
      return Array.from({ length: 5 }, () => random.uniform());
    };
    expect(draws(7)).toEqual(draws(7, 0));
    expect(draws(7, 1)).not.toEqual(draws(7));
    expect(draws(8)).not.toEqual(draws(7));
    expect(draws(2 ** 53 - 1)).not.toEqual(draws(2 ** 32 - 1));
  });

  test("draws are strictly inside (0, 1), with the mean and variance of a uniform", () => {
    const random = randomStream(1);
    const n = 200_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const u = random.uniform();
      sum += u;
      squares += (u - 0.5) ** 2;
    }
    // Four standard errors of the mean (1/sqrt(12 n)) and of the variance (1/sqrt(180 n)).
    expect(Math.abs(sum / n - 0.5)).toBeLessThan(4 / Math.sqrt(12 * n));
    expect(Math.abs(squares / n - 1 / 12)).toBeLessThan(4 / Math.sqrt(180 * n));
    expect(uniform53(0, 0)).toBe(2 ** -53);
    expect(uniform53(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53);
  });

  test("integers are without bias", () => {
    const random = randomStream(3);
    const counts = [0, 0, 0];
    for (let i = 0; i < 30_000; i++) (counts[random.integer(3)] as number)++;
    for (const count of counts)
      expect(Math.abs(count - 10_000)).toBeLessThan(4 * Math.sqrt(30_000 * (2 / 9)));
  });

  test.each([-1, 1.5, Number.NaN, 2 ** 53, "1"])("refuses the seed %s", (seed) => {
    expect(() => randomStream(seed as number)).toThrow("seed must be a whole number");
  });
});
