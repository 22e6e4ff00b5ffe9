import { expect, test } from "vitest";
import { scoreRanges } from "../../src/prioritization/score-ranges.ts";
import { type RankOptions, scoreRows } from "../../src/prioritization/score-rows.ts";

const scale = { min: 0, max: 10, unit: "points" };
const criteria = ["x", "y"].map((id) => ({ id, direction: "maximize" as const, scale, weight: 1 }));
const alternatives = [
  { id: "a", values: { x: { kind: "interval", low: 2, high: 10 } as const, y: 6 } },
  { id: "b", values: { x: 2, y: 2 } },
];
const rangeOf = (options: RankOptions) => scoreRanges(scoreRows(alternatives, criteria, options), options)(0);

test("VIKOR's ends are taken under its own v and convention", () => {
  // S = 0.8 · 0.5 + 0.4 · 0.5 and 0 · 0.5 + 0.4 · 0.5; R = 0.4 and 0.2 of at most 0.5.
  expect(rangeOf({ method: "vikor", v: 1 }).low).toBeCloseTo(0.2, 12);
  expect(rangeOf({ method: "vikor", v: 1 }).high).toBeCloseTo(0.6, 12);
  expect(rangeOf({ method: "vikor", v: 0 }).low).toBeCloseTo(0.4, 12);
  expect(rangeOf({ method: "vikor", v: 0 }).high).toBeCloseTo(0.8, 12);
  // Within the list a is best and b worst: S and R run from 0 to 1 and 0.5, and at x = 2 a has S = R = 0.5.
  expect(rangeOf({ method: "vikor", v: 1, normalization: "min-max" }).high).toBeCloseTo(0.5, 12);
  expect(rangeOf({ method: "vikor", v: 0, normalization: "min-max" }).high).toBeCloseTo(1, 12);
});

test("what is better than the best in the list is as good as it, where that is the measure", () => {
  expect(rangeOf({ method: "topsis", normalization: "vector" }).high).toBe(1);
  expect(rangeOf({ method: "weighted-sum", normalization: "min-max" })).toEqual({ low: 0.5, high: 1 });
  expect(rangeOf({ method: "weighted-sum", normalization: "max" }).high).toBe(1);
  expect(rangeOf({ method: "vikor", normalization: "min-max" }).low).toBe(0);
});
