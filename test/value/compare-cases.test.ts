import { describe, expect, test } from "vitest";
import { compareCases } from "../../src/value/compare-cases.ts";
import { caseWith } from "./case-with.ts";

const plan = (id: string, days: number, saved: number) =>
  caseWith({
    id,
    basis: { ratePerYear: 0 },
    costs: [{ id: "build", kind: "integration", days, dayRate: 100 }],
    benefits: [{ id: "l", kind: "avoided-cost", month: 6, baselinePerMonth: saved, actualPerMonth: 0 }],
  });

describe("side by side", () => {
  const compared = compareCases([plan("small", 10, 1500), plan("large", 20, 2700)]);
  test("by NPV, best first", () => {
    expect(compared.ranking).toEqual(["large", "small"]);
    expect(compared.cases.map(({ npv, npvDifference }) => [npv, npvDifference])).toEqual([
      ["500", "0"],
      ["700", "200"],
    ]);
  });
  test("the further 1000 bring 1200 half a year later: 44 % a year", () => {
    const { incrementalIrr } = compared.cases[1] ?? {};
    expect(incrementalIrr?.kind === "unique" && incrementalIrr.rate).toBeCloseTo(0.44, 10);
  });
});

test.each(["start", "mid", "end"] as const)(
  "at the incremental return the cases are worth the same, terminal value included: flows at the %s",
  (timing) => {
    const pair = (ratePerYear: number) =>
      [10, 20].map((days) =>
        caseWith({
          id: `${days} days`,
          basis: { ratePerYear, horizonMonths: 24, timing, terminal: { kind: "multiple", multiple: 3 } },
          costs: [{ id: "build", kind: "integration", days, dayRate: 100 }],
          benefits: [{ id: "l", kind: "avoided-cost", baselinePerMonth: 2 * days, actualPerMonth: 0 }],
        }),
      );
    const { incrementalIrr } = compareCases(pair(0.1)).cases[1] ?? {};
    const rate = incrementalIrr?.kind === "unique" ? incrementalIrr.rate : Number.NaN;
    expect(Number(compareCases(pair(rate)).cases[1]?.npvDifference)).toBeCloseTo(0, 8);
  },
);

test("cases on different bases are refused by path", () => {
  const one = plan("a", 1, 1);
  const real = { ...one, basis: { ...one.basis, rateBasis: "real" as const } };
  expect(() => compareCases([one, real])).toThrow(/cases\[1\]\.basis\.rateBasis/);
  const dear = { ...one, basis: { ...one.basis, ratePerYear: 0.2 } };
  expect(() => compareCases([one, dear])).toThrow(/cases\[1\]\.basis\.ratePerYear/);
  expect(() => compareCases([])).toThrow(/cases/);
});

test("a case after tax is not ranked beside one before tax", () => {
  const one = plan("a", 1, 1);
  const taxed = { ...one, basis: { ...one.basis, tax: { rate: 0.25 } } };
  expect(() => compareCases([one, taxed])).toThrow(/cases\[1\]\.basis\.tax/);
});
