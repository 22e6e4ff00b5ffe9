import fc from "fast-check";
import { expect, test } from "vitest";
import type { RankingMethod } from "../../src/prioritization/aggregate.ts";
import type { Score } from "../../src/prioritization/alternative.ts";
import { explainRanking } from "../../src/prioritization/explain-ranking.ts";
import type { Normalization } from "../../src/prioritization/normalization.ts";
import { rank } from "../../src/prioritization/rank.ts";

const methods = ["weighted-sum", "weighted-product", "topsis", "vikor"] as const;
const normalizations = ["scale", "vector", "min-max", "max", "sum"] as const;
const [MIN, MAX] = [-4, 8];

const directions = fc.array(fc.constantFrom("maximize" as const, "minimize" as const), {
  minLength: 3,
  maxLength: 3,
});
const weights = fc.tuple(
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 0, max: 5 }),
);
const cell = (min: number) => fc.integer({ min: min * 8, max: MAX * 8 }).map((value) => value / 8);
const tables = (min: number) =>
  fc.array(fc.tuple(cell(min), cell(min), cell(min)), { minLength: 1, maxLength: 7 });

type Directions = readonly ("maximize" | "minimize")[];
const criteriaOf = (given: Directions, weight: readonly number[]) =>
  given.map((direction, j) => ({
    id: `c${j}`,
    direction,
    scale: { min: MIN, max: MAX, unit: "points" },
    weight: weight[j] as number,
  }));
const alternativesOf = (rows: readonly (readonly Score[])[]) =>
  rows.map((row, index) => ({
    id: `x${index}`,
    values: Object.fromEntries(row.map((score, j) => [`c${j}`, score])) as Record<string, Score>,
  }));

/** The methods once more, straight from their definitions, without a thought of rounding or speed. */
function plainly(
  rows: readonly (readonly number[])[],
  given: Directions,
  weight: readonly number[],
  method: RankingMethod,
  normalization: Normalization,
  v: number,
): number[] {
  const total = weight.reduce((sum, w) => sum + w, 0);
  const w = weight.map((each) => each / total);
  const column = (j: number): number[] => rows.map((row) => row[j] as number);
  const toShare = (x: number, j: number): number => {
    const all = column(j);
    const [low, high] = normalization === "scale" ? [MIN, MAX] : [Math.min(...all), Math.max(...all)];
    if (normalization === "scale" || normalization === "min-max") {
      if (low === high) return 1;
      return given[j] === "maximize" ? (x - low) / (high - low) : (high - x) / (high - low);
    }
    const length =
      normalization === "vector"
        ? Math.hypot(...all)
        : normalization === "max"
          ? high
          : all.reduce((a, b) => a + b, 0);
    const share = length === 0 ? 0 : x / length;
    return given[j] === "maximize" ? share : 1 - share;
  };
  const table = rows.map((row) => row.map(toShare));
  const best = w.map((_, j) =>
    normalization === "scale" ? 1 : Math.max(...table.map((row) => row[j] as number)),
  );
  const worst = w.map((_, j) =>
    normalization === "scale" ? 0 : Math.min(...table.map((row) => row[j] as number)),
  );
  if (method === "weighted-sum")
    return table.map((row) => row.reduce((sum, share, j) => sum + share * (w[j] as number), 0));
  if (method === "weighted-product")
    return table.map((row) =>
      row.reduce((p, share, j) => p * (w[j] === 0 ? 1 : Math.max(0, share) ** (w[j] as number)), 1),
    );
  if (method === "topsis") {
    return table.map((row) => {
      const up = Math.hypot(...row.map((share, j) => (w[j] as number) * ((best[j] as number) - share)));
      const down = Math.hypot(...row.map((share, j) => (w[j] as number) * (share - (worst[j] as number))));
      return up + down === 0 ? 0.5 : down / (up + down);
    });
  }
  const regrets = table.map((row) =>
    row.map((share, j) => {
      const range = (best[j] as number) - (worst[j] as number);
      return range === 0 ? 0 : ((w[j] as number) * ((best[j] as number) - share)) / range;
    }),
  );
  const s = regrets.map((row) => row.reduce((a, b) => a + b, 0));
  const r = regrets.map((row) => Math.max(...row));
  const within = (value: number, all: readonly number[], fixed: number): number => {
    const [low, high] = normalization === "scale" ? [0, fixed] : [Math.min(...all), Math.max(...all)];
    return high - low < 1e-12 ? 0 : (value - low) / (high - low);
  };
  return rows.map(
    (_, i) => v * within(s[i] as number, s, 1) + (1 - v) * within(r[i] as number, r, Math.max(...w)),
  );
}

test("every method under every normalization and direction is what its definition says", () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...normalizations)
        .chain((normalization) =>
          fc.tuple(
            fc.constant(normalization),
            tables(normalization === "max" || normalization === "sum" ? 0 : MIN),
          ),
        ),
      directions,
      weights,
      fc.constantFrom(...methods),
      fc.constantFrom(0, 0.3, 1),
      ([normalization, rows], given, weight, method, v) => {
        const ranking = rank(alternativesOf(rows), criteriaOf(given, weight), { method, normalization, v });
        const expected = plainly(rows, given, weight, method, normalization, v);
        for (const { id, score } of ranking.entries)
          expect(score).toBeCloseTo(expected[Number(id.slice(1))] as number, 9);
      },
    ),
    { numRuns: 2000 },
  );
});

