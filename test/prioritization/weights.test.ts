import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  directWeights,
  entropyWeights,
  rankOrderCentroidWeights,
  rankReciprocalWeights,
  rankSumWeights,
  swingWeights,
} from "../../src/prioritization/weights.ts";

const rounded = (values: readonly number[]): number[] => values.map((value) => Number(value.toFixed(4)));

describe("weights from an order of importance", () => {
  // Barron and Barrett (1996), Decision quality using ranked attribute weights, Management Science 42(11), table
  // of rank-order-centroid weights; the rows recomputed as exact fractions.
  test.each([
    [1, [1]],
    [2, [0.75, 0.25]],
    [3, [0.6111, 0.2778, 0.1111]],
    [4, [0.5208, 0.2708, 0.1458, 0.0625]],
    [5, [0.4567, 0.2567, 0.1567, 0.09, 0.04]],
    [6, [0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278]],
  ])("rank-order centroid of %i", (n, weights) => {
    expect(rounded(rankOrderCentroidWeights(n))).toEqual(weights);
  });

  // The table to three digits, typed in full into app/controllers/variables_controller.rb of riskgod/iVantage,
  // commit 4738981: the rows beyond those above.
  test.each(
    `.370 .228 .156 .109 .073 .044 .020
     .340 .215 .152 .111 .079 .054 .033 .016
     .314 .203 .148 .111 .083 .061 .042 .026 .012
     .293 .193 .143 .110 .085 .065 .048 .034 .021 .010
     .259 .175 .134 .106 .085 .068 .054 .043 .032 .023 .015 .007
     .221 .155 .121 .099 .082 .069 .058 .048 .040 .033 .026 .020 .014 .009 .004
     .180 .130 .105 .088 .076 .066 .057 .050 .044 .038 .033 .029 .025 .021 .017 .014 .011 .008 .005 .003`
      .split("\n")
      .map((row) => row.trim().split(" "))
      .map((row) => [row.length, row] as const),
  )("rank-order centroid of %i, to three digits", (n, weights) => {
    expect(rankOrderCentroidWeights(n).map((weight) => weight.toFixed(3).slice(1))).toEqual(weights);
  });

  test("the centroid is the mean of the corners of the ordered simplex", () => {
    for (const n of [2, 5, 9]) {
      const corners = Array.from({ length: n }, (_, k) =>
        Array.from({ length: n }, (_, i) => (i <= k ? 1 / (k + 1) : 0)),
      );
      for (const [i, weight] of rankOrderCentroidWeights(n).entries()) {
        expect(weight).toBeCloseTo(corners.reduce((sum, corner) => sum + (corner[i] as number), 0) / n, 14);
      }
    }
  });

  test("rank sum and rank reciprocal of 5 (Stillwell, Seaver and Edwards 1981)", () => {
    expect(rounded(rankSumWeights(5))).toEqual([0.3333, 0.2667, 0.2, 0.1333, 0.0667]);
    expect(rounded(rankReciprocalWeights(5))).toEqual([0.438, 0.219, 0.146, 0.1095, 0.0876]);
  });

  test("all sum to 1 and fall", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (n) => {
        for (const weights of [rankOrderCentroidWeights(n), rankSumWeights(n), rankReciprocalWeights(n)]) {
          expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
          for (let i = 1; i < n; i++) expect(weights[i]).toBeLessThan(weights[i - 1] as number);
        }
      }),
      { numRuns: 30 },
    );
    expect(() => rankSumWeights(0)).toThrow("n must be");
    expect(() => rankOrderCentroidWeights(2.5)).toThrow("n must be");
  });
});

describe("entropyWeights", () => {
  test("Hwang and Yoon (1981), the fighter aircraft", () => {
    const weights = entropyWeights([
      [2.0, 1500, 20000, 5.5, 5, 9],
      [2.5, 2700, 18000, 6.5, 3, 5],
      [1.8, 2000, 21000, 4.5, 7, 7],
      [2.2, 1800, 20000, 5.0, 5, 5],
    ]);
    // Printed .0649 .2055 .0133 .0829 .3570 .2764 from entropies of four digits; numpy in full precision:
    const full = [0.06418973, 0.20608816, 0.01344459, 0.08132563, 0.35868002, 0.27627186];
    const printed = [0.0649, 0.2055, 0.0133, 0.0829, 0.357, 0.2764];
    for (const [column, weight] of weights.entries()) {
      expect(weight).toBeCloseTo(full[column] as number, 7);
      expect(Math.abs(weight - (printed[column] as number))).toBeLessThan(0.002);
    }
  });

  test("two rows of scikit-criteria (tests/preprocessing/test_weighters.py): .358889 .641111", () => {
    const [first, second] = entropyWeights([
      [1, 2],
      [4, 16],
    ]) as [number, number];
    expect(first).toBeCloseTo(0.358889, 6);
    expect(second).toBeCloseTo(0.641111, 6);
  });

  test("refusals", () => {
    expect(() => entropyWeights([[1]])).toThrow("at least 2 rows");
    expect(() => entropyWeights([[1, 2], [1]])).toThrow("a row of 2");
    expect(() => entropyWeights([[1], [-1]])).toThrow("matrix[1][0] must be a number from 0");
    expect(() => entropyWeights([[0], [0]])).toThrow("not all 0");
    expect(() =>
      entropyWeights([
        [3, 2],
        [3, 2],
      ]),
    ).toThrow("a column that varies");
  });
});

test("direct and swing weights", () => {
  expect(directWeights({ a: 3, b: 1 })).toEqual({ a: 0.75, b: 0.25 });
  expect(swingWeights({ a: 100, b: 25 })).toEqual({ a: 0.8, b: 0.2 });
  expect(() => directWeights({ a: 0, b: 0 })).toThrow("points must be weights with a finite sum above 0");
  expect(() => swingWeights({ a: 90, b: 10 })).toThrow("the largest is 100");
  expect(() => directWeights({ a: Number.NaN })).toThrow("points[0] must be a finite number");
});

test("what is no record of points and no matrix is refused by name", () => {
  for (const wrong of [null, undefined, [1, 2]]) {
    expect(() => directWeights(wrong as never)).toThrow("points must be an object");
    expect(() => swingWeights(wrong as never)).toThrow("swings must be an object");
  }
  expect(() => entropyWeights(null as never)).toThrow("matrix must be a list");
  expect(() => entropyWeights([[1], null as never])).toThrow("matrix[1] must be a list");
});
