import { expect, test } from "vitest";
import { efficientFrontierChart } from "../../src/charts/efficient-frontier-chart.ts";
import { efficientFrontier } from "../../src/portfolio/efficient-frontier.ts";
import { rendered } from "./rendered.ts";

test("draws what each budget buys, and leaves out budgets with no feasible choice", async () => {
  const candidates = [
    { id: "chat", value: 5, cost: 2 },
    { id: "agents", value: 7, cost: 4 },
  ];
  const frontier = await efficientFrontier(candidates, {}, { maximize: "value", budgets: [2, 4, 6] });
  const chart = efficientFrontierChart(frontier, { asOf: "2026-06-30", currency: "M EUR" });
  await rendered(chart);
  expect(chart.description).toBe("2 M EUR buys 5; 4 M EUR buys 7; 6 M EUR buys 12");
});