test("a range of scores holds the score, and its ends are the scores of its ends", () => {
  const score = fc.oneof(
    cell(0),
    fc
      .tuple(cell(0), cell(0))
      .map(([a, b]): Score => ({ kind: "interval", low: Math.min(a, b), high: Math.max(a, b) })),
    fc
      .tuple(cell(0), cell(0), cell(0))
      .map((all) => all.sort((a, b) => a - b))
      .map(([low, mode, high]): Score => ({ kind: "triangular", low, mode, high }) as Score),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 5 }),
      directions,
      weights,
      fc.constantFrom(...methods),
      fc.constantFrom(...normalizations),
      fc.constantFrom(0, 0.3, 1),
      (rows, given, weight, method, normalization, v) => {
        const options = { method, normalization, v } as const;
        const { entries } = rank(alternativesOf(rows), criteriaOf(given, weight), options);
        for (const { id, score: central, scoreRange } of entries) {
          if (scoreRange === undefined) continue;
          expect(scoreRange.low).toBeLessThanOrEqual(central + 1e-12);
          expect(scoreRange.high).toBeGreaterThanOrEqual(central - 1e-12);
          if (normalization !== "scale") continue;
          // Under scale the others have no say: the ends are scores of alternatives made of ends.
          const corner = (better: boolean) =>
            rank(
              alternativesOf([
                (rows[Number(id.slice(1))] as readonly Score[]).map((each, j) => {
                  if (typeof each === "number" || each.kind === "missing") return each;
                  return (given[j] === "maximize") === better ? each.high : each.low;
                }),
              ]),
              criteriaOf(given, weight),
              options,
            ).entries[0]?.score as number;
          const corners = [corner(true), corner(false)].sort((a, b) => a - b);
          expect([scoreRange.low, scoreRange.high]).toEqual(corners);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("breakpoints and the smallest flip of a weighted sum are those of algebra", () => {
  let flips = 0;
  fc.assert(
    fc.property(tables(MIN), directions, weights, (rows, given, weight) => {
      if (rows.length < 2) return;
      const pairRows = rows.slice(0, 2) as unknown as [readonly number[], readonly number[]];
      const criteria = criteriaOf(given, weight);
      const ranking = rank(alternativesOf(rows), criteria, { method: "weighted-sum" });
      const { pair } = explainRanking(ranking, { pair: ["x0", "x1"] });
      if (pair === undefined || pair.tied || pair.margin < 1e-9) return;
      const total = weight.reduce((sum, w) => sum + w, 0);
      const w = weight.map((each) => each / total);
      const [winner, loser] = pair.winner === "x0" ? pairRows : [pairRows[1], pairRows[0]];
      const sign = given.map((direction) => (direction === "maximize" ? 1 : -1));
      const lead = w.map(
        (_, j) => ((sign[j] as number) * ((winner[j] as number) - (loser[j] as number))) / (MAX - MIN),
      );
      const whole = lead.reduce((sum, each, j) => sum + each * (w[j] as number), 0);
      for (const [j, { to }] of pair.weightBreakpoints.entries()) {
        const [own, weightOfOwn] = [lead[j] as number, w[j] as number];
        // t·own + (1 - t)·rest = 0, where rest is what the others say among themselves.
        const rest = weightOfOwn === 1 ? Number.NaN : (whole - weightOfOwn * own) / (1 - weightOfOwn);
        const t = rest / (rest - own);
        const swaps = own * rest < -1e-12 && t > 1e-9 && t < 1 - 1e-9;
        if (swaps) expect(to).toBeCloseTo(t, 9);
        else if (Math.abs(own * rest) > 1e-9) expect(to).toBeNull();
      }
      const shares = [winner, loser].flatMap((row, which) =>
        row.map((value, j) => {
          const change = whole / (w[j] as number);
          // The winner falls or the loser rises.
          const upward = (which === 0 ? -1 : 1) * (sign[j] as number);
          const room = upward > 0 ? (MAX - value) / (MAX - MIN) : (value - MIN) / (MAX - MIN);
          return change < room - 1e-9 ? change : Number.POSITIVE_INFINITY;
        }),
      );
      const least = Math.min(...shares);
      if (least === Number.POSITIVE_INFINITY) return;
      expect(pair.smallestFlip?.shareOfScale).toBeCloseTo(least, 9);
      flips++;
    }),
    { numRuns: 500 },
  );
  expect(flips).toBeGreaterThan(100);
});

test("two alternatives that agree on all but one criterion have no false breakpoint at the edge", () => {
  const criteria = criteriaOf(["maximize", "maximize", "maximize"], [1, 1, 1]);
  const rows = alternativesOf([
    [3, 4, 4],
    [1, 4, 4],
  ]);
  for (const method of methods) {
    const { pair } = explainRanking(rank(rows, criteria, { method }), { pair: ["x0", "x1"] });
    expect(pair?.weightBreakpoints.map(({ to }) => to)).toEqual([null, null, null]);
  }
});
