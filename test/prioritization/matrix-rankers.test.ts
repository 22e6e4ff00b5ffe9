import { describe, expect, test } from "vitest";
import {
  competitionRanks,
  proportions,
  topsisMatrix,
  vikorMatrix,
} from "../../src/prioritization/matrix-rankers.ts";

const up = "maximize" as const;
const down = "minimize" as const;

describe("topsisMatrix", () => {
  test("Tzeng and Huang (2011), Multiple Attribute Decision Making, the four-alternative example", () => {
    // Printed figures read in tests/agg/test_similarity.py of scikit-criteria, which cites the book.
    const { scores, ranks } = topsisMatrix({
      matrix: [
        [5, 8, 4],
        [7, 6, 8],
        [8, 8, 6],
        [7, 4, 6],
      ],
      weights: [0.3, 0.4, 0.3],
      directions: [up, up, up],
    });
    const published = [0.5037, 0.6581, 0.7482, 0.334];
    for (const [row, score] of scores.entries()) expect(score).toBeCloseTo(published[row] as number, 4);
    expect(ranks).toEqual([3, 2, 1, 4]);
  });

  test("Hwang and Yoon (1981), page 133, the fighter aircraft, as printed and in full precision", () => {
    const result = topsisMatrix({
      matrix: [
        [2.0, 1500, 20000, 5.5, 5, 9],
        [2.5, 2700, 18000, 6.5, 3, 5],
        [1.8, 2000, 21000, 4.5, 7, 7],
        [2.2, 1800, 20000, 5.0, 5, 5],
      ],
      weights: [0.2, 0.1, 0.1, 0.1, 0.2, 0.3],
      directions: [up, up, up, down, up, up],
    });
    // Printed figures read in tests/methods/topsis of ldss-hse/ldss-benchmark, which names the page; the book
    // rounds every step to four digits, so that its figures are off by up to a thousandth.
    const printed = {
      scores: [0.643, 0.268, 0.613, 0.312],
      distancesToIdeal: [0.0545, 0.1197, 0.058, 0.1009],
      distancesToAntiIdeal: [0.0983, 0.0439, 0.092, 0.0458],
    };
    for (const name of ["scores", "distancesToIdeal", "distancesToAntiIdeal"] as const) {
      for (const [row, figure] of printed[name].entries())
        expect(Math.abs((result[name][row] as number) - figure)).toBeLessThan(0.001);
    }
    expect(result.ranks).toEqual([1, 4, 2, 3]);
    // By numpy in full precision.
    for (const [row, score] of [0.643277, 0.26838357, 0.61354229, 0.31229107].entries()) {
      expect(result.scores[row]).toBeCloseTo(score, 6);
    }
  });

  test("vector and min-max normalization pick different winners (Opricovic and Tzeng 2004)", () => {
    const input = {
      matrix: [
        [1, 3000],
        [2, 3750],
        [5, 4500],
      ],
      weights: [1, 1],
      directions: [down, up],
    };
    expect(topsisMatrix(input).ranks).toEqual([1, 2, 3]);
    expect(topsisMatrix({ ...input, normalization: "min-max" }).ranks).toEqual([2, 1, 2]);
  });
});

