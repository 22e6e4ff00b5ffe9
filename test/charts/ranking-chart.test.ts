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

test("entries of one name and rank keep a bar of their own, with their score to the right of it", async () => {
  const twins = ["a", "b"].map((id) => ({ id, name: "Chat", score: 0.5, rank: 1 }));
  const svg = await rendered(rankingChart(twins, facts));
  expect(svg).toContain("1. Chat (2)");
  const [entry] = [{ id: "a", score: 0.2, rank: 1, contributions: { value: 0.5, risk: -0.3 } }];
  const chart = rankingChart(entry ? [entry] : [], facts);
  await rendered(chart);
  expect(JSON.stringify(chart)).toContain('{"entry":"1. a","end":0.5,"text":"0.20"}');
});

test("nothing ranked and scores of any size are drawn without a warning", async () => {
  const empty = rankingChart([], facts);
  await rendered(empty);
  expect(empty.description).toBe("nothing is ranked");
  const sizes = [5e15, -3e-9, 0, -2].map((score, index) => ({ id: `i${index}`, score, rank: index + 1 }));
  const chart = rankingChart(sizes, facts);
  await rendered(chart);
  expect(chart.description).toBe("1. i0 (5.00e+15); 2. i1 (-3.00e-9); 3. i2 (0.00); 4. i3 (-2.00)");
});
