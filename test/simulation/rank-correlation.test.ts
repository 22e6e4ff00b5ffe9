import fc from "fast-check";
import { expect, test } from "vitest";
import { rankCorrelation } from "../../src/simulation/rank-correlation.ts";
import { midRanks } from "../../src/simulation/spearman.ts";

/** Spearman's correlation of weighted points by its definition: a rank is the weight below and half of what ties. */
function weighted(x: readonly number[], y: readonly number[], weights: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, each, i) => sum + each * (weights[i] ?? 0), 0);
  const ranks = (list: readonly number[]) =>
    list.map((own) => mean(list.map((each) => (each < own ? 1 : each === own ? 0.5 : 0))));
  const [a, b] = [ranks(x), ranks(y)];
  const about = (p: readonly number[], q: readonly number[]) =>
    mean(p.map((each, i) => (each - mean(p)) * ((q[i] ?? 0) - mean(q))));
  return about(a, b) / Math.sqrt(about(a, a) * about(b, b));
}

test("the error is that of what each trial adds, ties and all: its weight moved by hand", () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 20 })), {
    minLength: 5,
    maxLength: 25,
  });
  fc.assert(
    fc.property(points, (pairs) => {
      const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
      fc.pre(new Set(x).size > 1 && new Set(y).size > 1);
      const n = pairs.length;
      const step = 1e-6;
      const added = pairs.map((_, j) => {
        const moved = (by: number) => pairs.map((__, i) => (1 - by) / n + (i === j ? by : 0));
        return (weighted(x, y, moved(step)) - weighted(x, y, moved(-step))) / (2 * step);
      });
      const mean = added.reduce((sum, each) => sum + each, 0) / n;
      const variance = added.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n - 1);
      const ranks = (list: readonly number[]) => midRanks(Float64Array.from(list));
      const found = rankCorrelation(ranks(x), ranks(y), "monte-carlo");
      expect(found?.value).toBeCloseTo(weighted(x, y, Array(n).fill(1 / n)), 10);
      expect(Math.abs((found?.standardError ?? 0) - Math.sqrt(variance / n))).toBeLessThan(1e-7);
    }),
    { numRuns: 200 },
  );
});

test("pairs that rise or fall together have no error; a ranking of equals has no correlation", () => {
  const up = Float64Array.of(0, 1, 2, 3, 4);
  expect(rankCorrelation(up, up, "monte-carlo")).toEqual({ value: 1, standardError: 0 });
  const down = rankCorrelation(up, up.slice().reverse(), "monte-carlo");
  expect(down?.value).toBe(-1);
  expect(down?.standardError).toBeCloseTo(0, 15);
  expect(rankCorrelation(up, new Float64Array(5).fill(2), "monte-carlo")).toBeNull();
});
