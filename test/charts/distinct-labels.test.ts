import { expect, test } from "vitest";
import { distinctLabels } from "../../src/charts/distinct-labels.ts";

test("what repeats is numbered, and no number is taken twice", () => {
  expect(distinctLabels(["a", "b"])).toEqual(["a", "b"]);
  expect(distinctLabels(["a", "a (2)", "a", "a", "__proto__"])).toEqual([
    "a",
    "a (2)",
    "a (3)",
    "a (4)",
    "__proto__",
  ]);
});
