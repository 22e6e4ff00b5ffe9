import { expect, test } from "vitest";
import { roadmapChart } from "../../src/charts/roadmap-chart.ts";
import { scheduleRoadmap } from "../../src/portfolio/schedule-roadmap.ts";
import { rendered } from "./rendered.ts";

test("bars run from the first quarter to the end of the last", async () => {
  const quarters = ["2027-Q1", "2027-Q2", "2027-Q3"];
  const items = [
    { id: "platform", value: 1, durationQuarters: 1, headcount: { engineer: 2 } },
    { id: "chat", value: 9, durationQuarters: 2, after: ["platform"], headcount: { engineer: 2 } },
    { id: "big", value: 1, durationQuarters: 3, headcount: { engineer: 3 } },
  ];
  const roadmap = await scheduleRoadmap(items, { quarters, headcount: { engineer: 2 } }, {});
  const chart = roadmapChart(roadmap, { asOf: "2026-06-30", names: { chat: "Chat for claims" } });
  const svg = await rendered(chart);
  for (const text of ["Chat for claims", ...quarters]) expect(svg).toContain(text);
  expect(chart.title.subtitle).toContain("n = 2, 1 left off");
});
