import { describe, expect, test } from "vitest";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { caseWarnings } from "../../src/value/case-warnings.ts";
import { caseWith, driver } from "./case-with.ts";

const codes = (businessCase: BusinessCase, simulated = false): string[] =>
  caseWarnings(businessCase, { simulated }).map(({ code }) => code);
const premium = { riskPremiumPerYear: 0.04 };
const seats = { id: "s", kind: "seats", purchased: { driver: "people" }, pricePerSeat: 1 } as const;

describe("risk in the rate", () => {
  const uncertain = caseWith({
    basis: premium,
    drivers: { people: driver({ kind: "uniform", min: 95, max: 105 }) },
    costs: [seats],
  });
  test("is counted twice once the case is simulated", () => {
    expect(codes(uncertain)).toEqual([]);
    expect(codes(uncertain, true)).toEqual(["risk-counted-twice"]);
  });
  test("or once lines are risk-adjusted", () => {
    const adjusted = caseWith({
      basis: premium,
      costs: [{ ...seats, purchased: 1, riskAdjustment: 0.1 }],
    });
    expect(codes(adjusted)).toEqual(["risk-counted-twice"]);
    expect(codes({ ...adjusted, basis: { ...adjusted.basis, riskPremiumPerYear: 0 } })).toEqual([]);
  });
});

describe("an uplift", () => {
  const uplifted = (min: number, max: number) =>
    caseWith({
      drivers: { people: driver({ kind: "uniform", min, max }) },
      costs: [seats],
      uplifts: [{ id: "u", referenceClass: "IT", source: "s", lines: ["s"], fraction: 0.2 }],
    });
  test("on a wide distribution counts the doubt again", () => {
    expect(codes(uplifted(20, 180))).toEqual(["uplift-and-wide-distribution"]);
    expect(codes(uplifted(95, 105))).toEqual([]);
  });
});

test("a distribution that reaches what the line cannot be", () => {
  const normal = caseWith({
    drivers: { people: driver({ kind: "normal", mean: 100, sd: 10 }) },
    costs: [seats],
  });
  expect(codes(normal)).toEqual(["support-outside-range"]);
});

test("one risk claimed by two lines in the same months is told; one after the other is not", () => {
  const reduced = {
    kind: "risk-reduction",
    riskId: "leak",
    probabilityBefore: 0.2,
    lossBefore: 5,
    probabilityAfter: 0.1,
    lossAfter: 5,
  } as const;
  const codes = (from: number): string[] =>
    caseWarnings(
      caseWith({
        benefits: [
          { ...reduced, id: "a", until: 6 },
          { ...reduced, id: "b", from },
        ],
      }),
    ).map(({ code, path }) => `${code} ${path.join(".")}`);
  expect(codes(5)).toEqual(["risk-claimed-twice benefits.1.riskId"]);
  expect(codes(6)).toEqual([]);
});

describe("a disbenefit", () => {
  const slower = (hoursPerCase: number) =>
    caseWith({
      drivers: { hours: driver(hoursPerCase) },
      benefits: [
        {
          id: "handling",
          kind: "time-saved",
          class: "disbenefit",
          eligible: 100,
          hoursPerCase: { driver: "hours" },
          wagePerHour: 40,
          recapture: 1,
        },
      ],
    });
  test("that comes out positive counts as a gain, and is told", () => {
    expect(codes(slower(-0.1))).toEqual([]);
    const [warning] = caseWarnings(slower(0.1));
    expect(warning?.code).toBe("disbenefit-not-negative");
    expect(warning?.message).toContain("handling");
  });
});
