import { expect, test } from "vitest";
import { explainRanking } from "../../src/prioritization/explain-ranking.ts";
import { explainPair } from "../../src/prioritization/pair-explanation.ts";
import { rank } from "../../src/prioritization/rank.ts";
import { scoreRows } from "../../src/prioritization/score-rows.ts";

test("the winner is found whichever is named first, and only one criterion leaves no weight to move", () => {
  const criteria = [
    { id: "a", direction: "maximize" as const, scale: { min: 0, max: 4, unit: "" }, weight: 1 },
  ];
  const rows = [
    { id: "low", values: { a: 1 } },
    { id: "high", values: { a: 3 } },
  ];
  const options = { method: "vikor" } as const;
  const scored = scoreRows(rows, criteria, options);
  const pair = explainPair(options, scored, 0, 1);
  expect(pair).toEqual(explainPair(options, scored, 1, 0));
  expect([pair.winner, pair.loser, pair.margin]).toEqual(["high", "low", 0.5]);
  expect(pair.weightBreakpoints).toEqual([{ criterionId: "a", from: 1, to: null }]);
  expect(pair.smallestFlip).toMatchObject({ alternativeId: "high", from: 3 });
  expect(pair.smallestFlip?.to).toBeCloseTo(1, 12);
});

test.each(["max", "sum"] as const)(
  "scores are moved down to 0 only where %s measures them",
  (normalization) => {
    const scale = { min: -4, max: 8, unit: "points" };
    const criteria = ["a", "b"].map((id, j) => ({
      id,
      direction: "maximize" as const,
      scale,
      weight: 2 - j,
    }));
    const rows = [
      { id: "high", values: { a: 8, b: 2 } },
      { id: "low", values: { a: 2, b: 4 } },
    ];
    for (const method of ["weighted-sum", "topsis", "vikor"] as const) {
      const options = { method, normalization };
      const pair = explainPair(options, scoreRows(rows, criteria, options), 0, 1);
      const flip = pair.smallestFlip;
      expect(flip?.to).toBeGreaterThanOrEqual(0);
      // A step further and the two have swapped.
      const further = rows.map(({ id, values }) =>
        id === flip?.alternativeId
          ? { id, values: { ...values, [flip.criterionId]: flip.to + Math.sign(flip.change) * 1e-6 } }
          : { id, values },
      );
      const scores = scoreRows(further, criteria, options).scores;
      const ahead =
        (scores[pair.winner === "high" ? 0 : 1] as number) -
        (scores[pair.winner === "high" ? 1 : 0] as number);
      expect(method === "vikor" ? ahead : -ahead).toBeGreaterThan(0);
    }
  },
);

test("where the slightest step swaps a pair, the place is where it stands", () => {
  const scale = { min: 0, max: 1, unit: "share" };
  const note = { id: "note", direction: "maximize", scale, weight: 0 } as const;
  const alternatives = [
    { id: "a", values: { value: 0.9, note: 0 } },
    { id: "b", values: { value: 0.5, note: 0.5 } },
  ];
  const criteria = [{ id: "value", direction: "maximize", scale, weight: 1 } as const, note];
  // Of a weighted product any weight of the note makes a's score 0.
  const product = rank(alternatives, criteria, { method: "weighted-product" });
  const { pair } = explainRanking(product, { pair: ["a", "b"] });
  expect(pair?.weightBreakpoints.find(({ criterionId }) => criterionId === "note")?.to).toBe(0);
  // Divided by the largest, the only score above 0 is 1 however small it is.
  const zeros = alternatives.map(({ id, values }) => ({ id, values: { ...values, note: 0 } }));
  const within = rank(zeros, [criteria[0] as (typeof criteria)[0], { ...note, weight: 4 }], {
    method: "weighted-sum",
    normalization: "max",
  });
  expect(explainRanking(within, { pair: ["a", "b"] }).pair?.smallestFlip).toEqual({
    alternativeId: "b",
    criterionId: "note",
    from: 0,
    to: 0,
    change: 0,
    shareOfScale: 0,
  });
});
