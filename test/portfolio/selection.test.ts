import { expect, test } from "vitest";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { selectionOf } from "../../src/portfolio/selection.ts";

test("an answer that is not the best says of what would fit that it was not found", () => {
  const candidates = [
    { id: "a", value: 3, cost: 1 },
    { id: "b", value: 2, cost: 1 },
  ];
  const problem = portfolioProgram(candidates, { budget: 2 }, "value");
  const answer = {
    kind: "heuristic",
    method: "told",
    x: Uint8Array.of(1, 0),
    objective: 3,
    bound: 5,
    gap: 2 / 3,
  } as const;
  const selection = selectionOf(candidates, { budget: 2 }, "value", problem, answer, null);
  expect(selection.whyNot).toEqual([{ id: "b", reason: "not-found", breaks: [], missing: [], adds: 2 }]);
  expect(selection.chosen).toEqual(["a"]);
});
