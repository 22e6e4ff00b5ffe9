import { expect, test } from "vitest";
import { rankingChart } from "../../src/charts/ranking-chart.ts";
import { rendered } from "./rendered.ts";

const facts = { asOf: "2026-06-30", method: "weighted-sum" };

test("bars are made of contributions where they are known", async () => {
  const svg = await rendered(
    rankingChart(
      [
        { id: "b", name: "Quotes", score: 0.4, rank: 2, contributions: { value: 0.3, effort: 0.1 } },
        { id: "a", name: "Claims", score: 0.7, rank: 1, contributions: { value: 0.5, effort: 0.2 } },
      ],
      facts,
    ),
  );
  expect(svg.indexOf("1. Claims")).toBeLessThan(svg.indexOf("2. Quotes"));
  expect(svg).toContain("effort");
});

test("shows as many as asked, of all", async () => {
  const entries = Array.from({ length: 30 }, (_, index) => ({
    id: `i${index}`,
    score: 1 / (index + 1),
    rank: index + 1,
  }));
  const chart = rankingChart(entries, { ...facts, show: 5 });
  await rendered(chart);
  expect(chart.title.subtitle).toContain("5 of n = 30");
});
