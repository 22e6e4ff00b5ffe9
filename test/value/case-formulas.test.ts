import { describe, expect, test } from "vitest";
import { caseFormulas, lineMonths } from "../../src/value/case-formulas.ts";
import type { CostLine } from "../../src/value/cost-line.ts";
import { evaluateFormula } from "../../src/value/evaluate-formula.ts";
import { caseWith, driver } from "./case-with.ts";

const build: CostLine = { id: "build", kind: "integration", days: 10, dayRate: 100 };

describe("months of a line", () => {
  test.each<[string, CostLine, number, number]>([
    ["a one-off falls in the first month", build, 0, 1],
    ["decommissioning in the last", { ...build, kind: "decommission" }, 23, 24],
    ["a recurring cost in all", { id: "s", kind: "seats", purchased: 1, pricePerSeat: 1 }, 0, 24],
    ["a month says otherwise", { ...build, month: 7 }, 7, 8],
    ["so does a span, open at its end", { ...build, from: 3 }, 3, 24],
    ["or at its start", { ...build, until: 5 }, 0, 5],
  ])("%s", (_, line, from, until) => {
    expect(lineMonths(line, 24)).toEqual({ from, until });
  });
});

test("costs come out negative, benefits as they are, in the order of the lines", () => {
  const { lines, scores } = caseFormulas(
    caseWith({
      costs: [build],
      benefits: [
        { id: "licence", kind: "avoided-cost", baselinePerMonth: 5, actualPerMonth: 0 },
        { id: "mood", kind: "non-financial", score: 3, unit: "points" },
      ],
    }),
  );
  expect(lines.map(({ line, side, formula }) => [line, side, formula])).toEqual([
    ["build", "cost", { kind: "constant", value: "-1000" }],
    ["licence", "benefit", { kind: "constant", value: "5" }],
  ]);
  expect(scores.map(({ line, unit }) => [line, unit])).toEqual([["mood", "points"]]);
});

describe("escalation", () => {
  const escalated = (compounding: "monthly" | "yearly", t: number): string => {
    const businessCase = caseWith({
      basis: {
        horizonMonths: 36,
        priceBase: "2025-07",
        escalators: { wages: { ratePerYear: 0.21, rateBasis: "nominal", compounding } },
      },
      costs: [{ id: "s", kind: "seats", purchased: 100, pricePerSeat: 1, escalator: "wages" }],
    });
    const [line] = caseFormulas(businessCase).lines;
    return evaluateFormula(line?.formula as never, t, { drivers: {} });
  };
  test("monthly: (1 + e)^(n/12) with n counted from the price base", () => {
    expect(escalated("monthly", 0)).toBe("-110"); // six months: 1.21^0.5
    expect(escalated("monthly", 6)).toBe("-121");
  });
  test("yearly: a step each year from the price base", () => {
    expect(escalated("yearly", 0)).toBe("-100");
    expect(escalated("yearly", 6)).toBe("-121");
    expect(escalated("yearly", 17)).toBe("-121");
    expect(escalated("yearly", 18)).toBe("-146.41");
  });
});

test("another currency is converted at the basis's rate, which may be a driver", () => {
  const businessCase = caseWith({
    basis: { fx: { USD: { driver: "usd" } } },
    drivers: { usd: driver(0.9) },
    costs: [{ ...build, currency: "USD" }],
  });
  const [line] = caseFormulas(businessCase).lines;
  expect(evaluateFormula(line?.formula as never, 0, { drivers: { usd: 0.9 } })).toBe("-900");
});

test("an uplift adds to a cost and takes from a benefit, as streams of their own", () => {
  const { lines } = caseFormulas(
    caseWith({
      costs: [build],
      benefits: [{ id: "licence", kind: "avoided-cost", baselinePerMonth: 50, actualPerMonth: 0 }],
      uplifts: [
        { id: "it", referenceClass: "IT", source: "Green Book", lines: ["build", "licence"], fraction: 0.2 },
      ],
    }),
  );
  expect(lines.filter(({ part }) => part === "uplift").map(({ line, formula }) => [line, formula])).toEqual([
    ["build", { kind: "constant", value: "-200" }],
    ["licence", { kind: "constant", value: "-10" }],
  ]);
});

test("an uplift makes a disbenefit larger", () => {
  const { lines } = caseFormulas(
    caseWith({
      benefits: [
        { id: "tools", kind: "avoided-cost", class: "disbenefit", baselinePerMonth: 0, actualPerMonth: 50 },
      ],
      uplifts: [{ id: "it", referenceClass: "IT", source: "Green Book", lines: ["tools"], fraction: 0.2 }],
    }),
  );
  expect(lines.map(({ formula }) => formula)).toEqual([
    { kind: "constant", value: "-50" },
    { kind: "constant", value: "-10" },
  ]);
});
