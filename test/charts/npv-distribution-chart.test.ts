import { expect, test } from "vitest";
import { npvDistributionChart } from "../../src/charts/npv-distribution-chart.ts";
import { rendered } from "./rendered.ts";

const facts = { asOf: "2026-06-30", currency: "EUR" };
const histogram = Array.from({ length: 20 }, (_, index) => ({
  from: -95_000 + index * 20_000,
  to: -75_000 + index * 20_000,
  count: Math.round(500 * Math.exp(-((index - 9) ** 2) / 18)),
}));
const result = {
  histogram,
  quantiles: { p5: -30_000, p10: -10_000, p50: 95_000, p90: 190_000, p95: 220_000 },
  mean: 96_000,
  probabilityPositive: 0.88,
  valueAtRisk: { level: 0.95, value: 30_000 },
  conditionalValueAtRisk: { level: 0.95, value: 52_000 },
};

test("loss and gain are told apart, a bin across zero is split there", async () => {
  const chart = npvDistributionChart(result, facts);
  const svg = await rendered(chart);
  for (const label of ["p10", "median", "p90", "VaR 95 %", "CVaR 95 %"]) expect(svg).toContain(label);
  const [bars] = chart.layer as { data: { values: { from: number; to: number; sign: string }[] } }[];
  const values = bars?.data.values ?? [];
  expect(values).toHaveLength(21);
  expect(values.every(({ from, to, sign }) => (sign === "loss" ? to <= 0 : from >= 0))).toBe(true);
});

test("the losses stand at the outcomes they mean", () => {
  const chart = npvDistributionChart(result, facts);
  const text = JSON.stringify(chart);
  expect(text).toContain('{"at":-30000,"label":"VaR 95 %","row":1}');
  expect(text).toContain('{"at":-52000,"label":"CVaR 95 %","row":2}');
});

test("one value for all trials is one bar", async () => {
  const certain = {
    histogram: [{ from: 5, to: 5, count: 10 }],
    quantiles: { p10: 5, p50: 5, p90: 5 },
    mean: 5,
    probabilityPositive: 1,
    valueAtRisk: { level: 0.95, value: -5 },
    conditionalValueAtRisk: { level: 0.95, value: -5 },
  };
  await rendered(npvDistributionChart(certain, facts));
});
