import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { incompleteBeta } from "../../../src/foundation/distribution/incomplete-beta.ts";
import {
  clopperPearsonInterval,
  wilsonInterval,
} from "../../../src/foundation/statistics/proportion-interval.ts";

/** Newcombe 1998, table I: methods 3 (score), 4 (score, continuity corrected) and 5 (exact), four digits. */
const newcombe = [
  [81, 263, [0.2553, 0.3662], [0.2535, 0.3682], [0.2527, 0.3676]],
  [15, 148, [0.0624, 0.1605], [0.0598, 0.1644], [0.0578, 0.1617]],
  [0, 20, [0, 0.1611], [0, 0.2005], [0, 0.1684]],
  [1, 29, [0.0061, 0.1718], [0.0018, 0.1963], [0.0009, 0.1776]],
] as const;

describe.each(newcombe)("Newcombe's example %d of %d", (successes, n, score, corrected, exact) => {
  test.each([
    ["score", score, wilsonInterval(successes, n)],
    ["corrected", corrected, wilsonInterval(successes, n, { continuity: true })],
    ["exact", exact, clopperPearsonInterval(successes, n)],
  ] as const)("%s", (_, [low, high], interval) => {
    expect(interval.estimate).toBe(successes / n);
    expect(Math.abs(interval.low! - low)).toBeLessThanOrEqual(0.00005);
    expect(Math.abs(interval.high! - high)).toBeLessThanOrEqual(0.00005);
  });
});

// scipy.stats.binomtest(k, n).proportion_ci(0.95, method="wilson" | "wilsoncc"), and scipy.stats.beta.ppf for the exact one.
test.each([
  [
    81, 263, 0.2552885198782742, 0.36620957698280004, 0.25350868229518514, 0.3681762010430035,
    0.25273674558527126, 0.36762192260135135,
  ],
  [
    15, 148, 0.06238639953073629, 0.16048724172330803, 0.059778208428498125, 0.16444977936483698,
    0.05784401008344857, 0.161650490349479,
  ],
  [
    1, 29, 0.006113214292762667, 0.17175521879320282, 0.001802640213279666, 0.19628175100975953,
    0.000872646883579922, 0.1776442954887229,
  ],
])("scipy agrees on %d of %d", (k, n, wl, wh, cl, ch, el, eh) => {
  const wilson = wilsonInterval(k, n);
  const corrected = wilsonInterval(k, n, { continuity: true });
  const exact = clopperPearsonInterval(k, n);
  const ours = [wilson.low, wilson.high, corrected.low, corrected.high, exact.low, exact.high];
  [wl, wh, cl, ch, el, eh].forEach((figure, index) => {
    expect(Math.abs(ours[index]! / figure - 1)).toBeLessThan(1e-12);
  });
});

// mpmath, 120 digits, from the roots as Newcombe writes them.
test.each([
  [0, 1e12, 0, 3.841458820679368e-12, 0, 4.789258675108451e-12],
  [1, 1e12, 1.7652455493517478e-13, 5.66493426573651e-12, 5.220014556707537e-14, 6.495040666328035e-12],
  [3, 1e9, 1.0202707288769238e-9, 8.821188054011642e-9, 7.747935199066615e-10, 9.560090108463407e-9],
])(
  "rare successes keep the digits of both limits: %d of %d",
  (k, n, low, high, correctedLow, correctedHigh) => {
    const score = wilsonInterval(k, n);
    const corrected = wilsonInterval(k, n, { continuity: true });
    const ours = [score.low, score.high, corrected.low, corrected.high];
    [low, high, correctedLow, correctedHigh].forEach((figure, index) => {
      expect(Math.abs(ours[index]! - figure)).toBeLessThanOrEqual(1e-13 * figure);
    });
  },
);

test("no trials: null with the reason", () => {
  const missing = { estimate: null, low: null, high: null, reason: "no-trials" };
  expect(wilsonInterval(0, 0)).toEqual(missing);
  expect(clopperPearsonInterval(0, 0)).toEqual(missing);
});

test.each([
  [-1, 3],
  [4, 3],
  [1.5, 3],
  [1, Number.POSITIVE_INFINITY],
  [Number.NaN, 3],
])("refuses %d of %d", (successes, n) => {
  expect(() => wilsonInterval(successes, n)).toThrow("must be a whole number");
  expect(() => clopperPearsonInterval(successes, n)).toThrow("must be a whole number");
});

const counts = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => [Math.round(n * share), n] as const);

test("intervals hold the estimate, mirror failures, and nest: corrected holds plain, higher level holds lower", () => {
  fc.assert(
    fc.property(counts, fc.boolean(), ([successes, n], continuity) => {
      const { low, high, estimate } = wilsonInterval(successes, n, { continuity });
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(estimate!);
      expect(high).toBeGreaterThanOrEqual(estimate!);
      const mirror = wilsonInterval(n - successes, n, { continuity });
      expect(1 - mirror.high!).toBeCloseTo(low!, 12);
      const plain = wilsonInterval(successes, n);
      expect(low).toBeLessThanOrEqual(plain.low!);
      expect(high).toBeGreaterThanOrEqual(plain.high!);
      expect(wilsonInterval(successes, n, { confidence: 0.99 }).low).toBeLessThanOrEqual(plain.low!);
    }),
  );
});

test("Wilson's limits are the shares at which the score test turns", () => {
  fc.assert(
    fc.property(counts, ([successes, n]) => {
      const { low, high } = wilsonInterval(successes, n);
      for (const limit of [low!, high!]) {
        if (limit === 0 || limit === 1) continue;
        const score = (successes / n - limit) / Math.sqrt((limit * (1 - limit)) / n);
        expect(Math.abs(score)).toBeCloseTo(1.959963984540054, 6);
      }
    }),
  );
});

test("Clopper and Pearson's limits leave half of the rest in each binomial tail", () => {
  fc.assert(
    fc.property(counts, ([successes, n]) => {
      const { low, high } = clopperPearsonInterval(successes, n);
      if (successes > 0)
        expect(incompleteBeta(successes, n - successes + 1, low!, 1 - low!).lower).toBeCloseTo(0.025, 10);
      if (successes < n)
        expect(incompleteBeta(successes + 1, n - successes, high!, 1 - high!).upper).toBeCloseTo(0.025, 10);
    }),
    { numRuns: 50 },
  );
});
