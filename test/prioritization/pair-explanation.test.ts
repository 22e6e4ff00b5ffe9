import { expect, test } from "vitest";
import { explainPair } from "../../src/prioritization/pair-explanation.ts";
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
