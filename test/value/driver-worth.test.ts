import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { caseFormulas } from "../../src/value/case-formulas.ts";
import { decimalValues, scenarioValues } from "../../src/value/driver-values.ts";
import { caseWorth } from "../../src/value/driver-worth.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { formulaScope } from "../../src/value/evaluate-formula.ts";
import { decimals, floats } from "../../src/value/formula-function.ts";
import { caseWith, driver } from "./case-with.ts";

const businessCase = caseWith({
  basis: {
    horizonMonths: 20,
    timing: "mid",
    tax: { rate: 0.3 },
    terminal: { kind: "multiple", multiple: 2 },
    escalators: { raise: { ratePerYear: { driver: "raise" }, rateBasis: "nominal" } },
  },
  drivers: {
    cases: driver(900),
    steepness: driver(0.4),
    peak: driver(7.3),
    raise: driver(0.04),
    idle: driver(1),
  },
  curves: { rise: { kind: "logistic", limit: 0.8, steepness: { driver: "steepness" }, midpointMonth: 5 } },
  costs: [
    { id: "build", kind: "integration", days: 30, dayRate: 900, treatment: "capex", usefulLifeMonths: 12 },
    {
      id: "host",
      kind: "self-hosted-inference",
      escalator: "raise",
      minReplicas: 1,
      peakRequestsPerSecond: { driver: "peak" },
      requestsPerSecondPerReplica: 2,
      hoursPerMonth: 730,
      pricePerReplicaHour: 1.2,
    },
  ],
  benefits: [
    {
      id: "time",
      kind: "time-saved",
      eligible: { driver: "cases" },
      adoption: { curve: "rise" },
      hoursPerCase: 0.2,
      wagePerHour: 40,
      recapture: 0.6,
      escalator: "raise",
    },
    {
      id: "waste",
      kind: "rework-avoided",
      volume: { driver: "cases" },
      errorRateBefore: 0.1,
      errorRateAfter: 0.02,
      costPerError: 30,
    },
  ],
});
const drivers = decimalValues(scenarioValues(businessCase, "base"));
const formulas = caseFormulas(businessCase);
const worth = caseWorth(businessCase, formulas, formulaScope(drivers, formulas.curves), "afterTax");

describe.each(["cases", "steepness", "peak", "raise"])("NPV as a function of %s", (id) => {
  test.each([0.05, 0.3, 0.9, 4.2, 6, 70])("at %d is that of a scenario with the value", (x) => {
    const scenario = { ...businessCase, scenarios: { at: { [id]: x } } };
    const expected = Number(evaluateBusinessCase(scenario, { scenario: "at" }).npvAfterTax);
    const own = worth.of(id);
    expect(own.npv(decimals)(new Decimal(x)).toNumber() / expected).toBeCloseTo(1, 14);
    expect(own.npv(floats)(x) / expected).toBeCloseTo(1, 10);
  });
});

test("a straight line is told by level and slope, idleness by neither", () => {
  const { dependence, level, slope } = worth.of("cases");
  expect(dependence).toBe("affine");
  const { npvAfterTax } = evaluateBusinessCase(businessCase);
  expect(level.plus(slope.times(900)).toNumber()).toBeCloseTo(Number(npvAfterTax), 6);
  expect(worth.of("idle")).toMatchObject({ dependence: "none" });
  expect(worth.of("peak").dependence).toBe("other");
});
