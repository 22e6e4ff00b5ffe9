import { expect, test } from "vitest";
import { metricTrendChart } from "../../src/charts/metric-trend-chart.ts";
import { addDays } from "../../src/foundation/calendar.ts";
import { successRatio } from "../../src/metrics/success-ratio.ts";
import type { Measurement } from "../../src/model/measurement.ts";
import { rendered } from "./rendered.ts";

const at = (asOf: string, successes: number, failures: number) =>
  successRatio(
    [
      ...Array.from({ length: successes }, (_, index) => ({ id: `s${index}`, outcome: "success" as const })),
      ...Array.from({ length: failures }, (_, index) => ({ id: `f${index}`, outcome: "failed" as const })),
    ],
    { asOf },
  );

test("draws the dates in order, with intervals and targets; a date without value is a gap", async () => {
  const chart = metricTrendChart([at("2026-06-30", 8, 2), at("2026-03-31", 5, 5), at("2025-12-31", 0, 0)], {
    title: "Success ratio",
    target: { green: 0.8, amber: 0.5 },
  });
  const svg = await rendered(chart);
  expect(svg).toContain("green from");
  expect(chart.title.text).toBe("Success ratio");
  expect(chart.description).toContain("is 0.8");
});

test("one metric at a time", () => {
  expect(() => metricTrendChart([])).toThrow("at least one measurement");
  const other = { ...at("2026-06-30", 1, 1), metric: "x" };
  expect(() => metricTrendChart([at("2026-03-31", 1, 1), other])).toThrow(
    'measurements[1].metric must be scale.metric.success-ratio; received "x"',
  );
});

test("a target is read in the metric's own direction, and long series are drawn as a band", async () => {
  const point = (index: number): Measurement => ({
    metric: "initiate.metric.cycle-time",
    unit: "days",
    direction: "down",
    headline: { value: 100 + (index % 7), low: 90, high: 120, confidence: 0.95 },
    parts: {},
    n: 10,
    excluded: [],
    coverage: { value: 1 },
    method: "median",
    notes: [],
    asOf: addDays("2020-01-01", index * 7),
  });
  const series = (length: number) => Array.from({ length }, (_, index) => point(index));
  const few = metricTrendChart(series(3), { target: { green: 60, amber: 90 } });
  expect(await rendered(few)).toContain("green up to");
  expect(JSON.stringify(few)).toContain("errorbar");
  const many = metricTrendChart(series(200));
  await rendered(many);
  expect(JSON.stringify(many)).not.toContain("errorbar");
  expect(JSON.stringify(many)).toContain('"type":"area"');
});
