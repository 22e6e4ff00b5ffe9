import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { theilSen } from "../../../src/foundation/statistics/theil-sen.ts";

test("Sen 1968, the worked example: slope 4, at 93 % from 26/7 to 35/8", () => {
  const x = [1, 2, 3, 4, 10, 12, 18];
  const y = [9, 15, 19, 20, 45, 55, 78];
  const line = theilSen(y, { x, confidence: 0.93 });
  expect(line.slope).toBeCloseTo(4, 12);
  expect(line.low).toBeCloseTo(26 / 7, 12);
  expect(line.high).toBeCloseTo(35 / 8, 12);
  expect(line.intercept).toBeCloseTo(20 - 4 * 4, 12);
});

// scipy.stats.theilslopes(y, range(12), level)
test.each([
  [0.95, -1, -0.5714285714285714],
  [0.9, -1, -0.6],
])("a series with ties at %d", (confidence, low, high) => {
  const line = theilSen([9, 8, 8, 6, 5, 7, 3, 4, 4, 1, 2, 0], { confidence });
  expect(line.slope).toBeCloseTo(-0.8, 12);
  expect(line.intercept).toBeCloseTo(8.9, 12);
  expect(line.low).toBeCloseTo(low, 12);
  expect(line.high).toBeCloseTo(high, 12);
});

test("a line is found exactly, whatever the order; one wild value does not move it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20, max: 20 }),
      fc.integer({ min: -20, max: 20 }),
      fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 20 }),
      (slope, start, x) => {
        const y = x.map((at) => start + slope * at);
        const wild = [...y];
        wild[2] = 1e6;
        expect(theilSen(y, { x }).slope).toBeCloseTo(slope, 9);
        expect(theilSen(y, { x }).intercept).toBeCloseTo(start, 9);
        expect(theilSen(wild, { x }).slope).toBeCloseTo(slope, 9);
        const turned = theilSen([...wild].reverse(), { x: [...x].reverse() });
        expect(turned).toEqual(theilSen(wild, { x }));
      },
    ),
  );
});

describe("undefined", () => {
  test("fewer than two points, or one x", () => {
    expect(theilSen([1])).toMatchObject({ slope: null, reason: "too-few-points" });
    expect(theilSen([])).toMatchObject({ slope: null, reason: "too-few-points" });
    expect(theilSen([1, 2], { x: [3, 3] })).toMatchObject({ slope: null, reason: "no-variation-in-x" });
  });

  test("refuses lists of unequal length, NaN and too many points", () => {
    expect(() => theilSen([1, 2], { x: [1] })).toThrow("options.x must be a list of 2");
    expect(() => theilSen([1, Number.NaN])).toThrow("y[1]");
    expect(() => theilSen(new Array(10_001).fill(0))).toThrow("at most 10000 points");
  });
});
