import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { readinessHeatmapChart } from "../../src/charts/readiness-heatmap-chart.ts";
import { stageReadiness } from "../../src/operating-model/stage-readiness.ts";
import { rendered } from "./rendered.ts";

const asOf = "2026-06-30";
const [first] = blueprint.stages[0]?.outcomes ?? [];
const subject = typeof first === "string" ? first : (first as unknown as { id: string }).id;

test("cells count the conditions that hold and show the worst verdict", async () => {
  const data = {
    outcomes: [],
    waivers: [{ id: "w", subject, owner: "ana", reason: "moved", from: "2026-01-01", until: "2026-12-31" }],
  };
  const list = blueprint.stages.map(({ id }) => stageReadiness(blueprint, id, data, { asOf }));
  const chart = readinessHeatmapChart(list);
  const svg = await rendered(chart);
  for (const { id } of blueprint.stages) expect(svg).toContain(id);
  expect(chart.description).toContain("foundation undetermined: 1 of 14 conditions hold");
  expect(svg).toContain("1 of 5");
});

test("no stage at all is refused", () => {
  expect(() => readinessHeatmapChart([])).toThrow(/at least one stage/);
});
