import fc from "fast-check";
import { expect, test } from "vitest";
import { netPromoterScore } from "../../../src/foundation/statistics/net-promoter-score.ts";

test("by hand: three promoters, one passive, one detractor of five", () => {
  const answer = netPromoterScore([10, 9, 9, 7, 3]);
  expect(answer).toMatchObject({ nps: 40, promoters: 3, passives: 1, detractors: 1, n: 5 });
  // The variance of values 1, 1, 1, 0, -1 with divisor n, over n.
  expect(answer.standardError).toBeCloseTo(100 * Math.sqrt(0.64 / 5), 12);
});

test("it is the mean of +100, 0 and -100, with that mean's standard error; limits stay on the scale", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (ratings) => {
      const points = ratings.map((r): number => (r >= 9 ? 100 : r >= 7 ? 0 : -100));
      const mean = points.reduce((a, b) => a + b, 0) / points.length;
      const variance = points.reduce((sum, p) => sum + (p - mean) ** 2, 0) / points.length;
      const { nps, standardError, low, high } = netPromoterScore(ratings);
      expect(nps).toBeCloseTo(mean, 9);
      expect(standardError).toBeCloseTo(Math.sqrt(variance / points.length), 6);
      expect(low).toBeGreaterThanOrEqual(-100);
      expect(high).toBeLessThanOrEqual(100);
    }),
  );
});

test("nobody is null; off the scale is refused", () => {
  expect(netPromoterScore([])).toMatchObject({ nps: null, standardError: null, n: 0, reason: "no-ratings" });
  for (const wrong of [11, -1, 7.5, Number.NaN])
    expect(() => netPromoterScore([9, wrong])).toThrow("ratings[1]");
});
