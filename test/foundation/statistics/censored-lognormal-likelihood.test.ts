import { expect, test } from "vitest";
import { censoredNormalLikelihood } from "../../../src/foundation/statistics/censored-lognormal-likelihood.ts";

const logTimes = [1, 2.5, 3, 40, -30];
const events = [true, false, true, false, false];
const rows = [
  [1, 0.2],
  [1, 1],
  [1, -2],
  [1, 0.1],
  [1, 0.4],
];

test("slope and curvature are those of the value, by central differences", () => {
  const at = [1.5, 0.3, 0.4];
  const here = censoredNormalLikelihood(logTimes, events, rows, at);
  const h = 1e-5;
  at.forEach((_, i) => {
    const shifted = (by: number): ReturnType<typeof censoredNormalLikelihood> =>
      censoredNormalLikelihood(
        logTimes,
        events,
        rows,
        at.map((value, j) => (j === i ? value + by : value)),
      );
    const up = shifted(h);
    const down = shifted(-h);
    expect((up.value - down.value) / (2 * h) / here.gradient[i]!).toBeCloseTo(1, 6);
    at.forEach((__, j) => {
      const curvature = -(up.gradient[j]! - down.gradient[j]!) / (2 * h);
      expect(Math.abs(here.information[i]![j]! - curvature)).toBeLessThan(1e-4 * (1 + Math.abs(curvature)));
    });
  });
});

test("a censoring far out in either tail keeps the value finite", () => {
  expect(Number.isFinite(censoredNormalLikelihood([1e4], [false], [[1]], [0, 0]).value)).toBe(true);
  expect(censoredNormalLikelihood([-1e4], [false], [[1]], [0, 0]).value).toBeCloseTo(0, 12);
});
