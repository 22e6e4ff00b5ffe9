import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countInversions, mannKendall } from "../../../src/foundation/statistics/mann-kendall.ts";

const values = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 2, maxLength: 40 });

test("a series with ties, its tau-b as scipy.stats.kendalltau (variant b)", () => {
  const { s, n, tauB, varS, z, p } = mannKendall([9, 8, 8, 6, 5, 7, 3, 4, 4, 1, 2, 0]);
  expect(tauB).toBeCloseTo(-0.8308675641104959, 12);
  // By hand: 66 pairs, two tied, s = -54; varS = (12 × 11 × 29 - 2 × 2 × 1 × 9)/18.
  expect([s, n]).toEqual([-54, 12]);
  expect(varS).toBeCloseTo((3828 - 36) / 18, 12);
  expect(z).toBeCloseTo(-53 / Math.sqrt(3792 / 18), 12);
  // 2 * scipy.stats.norm.sf(53 / sqrt(3792 / 18))
  expect(p).toBeCloseTo(0.0002606563091741007, 12);
});

test("s counts rising minus falling pairs, and the variance its ties, by brute force", () => {
  fc.assert(
    fc.property(values, (list) => {
      let s = 0;
      for (let i = 0; i < list.length; i++)
        for (let j = i + 1; j < list.length; j++) s += Math.sign(list[j]! - list[i]!);
      const answer = mannKendall(list);
      expect(answer.s).toBe(s + 0);
      const n = list.length;
      let variance = n * (n - 1) * (2 * n + 5);
      for (const value of new Set(list)) {
        const t = list.filter((other) => other === value).length;
        variance -= t * (t - 1) * (2 * t + 5);
      }
      expect(answer.varS).toBeCloseTo(variance / 18, 9);
    }),
  );
});

test("turning the series around turns s, z and the one-sided tests around", () => {
  fc.assert(
    fc.property(values, (list) => {
      const there = mannKendall(list, { alternative: "less" });
      const back = mannKendall([...list].reverse(), { alternative: "greater" });
      expect(back.s).toBe(-there.s + 0);
      if (there.p !== null) expect(back.p!).toBeCloseTo(there.p, 12);
      const both = mannKendall(list);
      if (both.tauA !== null)
        expect(Math.abs(both.tauB!)).toBeGreaterThanOrEqual(Math.abs(both.tauA) - 1e-12);
      if (both.tauB !== null) expect(Math.abs(both.tauB)).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

describe("undefined", () => {
  test.each([
    [[], "too-few-values"],
    [[1], "too-few-values"],
    [[2, 2, 2], "no-variation"],
    [[0, -0], "no-variation"],
  ])("%j", (list, reason) => {
    expect(mannKendall(list)).toMatchObject({ s: 0, z: null, p: null, tauA: null, tauB: null, reason });
  });

  test("refuses NaN and unknown alternatives", () => {
    expect(() => mannKendall([1, Number.NaN])).toThrow("values[1]");
    expect(() => mannKendall([1, 2], { alternative: "up" as "less" })).toThrow("options.alternative");
  });
});

test("inversions of 100,000 falling numbers are all pairs", () => {
  const falling = Float64Array.from({ length: 100_000 }, (_, i) => -i);
  expect(countInversions(falling)).toBe((100_000 * 99_999) / 2);
  expect(falling[0]).toBe(-99_999);
});
