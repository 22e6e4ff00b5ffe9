import { expect, test } from "vitest";
import { survivalChart } from "../../src/charts/survival-chart.ts";
import { kaplanMeier } from "../../src/foundation/statistics/kaplan-meier.ts";
import { rendered } from "./rendered.ts";

const facts = { n: 4, asOf: "2026-06-30", unit: "days" };

test("curves fall from 1, also where nobody survives and no error is known", async () => {
  const curve = kaplanMeier([
    { time: 5, event: true },
    { time: 8, event: false },
    { time: 12, event: true },
    { time: 20, event: true },
  ]);
  const chart = survivalChart([{ name: "pilots", curve }], facts);
  await rendered(chart);
  expect((chart.data as { values: { share: number }[] }).values.map(({ share }) => share)).toEqual([
    1, 0.75, 0.375, 0,
  ]);
  expect(chart.description).toBe("pilots: 0 % by 20 days");
});

test("without an event everybody stays", async () => {
  const curve = kaplanMeier([{ time: 5, event: false }]);
  const chart = survivalChart([{ name: "pilots", curve }], { ...facts, until: 30 });
  await rendered(chart);
  expect(chart.description).toBe("pilots: 100 % by 30 days");
  expect(() => survivalChart([], facts)).toThrow(/at least one curve/);
});
