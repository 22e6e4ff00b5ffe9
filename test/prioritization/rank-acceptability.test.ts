import { describe, expect, test } from "vitest";
import { rankAcceptability } from "../../src/prioritization/rank-acceptability.ts";

const scale = { min: 0, max: 1, unit: "share" };
const criteria = ["x", "y", "z"].map((id) => ({ id, direction: "maximize" as const, scale, weight: 1 }));
const draws = 40_000;

/** Within five standard errors of an exact area. */
function expectArea(measured: number | undefined, exact: number): void {
  const error = Math.sqrt((exact * (1 - exact)) / draws);
  expect(Math.abs((measured as number) - exact)).toBeLessThanOrEqual(5 * error + 1e-9);
}

describe("rankAcceptability matches exact areas", () => {
  test("two intervals: X on (0, 1), Y on (0.5, 1), P(Y > X) = 3/4", () => {
    const { entries } = rankAcceptability(
      [
        { id: "X", values: { x: { kind: "interval", low: 0, high: 1 } } },
        { id: "Y", values: { x: { kind: "interval", low: 0.5, high: 1 } } },
      ],
      criteria.slice(0, 1),
      { seed: 11, draws },
    );
    expect(entries.map(({ id }) => id)).toEqual(["Y", "X"]);
    expectArea(entries[0]?.acceptability[0], 0.75);
    expect(entries[0]?.standardErrors[0]).toBeCloseTo(Math.sqrt((0.75 * 0.25) / draws), 4);
  });

  test("a symmetric triangular score against its middle: 1/2; against its quarter point: 7/8", () => {
    for (const [fixed, exact] of [
      [0.5, 0.5],
      [0.25, 0.875],
    ] as const) {
      const { entries } = rankAcceptability(
        [
          { id: "t", values: { x: { kind: "triangular", low: 0, mode: 0.5, high: 1 } } },
          { id: "f", values: { x: fixed } },
        ],
        criteria.slice(0, 1),
        { seed: 3, draws },
      );
      expectArea(entries.find(({ id }) => id === "t")?.acceptability[0], exact);
    }
  });

  test("all weights equally likely, three specialists: a third each, central weights toward their own", () => {
    const { entries } = rankAcceptability(
      criteria.map(({ id }) => ({ id: `${id}-only`, values: { x: 0, y: 0, z: 0, [id]: 1 } })),
      criteria,
      { seed: 5, draws, weights: "simplex" },
    );
    for (const { id, acceptability, centralWeights } of entries) {
      for (const share of acceptability) expectArea(share, 1 / 3);
      // The mean of the largest of three uniform spacings is 11/18 (the rank-order centroid).
      expect(centralWeights?.[id[0] as string]).toBeCloseTo(11 / 18, 2);
    }
  });

  test("two criteria: a line cuts the simplex at w = 0.4", () => {
    // p: (0.8, 0.2), q: (0.5, 0.4): p leads where 0.3 w > 0.2 (1 - w).
    const { entries } = rankAcceptability(
      [
        { id: "p", values: { x: 0.8, y: 0.2 } },
        { id: "q", values: { x: 0.5, y: 0.4 } },
      ],
      criteria.slice(0, 2),
      { seed: 8, draws, weights: "simplex" },
    );
    expectArea(entries[0]?.acceptability[0], 0.6);
    expect(entries[0]?.centralWeights?.x).toBeCloseTo(0.7, 2);
  });
});

test("equals share their ranks, the never first have no central weights", () => {
  const { entries } = rankAcceptability(
    [
      { id: "p", values: { x: 0.5 } },
      { id: "q", values: { x: 0.5 } },
      { id: "r", values: { x: 0.1 } },
    ],
    criteria.slice(0, 1),
    { seed: 1, draws: 10 },
  );
  expect(entries.map(({ acceptability }) => acceptability)).toEqual([
    [0.5, 0.5, 0],
    [0.5, 0.5, 0],
    [0, 0, 1],
  ]);
  expect(entries[2]?.centralWeights).toBeNull();
});

test("order of input never matters, seeds do, missing is anything on the scale", () => {
  const rows = ["a", "b", "c"].map((id, i) => ({
    id,
    values: { x: { kind: "interval", low: i / 10, high: 0.6 + i / 10 } as const, y: 0.5 },
  }));
  const options = { seed: 4, draws: 500, weights: "simplex" } as const;
  const straight = rankAcceptability(rows, criteria, options);
  expect(rankAcceptability([...rows].reverse(), [...criteria].reverse(), options)).toEqual(straight);
  expect(rankAcceptability(rows, criteria, { ...options, seed: 5 })).not.toEqual(straight);
  for (const { acceptability } of straight.entries) {
    expect(acceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  }
});

test("draws, seeds and inputs out of range are refused", () => {
  for (const draws of [0, 1.5, 1e9]) {
    expect(() => rankAcceptability([], criteria, { seed: 1, draws })).toThrow("options.draws");
  }
  expect(() => rankAcceptability([], criteria, { seed: -1, draws: 1 })).toThrow("seed must be");
  expect(() => rankAcceptability([{ id: "a", values: { x: 2 } }], criteria, { seed: 1, draws: 1 })).toThrow(
    "outside the scale",
  );
});

test("one draw is a ranking, and a criterion may be called as an inherited member is", () => {
  const named = [{ ...(criteria[0] as (typeof criteria)[0]), id: "constructor" }];
  const { entries } = rankAcceptability(
    [
      { id: "gap", values: {} },
      { id: "top", values: { constructor: 1 } },
    ],
    named,
    { seed: 2, draws: 1 },
  );
  expect(entries).toEqual([
    {
      id: "top",
      acceptability: [1, 0],
      standardErrors: [0, 0],
      meanRank: 1,
      centralWeights: { constructor: 1 },
    },
    { id: "gap", acceptability: [0, 1], standardErrors: [0, 0], meanRank: 2, centralWeights: null },
  ]);
});

test("arguments of the wrong type are refused by name", () => {
  const options = { seed: 1, draws: 1 };
  expect(() => rankAcceptability(null as never, criteria, options)).toThrow("alternatives must be a list");
  expect(() => rankAcceptability([], null as never, options)).toThrow("criteria must be a list");
  expect(() => rankAcceptability([], criteria, null as never)).toThrow("options must be an object");
  expect(() => rankAcceptability([], criteria, { ...options, weights: "all" as never })).toThrow(
    "options.weights must be one of given, simplex",
  );
});
