import { expect, test } from "vitest";
import { simulateCaseSync } from "../../src/simulation/simulate-case.ts";
import { simulationFact } from "../../src/simulation/simulation-fact.ts";
import { sumCase } from "./pilot-case.ts";

const result = simulateCaseSync(sumCase({ a: { kind: "uniform", min: -1, max: 3 } }), {
  seed: 1,
  trials: 4096,
});
const at = { asOf: "2026-01-31T00:00:00Z", recordedBy: "finance", source: "case" };

test.each([
  ["npv.forward.p10", result.npv.quantiles.p10, "EUR"],
  ["npv.mean", result.npv.mean, "EUR"],
  ["npv.probabilityPositive", result.npv.probabilityPositive, "share"],
  ["npv.valueAtRisk", result.npv.valueAtRisk.value, "EUR"],
  ["npv.conditionalValueAtRisk", result.npv.conditionalValueAtRisk.value, "EUR"],
])("%s", (measure, value, unit) => {
  const fact = simulationFact(result, { ...at, measure });
  expect(fact).toMatchObject({ ...at, measure, value, unit });
  expect(fact.low).toBeLessThan(value);
  expect(fact.high).toBeGreaterThan(value);
  expect(fact.digest).toMatch(/^[0-9a-f]{64}$/);
});

test("a figure that is none, or that the case does not have", () => {
  expect(() => simulationFact(result, { ...at, measure: "npv.p11" })).toThrow("at.measure");
  expect(() => simulationFact(result, { ...at, measure: "npv.afterTax.p10" })).toThrow("no tax");
});
