import { expect, test } from "vitest";
import { simulateCaseSync } from "../../src/simulation/simulate-case.ts";
import { simulatePortfolio } from "../../src/simulation/simulate-portfolio.ts";
import { sumCase } from "./pilot-case.ts";

const normal = { kind: "normal", mean: 10, sd: 3 } as const;
const options = { seed: 2, trials: 8192 };

test("a shared driver is drawn once: twice the case has twice its spread", () => {
  const one = { ...sumCase({ a: normal }), id: "one" };
  const both = simulatePortfolio([one, { ...one, id: "two" }], options);
  const alone = simulateCaseSync(one, options).npv;
  expect(both.npv.standardDeviation).toBeCloseTo(2 * alone.standardDeviation, 10);
  expect(both.cases[0]?.npv.mean).toBe(alone.mean);
  expect(both.cases.map(({ probabilityBest }) => probabilityBest)).toEqual([1, 1]);
});

test("drivers of their own add up as independent ones", () => {
  const cases = [sumCase({ a: normal }), sumCase({ b: normal })];
  const { npv, cases: each } = simulatePortfolio(cases, options);
  expect(Math.abs(npv.standardDeviation - 3 * Math.SQRT2)).toBeLessThan(
    4 * npv.standardErrors.standardDeviation,
  );
  expect((each[0]?.probabilityBest ?? 0) + (each[1]?.probabilityBest ?? 0)).toBeCloseTo(1, 12);
});

test("one id with two estimates, two currencies, nothing", () => {
  const one = sumCase({ a: normal });
  expect(() => simulatePortfolio([one, sumCase({ a: { ...normal, sd: 4 } })], options)).toThrow(
    "another estimate",
  );
  const dollars = { ...one, basis: { ...one.basis, currency: "USD" } };
  expect(() => simulatePortfolio([one, dollars], options)).toThrow("cases[1].basis.currency");
  expect(() => simulatePortfolio([], options)).toThrow("at least one case");
  const pair = (rank: number) =>
    sumCase({ a: normal, b: normal }, { correlations: [{ drivers: ["a", "b"], rank }] });
  expect(() => simulatePortfolio([pair(0.5), pair(0.4)], options)).toThrow("correlated otherwise");
});
