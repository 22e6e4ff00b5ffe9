import { expect, test } from "vitest";
import {
  decimalValues,
  driverDistribution,
  driverPoint,
  scenarioValues,
} from "../../src/value/driver-values.ts";
import { caseWith, driver } from "./case-with.ts";

test("a number stands for itself, a distribution for its mean", () => {
  expect(driverPoint(driver(3))).toBe(3);
  expect(driverPoint(driver({ kind: "triangular", min: 0, mode: 3, max: 6 }))).toBeCloseTo(3, 14);
});

test("where there is no mean the median stands in", () => {
  expect(driverPoint(driver({ kind: "studentT", df: 1 }))).toBe(0);
});

test("spread: a distribution's own, a study's error, or none", () => {
  const uniform = { kind: "uniform", min: 0, max: 1 } as const;
  expect(driverDistribution(driver(uniform))).toBe(uniform);
  expect(driverDistribution(driver(2, { standardError: 0.1 }))).toEqual({ kind: "normal", mean: 2, sd: 0.1 });
  expect(driverDistribution(driver(2))).toEqual({ kind: "point", value: 2 });
});

test("a scenario sets what it names; a driver of an awkward name is one like any other", () => {
  const businessCase = caseWith({
    drivers: { a: driver(1), constructor: driver(2) },
    scenarios: { low: { a: 0.1 } },
  });
  const values = scenarioValues(businessCase, "low");
  expect([...values]).toEqual([
    ["a", { value: 0.1, source: "scenario" }],
    ["constructor", { value: 2, source: "estimate" }],
  ]);
  expect([...decimalValues(values)].map(([id, value]) => [id, String(value)])).toEqual([
    ["a", "0.1"],
    ["constructor", "2"],
  ]);
  expect(() => scenarioValues(businessCase, "toString")).toThrow(/base, low/);
});

test("a case may set the base scenario itself", () => {
  const businessCase = caseWith({ drivers: { a: driver(1) }, scenarios: { base: { a: 5 } } });
  expect(scenarioValues(businessCase, "base").get("a")).toEqual({ value: 5, source: "scenario" });
});
