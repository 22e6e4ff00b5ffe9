import { describe, expect, test } from "vitest";
import { OperatingModelError } from "../../src/foundation/operating-model-error.ts";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { checkBusinessCase, defineBusinessCase } from "../../src/value/check-business-case.ts";
import { caseWith, driver } from "./case-with.ts";
import { claimsAssistant } from "./claims-assistant.ts";

const codes = (businessCase: BusinessCase): string[] =>
  checkBusinessCase(businessCase).map(({ code, path }) => `${code} ${path.join(".")}`);

test("a valid case has no issues", () => {
  expect(checkBusinessCase(claimsAssistant)).toEqual([]);
  expect(checkBusinessCase(caseWith())).toEqual([]);
});

describe("refusals that the specification names, each with its path", () => {
  test.each<[string, BusinessCase, string[]]>([
    [
      "attribution above 1",
      caseWith({
        benefits: [{ id: "r", kind: "revenue", baseRevenue: 1, uplift: 0.1, margin: 0.4, attribution: 1.2 }],
      }),
      ["attribution-above-one benefits.0.attribution"],
    ],
    [
      "attribution above 1 by a driver's distribution",
      caseWith({
        drivers: { part: driver({ kind: "uniform", min: 0.5, max: 1.2 }) },
        benefits: [
          {
            id: "r",
            kind: "revenue",
            baseRevenue: 1,
            uplift: 0.1,
            margin: 0.4,
            attribution: { driver: "part" },
          },
        ],
      }),
      ["attribution-above-one benefits.0.attribution"],
    ],
    [
      "intention-to-treat multiplied by adoption",
      caseWith({
        drivers: { effect: driver(0.06, { estimand: "intention-to-treat", observedAdoption: 0.5 }) },
        benefits: [
          {
            id: "t",
            kind: "time-saved",
            eligible: 10,
            adoption: 0.7,
            hoursPerCase: { driver: "effect" },
            wagePerHour: 40,
            recapture: 1,
          },
        ],
      }),
      ["intention-to-treat-with-adoption benefits.0.hoursPerCase"],
    ],
    [
      "p1·L1 counted twice",
      caseWith({
        costs: [{ id: "loss", kind: "expected-loss", riskId: "leak", probabilityPerMonth: 0.1, severity: 5 }],
        benefits: [
          {
            id: "safer",
            kind: "risk-reduction",
            riskId: "leak",
            probabilityBefore: 0.2,
            lossBefore: 5,
            probabilityAfter: 0.1,
            lossAfter: 5,
          },
        ],
      }),
      ["residual-risk-counted-twice benefits.0.riskId"],
    ],
    [
      "nominal mixed with real, in an escalator and on a line",
      caseWith({
        basis: { escalators: { wages: { ratePerYear: 0.03, rateBasis: "real" } } },
        costs: [{ id: "s", kind: "seats", purchased: 1, pricePerSeat: 1, rateBasis: "real" }],
      }),
      [
        "nominal-mixed-with-real basis.escalators.wages.rateBasis",
        "nominal-mixed-with-real costs.0.rateBasis",
      ],
    ],
    [
      "horizon 0",
      caseWith({
        basis: { horizonMonths: 0 },
        costs: [{ id: "b", kind: "integration", month: 0, days: 1, dayRate: 1 }],
      }),
      ["horizon-out-of-range basis.horizonMonths"],
    ],
    [
      "negative volumes, also in a scenario",
      caseWith({
        drivers: { cases: driver(5) },
        scenarios: { low: { cases: -1 } },
        costs: [
          { id: "s", kind: "seats", purchased: -3, pricePerSeat: 1 },
          {
            id: "h",
            kind: "human-review",
            outputs: { driver: "cases" },
            reviewRate: 1,
            minutesPerReview: 1,
            wagePerHour: 1,
          },
        ],
      }),
      ["negative-quantity costs.0.purchased", "negative-quantity costs.1.outputs"],
    ],
    [
      "a PERT mode outside its bounds",
      caseWith({ drivers: { hours: driver({ kind: "pert", min: 1, mode: 5, max: 3 }) } }),
      ["mode-outside-bounds drivers.hours.estimate.mode"],
    ],
    [
      "time saved that is called cash without a budget line",
      caseWith({
        benefits: [
          {
            id: "t",
            kind: "time-saved",
            class: "cash-releasing",
            eligible: 1,
            hoursPerCase: 1,
            wagePerHour: 1,
            recapture: 1,
          },
        ],
      }),
      ["time-saved-not-cashable benefits.0.budgetLine"],
    ],
  ])("%s", (_, businessCase, expected) => {
    expect(codes(businessCase)).toEqual(expected);
  });

  test("the refusal of intention-to-treat offers the effect on users", () => {
    const [issue] = checkBusinessCase(
      caseWith({
        drivers: { effect: driver(0.06, { estimand: "intention-to-treat", observedAdoption: 0.5 }) },
        benefits: [
          {
            id: "t",
            kind: "time-saved",
            eligible: 10,
            adoption: 0.7,
            hoursPerCase: { driver: "effect" },
            wagePerHour: 40,
            recapture: 1,
          },
        ],
      }),
    );
    expect(issue?.expected).toBe("0.06 / 0.5 = 0.12");
  });

  test("an intention-to-treat effect on everyone offered is fine", () => {
    const businessCase = caseWith({
      drivers: { effect: driver(0.06, { estimand: "intention-to-treat" }) },
      benefits: [
        {
          id: "t",
          kind: "time-saved",
          eligible: 10,
          hoursPerCase: { driver: "effect" },
          wagePerHour: 40,
          recapture: 1,
        },
      ],
    });
    expect(codes(businessCase)).toEqual([]);
  });
});

describe("define", () => {
  test("throws with all issues at once", () => {
    const wrong = caseWith({
      basis: { currency: "euro" },
      costs: [{ id: "s", kind: "seats", purchased: -1, pricePerSeat: 1 }],
    });
    try {
      defineBusinessCase(wrong as never);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(OperatingModelError);
      expect((error as OperatingModelError).code).toBe("invalid-definition");
      expect((error as OperatingModelError).issues.map(({ code }) => code)).toEqual([
        "currency-unknown",
        "negative-quantity",
      ]);
    }
  });
  test("gives back what it was given", () => {
    const businessCase = caseWith();
    expect(defineBusinessCase(businessCase as never)).toBe(businessCase);
  });
});

describe("curves", () => {
  test.each<[string, BusinessCase["curves"], string]>([
    [
      "a ramp without length",
      { a: { kind: "ramp", from: 0, to: 1, startMonth: 0, months: 0 } },
      "not-positive curves.a.months",
    ],
    ["an empty table", { a: { kind: "table", values: [] } }, "curve-empty curves.a.values"],
    [
      "a Bass curve without innovation",
      { a: { kind: "bass", limit: 1, innovation: 0, imitation: 0.3 } },
      "not-positive curves.a.innovation",
    ],
  ])("%s", (_, curves, expected) => {
    expect(codes(caseWith({ curves: curves ?? {} }))).toEqual([expected]);
  });
});
