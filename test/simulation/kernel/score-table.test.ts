import { expect, test } from "vitest";
import {
  readScores,
  type ScoreTable,
  scoreTable,
  scoreValue,
} from "../../../src/simulation/kernel/score-table.ts";

const table = scoreTable(
  Math.exp,
  (_, value) => value,
  (value) => 1e-10 * value,
) as ScoreTable;

test("inside to its tolerance, outside by the function itself", () => {
  const scores = Float64Array.from({ length: 1001 }, (_, k) => -7 + (k * 14) / 1000);
  const values = scores.slice();
  readScores(table, values, Math.exp);
  scores.forEach((z, k) => {
    expect(Math.abs((values[k] as number) / Math.exp(z) - 1)).toBeLessThan(2e-10);
    expect(scoreValue(table, z, Math.exp)).toBe(values[k]);
  });
  // Hermite's error is h^4/384 of the function: 5e-11 at h = 12/1024, 8e-10 at twice that.
  expect(table.cells).toBe(1024);
});

test("no table for a jump, nor for an infinite slope", () => {
  expect(
    scoreTable(
      (z) => (z > 0.123 ? 1 : 0),
      () => 0,
      () => 1e-10,
    ),
  ).toBeNull();
  expect(
    scoreTable(
      (z) => z,
      () => Number.POSITIVE_INFINITY,
      () => 1e-10,
    ),
  ).toBeNull();
});
