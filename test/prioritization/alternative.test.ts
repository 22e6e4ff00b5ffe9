import { expect, test } from "vitest";
import { checkAlternatives, type Score } from "../../src/prioritization/alternative.ts";

const criteria = [
  { id: "x", direction: "maximize" as const, scale: { min: 0, max: 10, unit: "" }, weight: 1 },
];
const codes = (x: unknown): string[] =>
  checkAlternatives([{ id: "a", values: { x: x as Score } }], criteria).map(({ code }) => code);

test.each([
  [5, []],
  [{ kind: "missing", reason: "no data" }, []],
  [{ kind: "interval", low: 2, high: 2 }, []],
  [{ kind: "interval", low: 3, high: 2 }, ["reversed-range"]],
  [{ kind: "triangular", low: 1, mode: 0, high: 2 }, ["reversed-range"]],
  [{ kind: "triangular", low: 1, mode: 2, high: 11 }, ["out-of-scale"]],
  [{ kind: "normal", mean: 1 }, ["invalid-score"]],
  [null, ["invalid-score"]],
  ["5", ["invalid-score"]],
  [Number.NaN, ["invalid-score"]],
  [-0.001, ["out-of-scale"]],
])("a score of %j", (score, expected) => {
  expect(codes(score)).toEqual(expected);
});

test("unknown criteria and repeated ids are found, all at once", () => {
  const issues = checkAlternatives(
    [
      { id: "a", values: { y: 1 } },
      { id: "a", values: { x: 1 } },
      { id: "", values: {} },
    ],
    criteria,
  );
  expect(issues.map(({ code }) => code)).toEqual(["unknown-criterion", "duplicate-id", "invalid-id"]);
});

test("a gap needs its reason", () => {
  const scale = { min: 0, max: 10, unit: "points" };
  const criteria = [{ id: "x", direction: "maximize" as const, scale, weight: 1 }];
  const codes = (x: unknown) =>
    checkAlternatives([{ id: "a", values: { x: x as never } }], criteria).map(({ code }) => code);
  expect(codes({ kind: "missing", reason: "not measured" })).toEqual([]);
  for (const wrong of [
    { kind: "missing" },
    { kind: "missing", reason: 4 },
    { kind: "normal", mean: 1 },
    null,
  ])
    expect(codes(wrong)).toEqual(["invalid-score"]);
  expect(() => checkAlternatives(null as never)).toThrow("alternatives must be a list");
});