describe("vikorMatrix", () => {
  test("Opricovic and Tzeng (2004): S .5 .375 .5, R .5 .25 .5, A2 is the compromise", () => {
    const result = vikorMatrix({
      matrix: [
        [1, 3000],
        [2, 3750],
        [5, 4500],
      ],
      weights: [0.5, 0.5],
      directions: [down, up],
    });
    expect(result.s).toEqual([0.5, 0.375, 0.5]);
    expect(result.r).toEqual([0.5, 0.25, 0.5]);
    expect(result.q).toEqual([1, 0, 1]);
    expect(result.compromise).toEqual({
      rows: [1],
      acceptableAdvantage: true,
      acceptableStability: true,
      threshold: 0.5,
    });
  });

  // Opricovic and Tzeng (2007), Extended VIKOR method in comparison with outranking methods, European Journal of
  // Operational Research 178(2): six hydropower systems on eight criteria under four sets of weights. Printed
  // figures read in tests/agg/test_vikor.py of scikit-criteria, which cites the paper.
  test.each([
    {
      weights: [1, 1, 1, 1, 1, 1, 1, 1],
      s: [0.692, 0.7, 0.29, 0.423, 0.28, 0.346],
      r: [0.125, 0.125, 0.121, 0.125, 0.067, 0.125],
      q: [0.991, 1, 0.473, 0.67, 0, 0.578],
      compromise: [4],
    },
    {
      weights: [2, 2, 2, 2, 1, 1, 1, 1],
      s: [0.701, 0.6, 0.386, 0.365, 0.317, 0.459],
      r: [0.167, 0.114, 0.161, 0.167, 0.089, 0.167],
      q: [1, 0.533, 0.552, 0.563, 0, 0.686],
      compromise: [4],
    },
    {
      weights: [1, 1, 1, 1, 2, 2, 2, 2],
      s: [0.683, 0.8, 0.193, 0.48, 0.243, 0.232],
      r: [0.113, 0.167, 0.08, 0.122, 0.044, 0.083],
      q: [0.684, 1, 0.147, 0.554, 0.041, 0.191],
      compromise: [2, 4, 5],
    },
    {
      weights: [1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2],
      s: [0.678, 0.857, 0.138, 0.513, 0.222, 0.167],
      r: [0.129, 0.19, 0.057, 0.139, 0.042, 0.06],
      q: [0.668, 1, 0.051, 0.588, 0.058, 0.078],
      compromise: [2, 4, 5],
    },
  ])(
    "Opricovic and Tzeng (2007), hydropower systems, weights $weights",
    ({ weights, compromise, ...printed }) => {
      const result = vikorMatrix({
        matrix: [
          [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
          [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
          [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
          [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
          [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
          [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
        ],
        weights,
        directions: [up, down, up, up, down, down, down, up],
      });
      for (const name of ["s", "r", "q"] as const) {
        expect(result[name].map((value) => Number(value.toFixed(3)))).toEqual(printed[name]);
      }
      expect([...result.compromise.rows].sort()).toEqual(compromise);
      expect(result.compromise.acceptableAdvantage).toBe(compromise.length === 1);
      expect(result.compromise.acceptableStability).toBe(true);
    },
  );

  test("Çelikbilek, Çok Kriterli Karar Verme Yöntemleri, a compromise index in full precision", () => {
    // Printed figures read in the documentation of the Julia package JMcDM, which cites the book.
    const { q } = vikorMatrix({
      matrix: [
        [100, 92, 10, 2, 80, 70, 95, 80],
        [80, 70, 8, 4, 100, 80, 80, 90],
        [90, 85, 5, 0, 75, 95, 70, 70],
        [70, 88, 20, 18, 60, 90, 95, 85],
      ],
      weights: [0.11, 0.035, 0.379, 0.384, 0.002, 0.002, 0.01, 0.077],
      directions: new Array(8).fill(up),
    });
    for (const [row, score] of [0.7489877763052237, 0.7332093914796731, 1, 0].entries())
      expect(q[row]).toBeCloseTo(score, 12);
  });

  test("v moves between group utility and individual regret", () => {
    const input = {
      matrix: [
        [10, 0],
        [6, 5],
        [0, 10],
      ],
      weights: [0.6, 0.4],
      directions: [up, up],
    };
    // S: .4, .44, .6; R: .4, .24, .6.
    expect(vikorMatrix({ ...input, v: 1 }).ranks).toEqual([1, 2, 3]);
    expect(vikorMatrix({ ...input, v: 0 }).ranks).toEqual([2, 1, 3]);
    expect(() => vikorMatrix({ ...input, v: 2 })).toThrow("v must be");
  });
});

test("matrices and weights that make no sense are refused with their place", () => {
  const directions = [up];
  expect(() => topsisMatrix({ matrix: [], weights: [1], directions })).toThrow("matrix must be");
  expect(() => topsisMatrix({ matrix: [[1, 2]], weights: [1], directions })).toThrow(
    "matrix[0] must be a row of 1",
  );
  expect(() => topsisMatrix({ matrix: [[Number.NaN]], weights: [1], directions })).toThrow(
    "matrix[0][0] must be a finite",
  );
  expect(() => topsisMatrix({ matrix: [[1]], weights: [0], directions })).toThrow(
    "weights must be weights with a finite sum",
  );
  expect(() => topsisMatrix({ matrix: [[1]], weights: [1], directions: [] })).toThrow("directions must be");
  expect(() => proportions([1, -1], "w")).toThrow("w[1] must be a weight from 0");
});

test("equal scores share the better rank, in both directions", () => {
  expect(competitionRanks([2, 3, 3, 1], "higher")).toEqual([3, 1, 1, 4]);
  expect(competitionRanks([2, 3, 3, 1], "lower")).toEqual([2, 3, 3, 1]);
  expect(competitionRanks([0, -0], "lower")).toEqual([1, 1]);
});

test("shapes and choices that are none are refused by name", () => {
  const input = { matrix: [[1, 2]], weights: [1, 1], directions: [up, down] };
  for (const wrong of [null, undefined, 1, []]) {
    expect(() => topsisMatrix(wrong as never)).toThrow("input must be an object");
    expect(() => vikorMatrix(wrong as never)).toThrow("input must be an object");
  }
  expect(() => topsisMatrix({ ...input, matrix: [null as never] })).toThrow("matrix[0] must be a list");
  expect(() => topsisMatrix({ ...input, weights: null as never })).toThrow("weights must be a list");
  expect(() => topsisMatrix({ ...input, directions: [up, "min" as never] })).toThrow(
    "directions[1] must be one of",
  );
  expect(() => topsisMatrix({ ...input, normalization: "scale" as never })).toThrow(
    "normalization must be one of",
  );
  expect(() => vikorMatrix({ ...input, v: null as never })).toThrow("v must be");
});

test("negative cells have a share of a length and of a span, of a sum or a largest they have none", () => {
  const input = { matrix: [[-1], [2]], weights: [1], directions: [up] };
  for (const normalization of ["vector", "min-max"] as const)
    expect(topsisMatrix({ ...input, normalization }).scores).toEqual([0, 1]);
  for (const normalization of ["max", "sum"] as const)
    expect(() => topsisMatrix({ ...input, normalization })).toThrow(
      "normalization must be one for negative scores",
    );
});

test("one row, and rows that are all alike", () => {
  const input = { weights: [1, 1], directions: [up, down] };
  const none = { acceptableAdvantage: true, acceptableStability: true, threshold: 0 };
  expect(vikorMatrix({ ...input, matrix: [[1, 2]] }).compromise).toEqual({ rows: [0], ...none });
  const alike = [
    [1, 2],
    [1, 2],
    [1, 2],
  ];
  expect(vikorMatrix({ ...input, matrix: alike }).compromise.rows).toEqual([0, 1, 2]);
  expect(vikorMatrix({ ...input, matrix: alike }).ranks).toEqual([1, 1, 1]);
  expect(topsisMatrix({ ...input, matrix: alike }).scores).toEqual([0.5, 0.5, 0.5]);
});
