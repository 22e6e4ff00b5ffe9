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

test("rows, criteria and options of the wrong type are refused by their path", () => {
  const scale = { min: 0, max: 10, unit: "points" };
  const criteria = [{ id: "value", direction: "maximize" as const, scale, weight: 1 }];
  const rows = [{ id: "a", values: { value: 1 } }];
  const options = { method: "weighted-sum" as const };
  const refusal = (first: unknown, second: unknown, third: unknown): unknown => {
    try {
      return scoreRows(first as never, second as never, third as never);
    } catch (error) {
      return error;
    }
  };
  for (const wrong of [null, undefined, 1, "ab", {}]) {
    expect(refusal(wrong, criteria, options)).toMatchObject({
      code: "invalid-argument",
      path: ["alternatives"],
    });
    expect(refusal(rows, wrong, options)).toMatchObject({ code: "invalid-argument", path: ["criteria"] });
  }
  expect(refusal(rows, criteria, null)).toMatchObject({ code: "invalid-argument", path: ["options"] });
  for (const wrong of [
    null,
    undefined,
    1,
    "ab",
    { id: "b" },
    { id: "b", values: null },
    { id: "b", values: 5 },
  ]) {
    expect(refusal([...rows, wrong], criteria, options)).toMatchObject({ path: ["alternatives", 1] });
  }
  for (const wrong of [null, undefined, 1, { id: "b" }]) {
    expect(refusal(rows, [...criteria, wrong], options)).toMatchObject({ path: ["criteria", 1] });
  }
  expect(refusal(new Array(1), criteria, options)).toMatchObject({ path: ["alternatives", 0] });
});

test("a misspelt choice is refused and does not pass for another", () => {
  const scale = { min: 0, max: 10, unit: "points" };
  const criteria = [{ id: "value", direction: "maximize" as const, scale, weight: 1 }];
  const run = (options: object) => () =>
    scoreRows([{ id: "a", values: { value: 1 } }], criteria, { method: "topsis", ...options });
  expect(run({ method: "TOPSIS" })).toThrow("options.method must be one of weighted-sum");
  expect(run({ normalization: "zscore" })).toThrow("options.normalization must be one of scale");
  expect(run({ normalization: "constructor" })).toThrow("options.normalization");
  expect(run({ missing: "zero" })).toThrow("options.missing must be one of refuse");
  expect(run({ method: "vikor", v: null })).toThrow("options.v must be a number from 0 to 1");
});
