import { expect, test } from "vitest";
import { censoredNormalLikelihood } from "../../../src/foundation/statistics/censored-lognormal-likelihood.ts";

const sample = {
  logTimes: Float64Array.of(1, 2.5, 3, 40, -30),
  events: Uint8Array.of(1, 0, 1, 0, 0),
  design: Float64Array.of(1, 0.2, 1, 1, 1, -2, 1, 0.1, 1, 0.4),
};

test("slope and curvature are those of the value, by central differences", () => {
  const at = [1.5, 0.3, 0.4];
  const here = censoredNormalLikelihood(sample, at);
  const h = 1e-5;
  at.forEach((_, i) => {
    const shifted = (by: number): ReturnType<typeof censoredNormalLikelihood> =>
      censoredNormalLikelihood(
        sample,
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
  const one = (logTime: number) =>
    censoredNormalLikelihood(
      { logTimes: Float64Array.of(logTime), events: Uint8Array.of(0), design: Float64Array.of(1) },
      [0, 0],
    );
  expect(Number.isFinite(one(1e4).value)).toBe(true);
  expect(one(-1e4).value).toBeCloseTo(0, 12);
});
