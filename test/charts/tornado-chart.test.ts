import { expect, test } from "vitest";
import { tornadoChart } from "../../src/charts/tornado-chart.ts";
import { rendered } from "./rendered.ts";

const facts = { asOf: "2026-06-30", unit: "EUR", base: 120_000 };
const bars = [
  { driver: "wage", low: 100_000, high: 140_000 },
  { driver: "hours saved", low: -80_000, high: 310_000 },
  { driver: "token price", low: 150_000, high: 90_000 },
];

test("the widest bar stands first, whichever way it runs", async () => {
  const chart = tornadoChart(bars, facts);
  const svg = await rendered(chart);
  expect(svg.indexOf("hours saved")).toBeLessThan(svg.indexOf("token price"));
  expect(chart.description).toBe(
    "hours saved -80000 to 310000; token price 150000 to 90000; wage 100000 to 140000 EUR, from 120000",
  );
});

test("shows as many as asked; no driver is drawn as none", async () => {
  const chart = tornadoChart(bars, { ...facts, show: 1 });
  await rendered(chart);
  expect(chart.title.subtitle).toContain("1 of n = 3 drivers");
  await rendered(tornadoChart([], facts));
});

test("no driver at all is drawn and said", async () => {
  const chart = tornadoChart([], { asOf: "2026-06-30", unit: "EUR", base: 5 });
  await rendered(chart);
  expect(chart.description).toBe("no driver moves 5 EUR");
});
