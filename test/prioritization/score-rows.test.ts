import { expect, test } from "vitest";
import { scoreRows, shareOfUtility } from "../../src/prioritization/score-rows.ts";

test("criteria are read in the order of their ids, weights divided by their sum", () => {
  const scale = { min: 0, max: 4, unit: "" };
  const scored = scoreRows(
    [{ id: "a", values: { z: 4, b: 1 } }],
    [
      { id: "z", direction: "maximize", scale, weight: 6 },
      { id: "b", direction: "minimize", scale, weight: 2 },
    ],
    { method: "weighted-sum" },
  );
  expect(scored.criteria.map(({ id }) => id)).toEqual(["b", "z"]);
  expect(Array.from(scored.weights)).toEqual([0.25, 0.75]);
  expect(Array.from(scored.scores)).toEqual([0.25 * 0.75 + 0.75]);
});

test.each([-0.1, 1.1, Number.NaN])("v = %s is refused", (v) => {
  expect(() => shareOfUtility(v)).toThrow("options.v must be a number from 0 to 1");
});
