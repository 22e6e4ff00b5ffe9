import { expect, test } from "vitest";
import { valueEffortChart } from "../../src/charts/value-effort-chart.ts";
import { rendered } from "./rendered.ts";

const units = { asOf: "2026-06-30", valueUnit: "points", effortUnit: "months" };

test("every point stands in its quadrant", async () => {
  const points = [
    { id: "a", name: "Chat", value: 8, effort: 2 },
    { id: "b", value: 8, effort: 9 },
    { id: "c", value: 1, effort: 1 },
    { id: "d", value: 1, effort: 9 },
  ];
  const chart = valueEffortChart(points, { ...units, thresholds: { value: 5, effort: 5 } });
  expect(await rendered(chart)).toContain("Chat");
  expect(chart.description).toBe("quick-win: Chat; big-bet: b; fill-in: c; money-pit: d");
});

test("an effort of zero is refused, no point is drawn as none", async () => {
  const facts = { ...units, thresholds: { value: 5, effort: 5 } };
  expect(() => valueEffortChart([{ id: "a", value: 1, effort: 0 }], facts)).toThrow("effort");
  await rendered(valueEffortChart([], facts));
});

test("names that would cover each other or a point are placed apart, or left out", async () => {
  const points = Array.from({ length: 12 }, (_, index) => ({
    id: `Document assistant number ${index}`,
    value: 8 + (index % 3) / 50,
    effort: 4 + (index % 4) / 50,
  }));
  const facts = { ...units, thresholds: { value: 5, effort: 5 } };
  const svg = await rendered(valueEffortChart(points, facts));
  const shown = svg.match(/>Document assistant number \d+</g) ?? [];
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(12);
  expect(valueEffortChart(points, facts).description).toContain("Document assistant number 11");
});
