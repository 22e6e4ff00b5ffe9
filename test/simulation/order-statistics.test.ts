import fc from "fast-check";
import { expect, test } from "vitest";
import { CELLS, orderStatistics } from "../../src/simulation/order-statistics.ts";

/** Every rank asked for, against sorting. */
function expectSorted(values: Float64Array, ranks: readonly number[]): void {
  const sorted = values.slice().sort();
  const ends = [sorted[0] as number, sorted[values.length - 1] as number] as const;
  const { ranked, counts } = orderStatistics(values, ends, ranks);
  expect(ranked.length).toBe(values.length);
  for (const rank of ranks) expect(ranked[rank]).toBe(sorted[rank]);
  expect(counts).toHaveLength(CELLS);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
}

test.each<[string, (i: number) => number]>([
  ["even", (i) => (i * 0.6180339887498949) % 1],
  ["all in a few bins", (i) => (i % 1000 === 0 ? 1e6 * i : (i * 0.6180339887498949) % 1)],
  ["with ties", (i) => (i * 7919) % 13],
  ["all equal", () => 3],
  ["beyond a difference of numbers", (i) => (i % 2 === 0 ? 1.5e308 : -1.5e308)],
  ["closer than a bin can be told", (i) => 1 + (i % 3) * Number.EPSILON],
  ["very small", (i) => (i % 5) * 5e-324],
])("%s", (_, of) => {
  for (const length of [1, 4096, 4097, 20_000]) {
    const values = Float64Array.from({ length }, (_, i) => of(i));
    const ranks = [0, 0.05, 0.25, 0.5, 0.77, 0.95, 1].map((p) => Math.floor(p * (length - 1)));
    expectSorted(values, ranks);
  }
});

test("property: any numbers, any ranks", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.integer({ min: 1, max: 400 }),
      fc.array(fc.nat(8191), { maxLength: 20 }),
      (power, step, ranks) => {
        const values = Float64Array.from({ length: 8192 }, (_, i) =>
          Math.exp((power * ((i * step) % 8192)) / 8192),
        );
        expectSorted(values, ranks);
      },
    ),
    { numRuns: 50 },
  );
});

test("cells of equal width from the least to the greatest, the last one with its upper end", () => {
  const values = Float64Array.from({ length: 81 }, (_, i) => i);
  expect(orderStatistics(values, [0, 80], []).counts).toEqual([...new Array(39).fill(2), 3]);
});
