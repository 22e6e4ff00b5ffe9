import { expect, test } from "vitest";
import { gateFunnelChart } from "../../src/charts/gate-funnel-chart.ts";
import { rendered } from "./rendered.ts";

test("bars stand in the order of the process, each with its count", async () => {
  const stages = [
    { stage: "ideation", count: 3 },
    { stage: "pilot", count: 0 },
    { stage: "operate", count: 11 },
  ];
  const svg = await rendered(gateFunnelChart(stages, { asOf: "2026-06-30" }));
  const at = stages.map(({ stage }) => svg.indexOf(`>${stage}<`));
  expect(at.every((place) => place > 0)).toBe(true);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
});

test("no stage at all is drawn and said", async () => {
  const chart = gateFunnelChart([], { asOf: "2026-06-30" });
  await rendered(chart);
  expect(chart.description).toBe("there are no stages");
});
