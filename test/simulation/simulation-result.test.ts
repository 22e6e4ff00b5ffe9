import { expect, test } from "vitest";
import { manifestOf, simulationResult, stoppingPoint } from "../../src/simulation/simulation-result.ts";
import { sumCase } from "./pilot-case.ts";

const certain = sumCase({ a: 5 });

test("the manifest leaves no setting open", () => {
  expect(manifestOf(certain, { seed: 3, trials: 10 })).toMatchObject({
    seed: 3,
    trials: 10,
    sampling: "monte-carlo",
    level: 0.95,
    payback: true,
    repair: false,
    version: "4",
  });
});

test("a run stops at the first whole chunk, from the eighth on, that is exact enough", () => {
  const npv = Float64Array.from({ length: 12_000 }, (_, i) => (i % 2 === 0 ? 1 : -1));
  const at = (stopAtStandardError: number) =>
    stoppingPoint(npv, manifestOf(certain, { seed: 1, trials: 12_000, stopAtStandardError }));
  expect(at(1)).toBe(8192);
  expect(at(1 / Math.sqrt(9000))).toBe(9216);
  expect(at(1e-9)).toBeNull();
  expect(stoppingPoint(npv, manifestOf(certain, { seed: 1, trials: 12_000 }))).toBeNull();
});

test("what was not computed is absent", () => {
  const outcomes = { npv: Float64Array.of(1, 2), npvAfterTax: null, payback: null };
  const result = simulationResult(certain, manifestOf(certain, { seed: 1, trials: 2 }), outcomes, []);
  expect(result.payback).toBeNull();
  expect("npvAfterTax" in result).toBe(false);
  expect(result.npv.mean).toBe(1.5);
});
