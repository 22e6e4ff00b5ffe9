import fc from "fast-check";
import { expect, test } from "vitest";
import { driverFits } from "../../src/simulation/driver-fits.ts";

/** The line of weighted points, at each of them. */
function weightedLine(x: readonly number[], y: readonly number[], weights: readonly number[]): number[] {
  const mean = (list: readonly number[]) => list.reduce((sum, each, i) => sum + each * (weights[i] ?? 0), 0);
  const [center, middle] = [mean(x), mean(y)];
  const slope =
    mean(x.map((each, i) => (each - center) * ((y[i] ?? 0) - middle))) /
    mean(x.map((each) => (each - center) ** 2));
  return x.map((each) => middle + slope * (each - center));
}

const coordinate = fc.integer({ min: -40, max: 40 });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 4, maxLength: 20 });
const step = 1e-6;

/** Deviation of what each weight moves a figure by, over the root of their number. */
function errorByHand(n: number, figure: (weights: readonly number[]) => number): number {
  const added = Array.from({ length: n }, (_, j) => {
    const moved = (by: number) => Array.from({ length: n }, (__, i) => (1 - by) / n + (i === j ? by : 0));
    return (figure(moved(step)) - figure(moved(-step))) / (2 * step);
  });
  const mean = added.reduce((sum, each) => sum + each, 0) / n;
  return Math.sqrt(added.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n - 1) / n);
}

test("errors are those of what each trial adds, through the line too: its weight moved by hand", () => {
  fc.assert(
    fc.property(points, (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      const n = pairs.length;
      const even = Array<number>(n).fill(1 / n);
      fc.pre(new Set(x).size > 1 && new Set(y).size > 1);
      // Where a fit is 0 the gain has a kink, and no slope.
      fc.pre(weightedLine(x, y, even).every((value) => Math.abs(value) > 1e-3));
      const [own] = driverFits(
        Float64Array.from(y),
        new Map([["x", Float64Array.from(x)]]),
        1,
        "monte-carlo",
      );
      const fit = own?.fit ?? new Float64Array(0);
      const sum = (list: readonly number[], weights: readonly number[]) =>
        list.reduce((total, each, i) => total + each * (weights[i] ?? 0), 0);
      const gain = own?.errorOfGain(
        fit.map((value) => Math.max(0, value)),
        fit.map((value) => (value > 0 ? 1 : 0)),
      );
      const gainByHand = errorByHand(n, (weights) =>
        sum(
          weightedLine(x, y, weights).map((value) => Math.max(0, value)),
          weights,
        ),
      );
      expect(Math.abs((gain ?? 0) - gainByHand)).toBeLessThan(1e-5);
      const explainedByHand = errorByHand(n, (weights) => {
        const mean = sum(y, weights);
        const about = (list: readonly number[]) =>
          sum(
            list.map((each) => (each - mean) ** 2),
            weights,
          );
        return about(weightedLine(x, y, weights)) / about(y);
      });
      expect(Math.abs((own?.explainedError ?? 0) - explainedByHand)).toBeLessThan(1e-6);
    }),
    { numRuns: 200 },
  );
});

test("outcomes that do not vary are explained by nothing, without error", () => {
  const [own] = driverFits(
    new Float64Array(4).fill(3),
    new Map([["x", Float64Array.of(1, 2, 3, 4)]]),
    2,
    "sobol",
  );
  expect(own?.explained).toBe(0);
  expect(own?.explainedError).toBe(0);
});
