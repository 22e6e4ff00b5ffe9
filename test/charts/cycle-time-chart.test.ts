import { expect, test } from "vitest";
import { cycleTimeChart } from "../../src/charts/cycle-time-chart.ts";
import { cycleTime } from "../../src/metrics/cycle-time.ts";
import { rendered } from "./rendered.ts";

const records = Array.from({ length: 20 }, (_, index) =>
  index % 4 === 0
    ? { id: `i${index}`, ideaAt: "2024-01-01", stoppedAt: `2024-0${(index % 8) + 1}-15` }
    : { id: `i${index}`, ideaAt: "2024-01-01", productionAt: `2024-0${(index % 9) + 1}-20` },
);

test("draws the horizons of the measurement from zero on, in order", async () => {
  const chart = cycleTimeChart(cycleTime(records, { asOf: "2026-06-30", horizons: [365, 90, 180] }));
  await rendered(chart);
  const { values } = chart.data as unknown as { values: { outcome: string; days: number; share: number }[] };
  const live = values.filter(({ outcome }) => outcome === "live");
  expect(live.map(({ days }) => days)).toEqual([0, 90, 180, 365]);
  expect(live.at(-1)?.share).toBeCloseTo(0.75, 12);
  expect(chart.description).toContain("By 365 days 75 % are live and 25 % stopped; half are live after");
});

test("a measurement without records is drawn as nothing reached", async () => {
  const chart = cycleTimeChart(cycleTime([], { asOf: "2026-06-30" }));
  await rendered(chart);
  expect(chart.description).toContain("half of the ideas are not live yet");
});
