import { expect, test } from "vitest";
import { drawnScore, uniformSource } from "../../src/prioritization/score-draw.ts";

const scale = { min: -2, max: 2 };

test("quantiles of the scores' distributions", () => {
  expect(drawnScore(1.5, scale, 0.3)).toBe(1.5);
  expect(drawnScore({ kind: "interval", low: 0, high: 1 }, scale, 0.3)).toBe(0.3);
  expect(drawnScore({ kind: "missing", reason: "" }, scale, 0.75)).toBe(1);
  expect(drawnScore(undefined, scale, 0.5)).toBe(0);
  // Triangular 0, 1, 4: F(1) = 1/4; F(x) = 1 - (4 - x)²/12 above.
  const triangle = { kind: "triangular", low: 0, mode: 1, high: 4 } as const;
  expect(drawnScore(triangle, scale, 0.25)).toBeCloseTo(1, 12);
  expect(drawnScore(triangle, scale, 0.0625)).toBeCloseTo(0.5, 12);
  expect(drawnScore(triangle, scale, 1 - 1 / 12)).toBeCloseTo(3, 12);
  expect(drawnScore({ kind: "triangular", low: 1, mode: 1, high: 1 }, scale, 0.9)).toBe(1);
});

test("streams differ, repeat and are uniform", () => {
  const draws = (stream: number): number[] => {
    const next = uniformSource(7, stream);
    return Array.from({ length: 20_000 }, next);
  };
  expect(draws(0)).toEqual(draws(0));
  expect(draws(0)[0]).not.toBe(draws(1)[0]);
  const mean = draws(0).reduce((sum, value) => sum + value, 0) / 20_000;
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 20_000));
  expect(() => uniformSource(-1, 0)).toThrow("seed must be");
});
