import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainRanking } from "../../src/prioritization/explain-ranking.ts";
import { rank } from "../../src/prioritization/rank.ts";

const scale = { min: 0, max: 10, unit: "points" };
const criteria = [
  { id: "a", direction: "maximize" as const, scale, weight: 2 },
  { id: "b", direction: "minimize" as const, scale, weight: 3 },
  { id: "c", direction: "maximize" as const, scale, weight: 1 },
];
const cell = fc.integer({ min: 0, max: 1000 }).map((value) => value / 100);
const table = fc
  .array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 6 })
  .map((rows) => rows.map(([a, b, c], index) => ({ id: `x${index}`, values: { a, b, c } })));
const methods = ["weighted-sum", "weighted-product", "topsis", "vikor"] as const;

describe("explainRanking", () => {
  test("parts make the score: sums, products, distances and regrets", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...methods),
        fc.constantFrom("scale", "vector"),
        (rows, method, normalization) => {
          const ranking = rank(rows, criteria, { method, normalization });
          for (const { score, parts, distances, regrets } of explainRanking(ranking).entries) {
            const shares = parts.map((part) => part.contribution as number);
            if (method === "weighted-sum") expect(shares.reduce((sum, share) => sum + share, 0)).toBe(score);
            if (method === "weighted-product")
              expect(shares.reduce((p, share) => p * share, 1)).toBeCloseTo(score, 12);
            if (distances) {
              const both = distances.toIdeal + distances.toAntiIdeal;
              expect(both === 0 ? 0.5 : distances.toAntiIdeal / both).toBeCloseTo(score, 12);
            }
            if (regrets && normalization === "scale") {
              expect(0.5 * regrets.s + (0.5 * regrets.r) / 0.5).toBeCloseTo(score, 12);
            }
          }
        },
      ),
    );
  });

  test("recomputation confirms every weight breakpoint: a tie there, swapped just beyond", () => {
    let confirmed = 0;
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...methods),
        fc.constantFrom("scale", "vector"),
        (rows, method, normalization) => {
          const options = { method, normalization } as const;
          const ranking = rank(rows, criteria, options);
          const { pair } = explainRanking(ranking, { pair: ["x0", "x1"] });
          if (!pair || pair.tied || pair.margin < 1e-6) return;
          for (const { criterionId, from, to } of pair.weightBreakpoints) {
            if (to === null || Math.abs(to - from) < 1e-6) continue;
            const lead = (share: number): number => {
              const moved = criteria.map((criterion) => ({
                ...criterion,
                weight:
                  criterion.id === criterionId ? share : (criterion.weight / 6 / (1 - from)) * (1 - share),
              }));
              return leadOf(rank(rows, moved, options), pair.winner, pair.loser);
            };
            // VIKOR measured within the list, and products with a 0, jump from win to loss; the others tie between.
            if (method === "weighted-sum" || method === "topsis")
              expect(Math.abs(lead(to))).toBeLessThan(1e-9);
            const beyond = to + (to - from) * 1e-7;
            if (beyond > 0 && beyond < 1) expect(lead(beyond)).toBeLessThan(1e-9);
            expect(lead(from + (to - from) * (1 - 1e-7))).toBeGreaterThan(-1e-9);
            confirmed++;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(confirmed).toBeGreaterThan(100);
  });

  test("recomputation confirms the smallest flip, and no smaller single change on a fine grid flips", () => {
    let confirmed = 0;
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...methods),
        fc.constantFrom("scale", "min-max"),
        (rows, method, normalization) => {
          const options = { method, normalization } as const;
          const { pair } = explainRanking(rank(rows, criteria, options), { pair: ["x0", "x1"] });
          if (!pair || pair.tied || pair.margin < 1e-6 || pair.smallestFlip === null) return;
          const { smallestFlip: flip, winner, loser } = pair;
          const lead = (id: string, criterionId: string, value: number): number => {
            const moved = rows.map((row) =>
              row.id === id ? { id, values: { ...row.values, [criterionId]: value } } : row,
            );
            return leadOf(rank(moved, criteria, options), winner, loser);
          };
          const beyond = flip.to + flip.change * 1e-7;
          const at = (value: number): number => lead(flip.alternativeId, flip.criterionId, value);
          if (flip.change === 0) {
            // The slightest step does, to one side at least: scores that are all one are stretched over everything.
            const beside = [flip.from - 1e-9, flip.from + 1e-9].filter((value) => value >= 0 && value <= 10);
            expect(beside.some((value) => at(value) < 1e-9)).toBe(true);
            confirmed++;
            return;
          }
          if (normalization === "scale") expect(Math.abs(at(flip.to))).toBeLessThan(1e-9);
          if (beyond >= 0 && beyond <= 10) expect(at(beyond)).toBeLessThan(1e-9);
          // A jump right beside the score is one double away: nothing lies before it.
          const before = flip.from + flip.change * (1 - 1e-6);
          if (before !== flip.to) expect(at(before)).toBeGreaterThan(-1e-9);
          expect(flip.shareOfScale).toBeCloseTo(Math.abs(flip.to - flip.from) / 10, 12);
          if (normalization === "scale" && method === "weighted-sum") {
            for (const id of [winner, loser]) {
              for (const criterion of criteria) {
                const now = rows.find((row) => row.id === id)?.values[criterion.id as "a"] as number;
                for (const sign of [-1, 1]) {
                  const value = now + sign * flip.shareOfScale * 10 * 0.999;
                  if (value >= 0 && value <= 10)
                    expect(lead(id, criterion.id, value)).toBeGreaterThan(-1e-12);
                }
              }
            }
          }
          confirmed++;
        },
      ),
      { numRuns: 300 },
    );
    expect(confirmed).toBeGreaterThan(100);
  });

  test("a weighted sum by hand: breakpoint, flip and reason", () => {
    const rows = [
      { id: "p", values: { a: 8, b: 4, c: 5 } },
      { id: "q", values: { a: 5, b: 2, c: 5 } },
    ];
    const { pair } = explainRanking(rank(rows, criteria, { method: "weighted-sum" }), { pair: ["q", "p"] });
    // p leads by 2/6·0.3 - 3/6·0.2 = 0: exactly equal weights of reasons.
    expect(pair?.margin).toBeCloseTo(0, 12);
    const heavier = criteria.map((criterion) =>
      criterion.id === "a" ? { ...criterion, weight: 6 } : criterion,
    );
    const clear = explainRanking(rank(rows, heavier, { method: "weighted-sum" }), { pair: ["q", "p"] }).pair;
    expect(clear?.winner).toBe("p");
    expect(clear?.margin).toBeCloseTo(0.6 * 0.3 - 0.3 * 0.2, 12);
    // t·0.3 = (1 - t)·(0.75·0.2) at t = 1/3.
    expect(clear?.weightBreakpoints.find(({ criterionId }) => criterionId === "a")?.to).toBeCloseTo(
      1 / 3,
      12,
    );
    // 0.12 = 0.6·x/10 at x = 2.
    expect(clear?.smallestFlip?.criterionId).toBe("a");
    expect(clear?.smallestFlip?.shareOfScale).toBeCloseTo(0.2, 12);
    expect(clear?.summary).toBe("p stands over q for a, in spite of b.");
  });

  test("ties and pairs that are not there", () => {
    const twins = ["p", "q"].map((id) => ({ id, values: { a: 1, b: 1, c: 1 } }));
    const ranking = rank(twins, criteria, { method: "topsis" });
    const { pair } = explainRanking(ranking, { pair: ["p", "q"] });
    expect(pair).toMatchObject({ tied: true, margin: 0, summary: "p and q have the same score." });
    expect(() => explainRanking(ranking, { pair: ["p", "z"] })).toThrow(
      "options.pair[1] must be a ranked alternative",
    );
    expect(() => explainRanking(ranking, { pair: ["p", "p"] })).toThrow("two different alternatives");
    expect(() => explainRanking(ranking, { pair: ["p"] as never })).toThrow("options.pair must be two ids");
    expect(() => explainRanking(null as never)).toThrow("ranking must be an object");
    expect(() => explainRanking({ ...ranking, inputs: undefined as never })).toThrow(
      "ranking.inputs must be",
    );
  });

  test("a dominated alternative has no breakpoint", () => {
    const rows = [
      { id: "p", values: { a: 9, b: 1, c: 9 } },
      { id: "q", values: { a: 5, b: 5, c: 5 } },
    ];
    const { pair } = explainRanking(rank(rows, criteria, { method: "weighted-sum" }), { pair: ["p", "q"] });
    expect(pair?.weightBreakpoints.every(({ to }) => to === null)).toBe(true);
  });
});

function leadOf(ranking: ReturnType<typeof rank>, winner: string, loser: string): number {
  const score = (id: string): number => ranking.entries.find((entry) => entry.id === id)?.score as number;
  return (score(winner) - score(loser)) * (ranking.better === "higher" ? 1 : -1);
}
