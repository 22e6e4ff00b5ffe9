import { expect, test } from "vitest";
import { polynomialFit } from "../../src/simulation/polynomial-fit.ts";

test("a cubic is met exactly, far from zero too", () => {
  const x = Float64Array.from({ length: 50 }, (_, i) => 1e6 + i);
  const y = x.map((value) => 3 - (value - 1e6) + 0.1 * (value - 1e6 - 20) ** 3);
  const fit = polynomialFit(x, y, 3);
  for (const [i, value] of fit.entries()) expect(Math.abs(value - (y[i] as number))).toBeLessThan(1e-7);
});

test("two values can bear a line only; one value the mean", () => {
  const two = polynomialFit(Float64Array.of(0, 0, 1, 1), Float64Array.of(1, 3, 5, 9), 5);
  for (const [i, value] of [2, 2, 7, 7].entries()) expect(two[i]).toBeCloseTo(value, 12);
  expect([...polynomialFit(Float64Array.of(4, 4), Float64Array.of(1, 3), 3)]).toEqual([2, 2]);
});
