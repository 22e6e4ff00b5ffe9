import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { caseKernel } from "../../src/simulation/case-kernel.ts";
import { fixedDrivers, varyingDrivers } from "../../src/simulation/case-trials.ts";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { caseWith, driver } from "../value/case-with.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";

/** The kernel's NPVs at given values of the varying drivers, and the ledger's. */
function bothWays(businessCase: BusinessCase, values: Readonly<Record<string, number>>) {
  const varying = [...varyingDrivers(businessCase.drivers).keys()];
  const kernel = caseKernel(businessCase, fixedDrivers(businessCase.drivers));
  const columns = new Map(varying.map((id) => [id, Float64Array.of(0, values[id] as number)]));
  const outcomes = kernel.evaluate(2, columns, { payback: true });
  const scenarios = { drawn: Object.fromEntries(varying.map((id) => [id, values[id] as number])) };
  const ledger = evaluateBusinessCase({ ...businessCase, scenarios }, { scenario: "drawn" });
  const gross = ledger.ledger.reduce((sum, { amount }) => sum + Math.abs(Number(amount)), 0);
  return {
    gross,
    npv: [outcomes.npv[1] as number, Number(ledger.npv)],
    npvAfterTax: [outcomes.npvAfterTax[1] as number, Number(ledger.npvAfterTax ?? ledger.npv)],
    payback: [outcomes.payback?.[1] as number, ledger.payback] as const,
  };
}

function expectAgreement(businessCase: BusinessCase, values: Readonly<Record<string, number>>): void {
  const { npv, npvAfterTax, gross, payback } = bothWays(businessCase, values);
  for (const [kernel, ledger] of [npv, npvAfterTax] as [number, number][]) {
    // Relative to NPV, and where costs and benefits nearly cancel to what is added up.
    expect(Math.abs(kernel - ledger)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(ledger), gross * 1e-3));
  }
  const [months, whole] = payback;
  if (whole.kind === "recovered") expect(months).toBeCloseTo(whole.periods, 6);
  if (whole.kind === "never") expect(months).toBeNaN();
}

test("the claims assistant, whose adoption curve is drawn", () => {
  const uncertain: BusinessCase = {
    ...claimsAssistant,
    drivers: {
      ...claimsAssistant.drivers,
      steepness: driver({ kind: "uniform", min: 0.2, max: 0.9 }),
    },
  };
  expectAgreement(uncertain, { cases: 9000, hoursSaved: 0.1, steepness: 0.37 });
  expectAgreement(uncertain, { cases: 12_000, hoursSaved: 0.18, steepness: 0.8 });
});

test("a block is computed trial by trial", () => {
  const kernel = caseKernel(claimsAssistant, fixedDrivers(claimsAssistant.drivers));
  const cases = Float64Array.of(8000, 9000, 10_000);
  const hoursSaved = Float64Array.of(0.1, 0.1, 0.2);
  const all = kernel.evaluate(3, new Map(Object.entries({ cases, hoursSaved }))).npv;
  for (let i = 0; i < 3; i++) {
    const one = new Map(
      Object.entries({ cases: cases.slice(i, i + 1), hoursSaved: hoursSaved.slice(i, i + 1) }),
    );
    expect(kernel.evaluate(1, one).npv[0]).toBe(all[i]);
  }
});

describe("property: the kernel agrees with the decimal ledger", () => {
  const estimate = { kind: "uniform", min: 0, max: 1 } as const;
  const input = (id: string, known: number): fc.Arbitrary<number | { driver: string }> =>
    fc.constantFrom(known, { driver: id });
  const terminal = fc.constantFrom(
    { kind: "none" } as const,
    { kind: "multiple", multiple: 2 } as const,
    { kind: "perpetuity", growthPerYear: 0.01 } as const,
    { kind: "amount", amount: 5000 } as const,
  );
  const generated = fc.record({
    horizonMonths: fc.integer({ min: 12, max: 40 }),
    timing: fc.constantFrom("start", "mid", "end" as const),
    tax: fc.constantFrom(undefined, { rate: 0.25 }),
    terminal,
    midpoint: input("midpoint", 5),
    steepness: input("steepness", 0.4),
    volume: input("volume", 500),
    hours: input("hours", 0.3),
    decay: input("decay", 0.02),
    treatment: fc.constantFrom("opex", "capex" as const),
    curve: fc.constantFrom("logistic", "bass", "ramp" as const),
    wageGrowth: input("wageGrowth", 0.03),
  });
  const drawn = fc.record({
    midpoint: fc.double({ min: 1, max: 20, noNaN: true }),
    steepness: fc.double({ min: 0.05, max: 2, noNaN: true }),
    volume: fc.double({ min: 1, max: 2000, noNaN: true }),
    hours: fc.double({ min: 0, max: 2, noNaN: true }),
    decay: fc.double({ min: 0, max: 0.2, noNaN: true }),
    wageGrowth: fc.double({ min: -0.02, max: 0.1, noNaN: true }),
  });
  test("over curves, decay, escalators, capital, tax and terminal values", () => {
    fc.assert(
      fc.property(generated, drawn, (parts, values) => {
        const { horizonMonths, timing, midpoint, steepness, volume, hours, decay, treatment } = parts;
        const curves = {
          logistic: { kind: "logistic", limit: 0.8, steepness, midpointMonth: midpoint },
          bass: { kind: "bass", limit: 0.8, innovation: 0.03, imitation: steepness },
          ramp: { kind: "ramp", from: 0.1, to: 0.9, startMonth: 2, months: 9 },
        } as const;
        const businessCase = caseWith({
          basis: {
            horizonMonths,
            timing,
            terminal: parts.terminal,
            escalators: { wages: { ratePerYear: parts.wageGrowth, rateBasis: "nominal" } },
            ...(parts.tax && { tax: parts.tax }),
          },
          drivers: Object.fromEntries(Object.keys(values).map((id) => [id, driver(estimate)])),
          curves: { adoption: curves[parts.curve] },
          costs: [
            { id: "build", kind: "integration", days: 60, dayRate: 900, treatment, usefulLifeMonths: 24 },
            {
              id: "replicas",
              kind: "self-hosted-inference",
              minReplicas: 1,
              peakRequestsPerSecond: volume,
              requestsPerSecondPerReplica: 300,
              hoursPerMonth: 100,
              pricePerReplicaHour: 2,
            },
          ],
          benefits: [
            {
              id: "time",
              kind: "time-saved",
              class: "capacity",
              eligible: volume,
              adoption: { curve: "adoption" },
              hoursPerCase: hours,
              wagePerHour: 40,
              recapture: 0.5,
              decay: { ratePerMonth: decay, retrainEveryMonths: 6 },
              escalator: "wages",
            },
          ],
        });
        expectAgreement(businessCase, values);
      }),
      { numRuns: 25 },
    );
  });
});

test("a driver that does not vary is worked out in decimals", () => {
  const businessCase = caseWith({
    drivers: { volume: driver(3) },
    benefits: [
      { id: "saved", kind: "avoided-cost", baselinePerMonth: { driver: "volume" }, actualPerMonth: 0 },
    ],
  });
  const kernel = caseKernel(businessCase, new Map([["volume", new Decimal(3)]]));
  const [npv] = kernel.evaluate(1, new Map()).npv;
  expect(npv).toBe(Number(evaluateBusinessCase(businessCase).npv));
});
