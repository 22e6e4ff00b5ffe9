import { expect, test } from "vitest";
import * as constructors from "../../../src/foundation/distribution/constructors.ts";
import { reference } from "./mpmath-reference.ts";

const makers: Readonly<Record<string, unknown>> = { ...constructors };

test("each makes plain data of its own name that survives JSON", () => {
  for (const [d] of reference) {
    const { kind, ...parameters } = d;
    const make = makers[kind] as (parameters: object) => unknown;
    expect(JSON.parse(JSON.stringify(make(parameters)))).toEqual(d);
  }
});

test.each([
  ["point", { value: Number.NaN }, "value"],
  ["uniform", { min: 1, max: 1 }, "max"],
  ["triangular", { min: 0, mode: 5, max: 4 }, "mode"],
  ["pert", { min: 0, mode: 1, max: 4, lambda: 0 }, "lambda"],
  ["normal", { mean: 0, sd: 0 }, "sd"],
  ["truncatedNormal", { mean: 0, sd: 1, min: 2, max: 1 }, "max"],
  ["truncatedNormal", { mean: 0, sd: 1, min: 1e9 }, "mean"],
  ["lognormal", { mu: 0, sigma: -1 }, "sigma"],
  ["beta", { alpha: 0, beta: 1 }, "alpha"],
  ["gamma", { shape: 1, scale: Number.POSITIVE_INFINITY }, "scale"],
  ["chiSquare", { df: -1 }, "df"],
  ["studentT", {}, "df"],
  ["bernoulli", { p: 1.1 }, "p"],
  ["poisson", { mean: 0 }, "mean"],
  ["discrete", { values: [1, 2], probabilities: [0.5] }, "probabilities"],
  ["discrete", { values: [1, 2], probabilities: [0.5, 0.4] }, "probabilities"],
  ["discrete", { values: [1, 2], probabilities: [1.5, -0.5] }, "probabilities[0]"],
  ["empirical", { values: [] }, "values"],
  ["empirical", { values: [1, Number.NaN] }, "values[1]"],
  ["mixture", { components: [] }, "components"],
  [
    "mixture",
    { components: [{ weight: -1, distribution: { kind: "point", value: 1 } }] },
    "components[0].weight",
  ],
  ["mixture", { components: [{ weight: 0, distribution: { kind: "point", value: 1 } }] }, "components"],
  ["mixture", { components: [{ weight: 1, distribution: { kind: "normal", mean: 0, sd: 0 } }] }, "sd"],
] as const)("%s refuses %j", (kind, parameters, path) => {
  const make = makers[kind] as (parameters: object) => unknown;
  expect(() => make(parameters)).toThrow(`${path} must be`);
});
