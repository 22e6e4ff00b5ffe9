import { expect, test } from "vitest";
import {
  directionNumbers,
  SOBOL_DIMENSIONS,
  scrambled,
  sobolWords,
} from "../../src/simulation/sobol-sequence.ts";

function points(dimension: number, first: number, count: number): number[] {
  const words = new Uint32Array(count);
  sobolWords(directionNumbers(dimension), 0, first, count, words);
  return [...words].map((word) => word / 2 ** 32);
}

test("the first points of eight dimensions, as published for new-joe-kuo-6", () => {
  // scipy 1.17 `qmc.Sobol(d=8, scramble=False).random(8)`, and Joe and Kuo's own sobol.cc.
  const published = [
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75],
    [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25],
    [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875],
    [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375],
    [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125],
    [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625],
  ];
  for (let d = 0; d < 8; d++) expect(points(d, 0, 8)).toEqual(published.map((point) => point[d]));
});

test("point 33 in 21 dimensions and in the last one", () => {
  // scipy 1.17 `qmc.Sobol(d=64, scramble=False, bits=30).random(64)[33]`.
  const published = [
    0.546875, 0.765625, 0.203125, 0.046875, 0.640625, 0.421875, 0.296875, 0.171875, 0.484375, 0.546875,
    0.890625, 0.453125, 0.953125, 0.484375, 0.484375, 0.609375, 0.671875, 0.546875, 0.921875, 0.015625,
    0.828125,
  ];
  for (const [d, value] of published.entries()) expect(points(d, 33, 1)).toEqual([value]);
  expect(SOBOL_DIMENSIONS).toBe(64);
  expect(points(63, 33, 1)).toEqual([0.953125]);
});

test("a stretch equals the same places of the whole", () => {
  for (const d of [0, 5, 40]) expect(points(d, 1000, 50)).toEqual(points(d, 0, 1050).slice(1000));
});

test("every dimension puts one of 2^m points in each of 2^m cells, scrambled too", () => {
  for (let d = 0; d < SOBOL_DIMENSIONS; d++) {
    const bits = Array.from({ length: 32 }, (_, k) => (Math.imul(k + 1, 0x9e3779b9 + d) ^ 0x55555555) >>> 0);
    const directions = scrambled(directionNumbers(d), bits);
    const words = new Uint32Array(256);
    sobolWords(directions, 0xabcdef01, 0, 256, words);
    expect(new Set([...words].map((word) => word >>> 24)).size).toBe(256);
  }
});
