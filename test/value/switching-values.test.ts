import { describe, expect, test } from "vitest";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { driverRanges } from "../../src/value/switching-values.ts";
import { caseWith, driver } from "./case-with.ts";
import { claimsAssistant } from "./claims-assistant.ts";

const switching = (businessCase: BusinessCase) =>
  Object.fromEntries(
    evaluateBusinessCase(businessCase).switchingValues.map((value) => [value.driver, value]),
  );

describe("a straight line", () => {
  // -1000 + 12 × x × 10 = 0 at x = 8.3333…
  const line = caseWith({
    basis: { ratePerYear: 0 },
    drivers: { cases: driver(20), idle: driver(1) },
    costs: [{ id: "build", kind: "integration", days: 10, dayRate: 100 }],
    benefits: [
      {
        id: "time",
        kind: "time-saved",
        eligible: { driver: "cases" },
        hoursPerCase: 1,
        wagePerHour: 10,
        recapture: 1,
      },
    ],
  });
  test("is solved exactly", () => {
    const { cases } = switching(line);
    expect(cases).toMatchObject({ base: 20, switching: { value: 25 / 3 }, feasible: true });
    expect(cases?.change.value).toBeCloseTo(-7 / 12, 15);
  });
  test("nothing is 0, never -0, which JSON does not carry", () => {
    const gain = switching({ ...line, costs: [] }).cases;
    expect(gain?.switching.value).toBe(0);
    expect(gain?.change.value).toBe(-1);
  });
  test("a driver that moves nothing says so", () => {
    expect(switching(line).idle).toMatchObject({ switching: { value: null, reason: "no-effect" } });
  });
  test("a share that would have to exceed 1 is not feasible", () => {
    const short = { ...line, benefits: [{ ...line.benefits[0], recapture: { driver: "share" } }] };
    const found = switching({ ...short, drivers: { cases: driver(5), share: driver(0.9) } } as BusinessCase);
    expect(found.share?.switching.value).toBeCloseTo(5 / 3, 14);
    expect(found.share?.feasible).toBe(false);
  });
});

describe("the claims assistant", () => {
  const found = switching(claimsAssistant);
  test.each(["cases", "hoursSaved", "recapture", "steepness"])(
    "%s set to its value makes NPV nothing",
    (id) => {
      const value = found[id]?.switching.value;
      if (value === null || value === undefined) {
        expect(found[id]?.switching).toMatchObject({ reason: "none-found" });
        return;
      }
      const { npv } = evaluateBusinessCase(
        { ...claimsAssistant, scenarios: { at: { [id]: value } } },
        { scenario: "at" },
      );
      expect(Math.abs(Number(npv))).toBeLessThan(1e-6);
    },
  );
});

test("a curved driver is closed in on: 6.5 requests a second need a second replica", () => {
  // 1000 a month of benefit pay for one replica of 600, not for two.
  const { peak } = switching(
    caseWith({
      drivers: { peak: driver(3) },
      costs: [
        {
          id: "host",
          kind: "self-hosted-inference",
          minReplicas: 1,
          peakRequestsPerSecond: { driver: "peak" },
          requestsPerSecondPerReplica: 6.5,
          hoursPerMonth: 600,
          pricePerReplicaHour: 1,
        },
      ],
      benefits: [{ id: "l", kind: "avoided-cost", baselinePerMonth: 1000, actualPerMonth: 0 }],
    }),
  );
  expect(peak?.switching.value).toBeCloseTo(6.5, 12);
});

test("ranges come from all inputs that a driver feeds", () => {
  const ranges = driverRanges(claimsAssistant);
  expect(ranges.get("recapture")).toEqual({ low: 0, high: 1 });
  expect(ranges.get("cases")).toEqual({ low: 0, high: Number.POSITIVE_INFINITY });
  expect(ranges.get("hoursSaved")?.low).toBe(Number.NEGATIVE_INFINITY);
});

test("a driver that only moves money between classes has no effect, not a value of 1e49", () => {
  const moved = caseWith({
    drivers: { released: driver(0.5465) },
    curves: { rise: { kind: "logistic", limit: 0.8, steepness: 0.31, midpointMonth: 4 } },
    benefits: [
      {
        id: "time",
        kind: "time-saved",
        eligible: 777,
        adoption: { curve: "rise" },
        hoursPerCase: 0.37,
        wagePerHour: "41.3",
        recapture: 0.7,
        cashRelease: { driver: "released" },
        budgetLine: "temps",
        effectiveFrom: "2026-03-01",
      },
    ],
  });
  expect(switching(moved).released).toMatchObject({ switching: { value: null, reason: "no-effect" } });
});

describe("a rate that bends the case", () => {
  // Costs that fall by the year at a rate far below zero: the secant runs along a long flat stretch.
  test.each([2, 5, 9, 20, 60])("costs of %d hundred a month break even where NPV says so", (hundreds) => {
    const bent = caseWith({
      basis: {
        horizonMonths: 48,
        priceBase: "2025-01",
        escalators: {
          fall: { ratePerYear: { driver: "fall" }, rateBasis: "nominal", compounding: "yearly" },
        },
      },
      drivers: { fall: driver(0.0083) },
      costs: [{ id: "tools", kind: "monitoring", toolsPerMonth: 100 * hundreds, escalator: "fall" }],
      benefits: [{ id: "l", kind: "avoided-cost", baselinePerMonth: 100, actualPerMonth: 0 }],
    });
    const value = switching(bent).fall?.switching.value as number;
    const at = evaluateBusinessCase({ ...bent, scenarios: { at: { fall: value } } }, { scenario: "at" });
    expect(Math.abs(Number(at.npv))).toBeLessThan(1e-7);
  });
});
