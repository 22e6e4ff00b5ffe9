import { expect, test } from "vitest";
import { incidenceChart } from "../../src/charts/incidence-chart.ts";
import { rendered } from "./rendered.ts";

const steps = [
  { time: 30, share: 0.1, standardError: 0.05 },
  { time: 120, share: 0.4, standardError: 0.08 },
  { time: 300, share: 0.55, standardError: 0.1 },
];
const facts = { n: 40, asOf: "2026-06-30", unit: "days" };

test("renders, with every curve carried to the end of the plot", async () => {
  const chart = incidenceChart(
    [
      { name: "live", steps },
      { name: "stopped", steps: steps.slice(0, 1) },
    ],
    { ...facts, until: 365 },
  );
  const svg = await rendered(chart);
  expect(svg).toContain("stopped");
  const { values } = chart.data as unknown as { values: { curve: string; time: number; share: number }[] };
  expect(values.filter(({ curve }) => curve === "stopped").map(({ time, share }) => [time, share])).toEqual([
    [0, 0],
    [30, 0.1],
    [365, 0.1],
  ]);
  expect(chart.description).toBe("live: 55 % by 365 days; stopped: 10 % by 365 days");
});

test("a curve without steps is a flat line, no curve is a mistake", async () => {
  await rendered(incidenceChart([{ name: "live", steps: [] }], facts));
  expect(() => incidenceChart([], facts)).toThrow("curves must be at least one curve");
});
