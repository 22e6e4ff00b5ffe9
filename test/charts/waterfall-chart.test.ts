import { expect, test } from "vitest";
import { waterfallChart } from "../../src/charts/waterfall-chart.ts";
import { rendered } from "./rendered.ts";

const facts = { asOf: "2026-06-30", currency: "EUR" };

test("steps start where the last ended, and the total ends where they do", async () => {
  const steps = [
    { label: "build", amount: "-300.5" },
    { label: "time saved", amount: 500 },
    { label: "rework", amount: -20 },
  ];
  const chart = waterfallChart(steps, { ...facts, total: "NPV" });
  await rendered(chart);
  const { values } = chart.data as unknown as { values: { from: number; to: number }[] };
  expect(values.map(({ from, to }) => [from, to])).toEqual([
    [0, -300.5],
    [-300.5, 199.5],
    [199.5, 179.5],
    [0, 179.5],
  ]);
});

test("steps of one label stand apart, the total too", async () => {
  const steps = [1, 2].map((amount) => ({ label: "training", amount }));
  const chart = waterfallChart(steps, { asOf: "2026-06-30", currency: "EUR", total: "training" });
  const svg = await rendered(chart);
  expect(svg).toContain("training (2)");
  expect(svg).toContain("training (3)");
});
