import { expect, test } from "vitest";
import type { Sampling } from "../../src/simulation/sampling.ts";
import { simulateModel } from "../../src/simulation/simulate-model.ts";
import { dependenceOf, dependenceOfShare, standardErrorOfMean } from "../../src/simulation/standard-error.ts";

test("independent trials, mirrored pairs, chunks of a hypercube", () => {
  const values = Float64Array.of(1, 3, 2, 6);
  expect(standardErrorOfMean(values, "monte-carlo")).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
  expect(standardErrorOfMean(values, "sobol")).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
  // Pairs have the means 2 and 4.
  expect(standardErrorOfMean(values, "antithetic")).toBeCloseTo(1, 12);
  expect(standardErrorOfMean(values, "latin-hypercube")).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
  const chunks = Float64Array.from({ length: 8192 }, (_, i) => Math.floor(i / 1024));
  expect(standardErrorOfMean(chunks, "latin-hypercube")).toBeCloseTo(Math.sqrt(6 / 8), 12);
});

test("trials outside of whole pairs or chunks count as independent ones", () => {
  // Both pairs have the mean 0; the fifth trial stands alone: a fifth of √7.5, the deviation of all five.
  expect(standardErrorOfMean(Float64Array.of(1, -1, 2, -2, 5), "antithetic")).toBeCloseTo(
    Math.sqrt(7.5) / 5,
    12,
  );
  // Eight chunks of the mean 0 and two more trials: √(2 × variance)/8194.
  const values = Float64Array.from({ length: 8194 }, (_, i) => (i % 2 === 0 ? 3 : -3));
  const variance = (9 * 8194) / 8193;
  expect(standardErrorOfMean(values, "latin-hypercube")).toBeCloseTo(Math.sqrt(2 * variance) / 8194, 12);
});

test.each<[Sampling, number]>([
  ["latin-hypercube", 10_000],
  ["latin-hypercube", 8193],
  ["antithetic", 1001],
])("the error of %s is not below what %d trials are off by", (sampling, trials) => {
  const inputs = { drivers: { x: { kind: "normal", mean: 0, sd: 1 } as const } };
  const squares = Array.from({ length: 40 }, (_, seed) => {
    const { outcome } = simulateModel(inputs, ({ x }) => x, { seed, trials, sampling });
    return (outcome.mean / outcome.standardError) ** 2;
  });
  // Of a true error, 40 squares have the mean 1 ± 0.22.
  expect(squares.reduce((sum, z) => sum + z, 0) / 40).toBeLessThan(2);
});

test("what mirrored trials say alike has √2 of the error, what they say to the contrary none", () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 1 : -1) * (1 + (i >> 1)));
  expect(dependenceOf(values, (x) => x * x, "antithetic")).toBeCloseTo(Math.SQRT2, 2);
  expect(dependenceOf(values, (x) => x, "antithetic")).toBe(0);
  expect(dependenceOf(values, (x) => x, "monte-carlo")).toBe(1);
  expect(dependenceOfShare(values, 0, "antithetic")).toBe(0);
});

test.each<[Sampling, number]>([
  ["antithetic", 1001],
  ["latin-hypercube", 10_000],
  ["latin-hypercube", 1000],
  ["sobol", 1024],
])("a share under %s of %d trials is the mean of ones and zeros", (sampling, trials) => {
  const values = Float64Array.from({ length: trials }, (_, i) => Math.sin(i) + (i % 3));
  for (const threshold of [-2, 0, 0.7, 2, 5]) {
    const each = (x: number): number => (x <= threshold ? 1 : 0);
    expect(dependenceOfShare(values, threshold, sampling)).toBeCloseTo(
      dependenceOf(values, each, sampling),
      10,
    );
  }
});

test("numbers whose squares are none have an error all the same", () => {
  const values = Float64Array.of(1e200, 3e200, 2e200, 6e200);
  expect(standardErrorOfMean(values, "monte-carlo") / 1e200).toBeCloseTo(Math.sqrt(14 / 3 / 4), 12);
  expect(standardErrorOfMean(values, "antithetic") / 1e200).toBeCloseTo(1, 12);
  expect(standardErrorOfMean(Float64Array.of(1e308, -1e308), "monte-carlo") / 1e308).toBeCloseTo(1, 12);
});
