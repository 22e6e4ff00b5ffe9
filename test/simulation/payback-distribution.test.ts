import { expect, test } from "vitest";
import { paybackDistribution } from "../../src/simulation/payback-distribution.ts";

test("quantiles count the trials that never recover", () => {
  const months = Float64Array.of(5, Number.NaN, 3, 4, Number.NaN, 6, 7, 8, 1, 2);
  const payback = paybackDistribution(months, "monte-carlo");
  expect(payback.probabilityRecovered).toBe(0.8);
  expect(payback.quantiles.p10).toEqual({ value: 1 });
  expect(payback.quantiles.p50).toEqual({ value: 5 });
  expect(payback.quantiles.p90).toEqual({ value: null, reason: "not-recovered" });
  expect(payback.standardError).toBeCloseTo(Math.sqrt(0.016), 12);
  // One binomial deviation about half of ten trials is 1.58: the fourth and the seventh that recover.
  const { quantiles } = payback.standardErrors;
  expect(quantiles.p50).toEqual({ value: 1.5 });
  expect(quantiles.p10).toEqual({ value: 0.5 });
  expect(quantiles.p90).toEqual({ value: null, reason: "not-recovered" });
});
