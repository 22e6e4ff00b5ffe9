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

  test("Hwang and Yoon (1981), the fighter aircraft: closeness .643 .268 .613 .312", () => {
    const { scores } = topsisMatrix({
      matrix: [
        [2.0, 1500, 20000, 5.5, 5, 9],
        [2.5, 2700, 18000, 6.5, 3, 5],
        [1.8, 2000, 21000, 4.5, 7, 7],
        [2.2, 1800, 20000, 5.0, 5, 5],
      ],
      weights: [0.2, 0.1, 0.1, 0.1, 0.2, 0.3],
      directions: [up, up, up, down, up, up],
    });
    // The last two in full precision by numpy: 0.61354229, 0.31229107 (the book rounds within).
    for (const [row, score] of [0.643277, 0.26838357, 0.61354229, 0.31229107].entries()) {
      expect(scores[row]).toBeCloseTo(score, 6);
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
