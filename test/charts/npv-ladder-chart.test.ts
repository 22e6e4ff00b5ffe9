import { expect, test } from "vitest";
import { npvLadderChart } from "../../src/charts/npv-ladder-chart.ts";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";
import { rendered } from "./rendered.ts";

const asOf = "2026-06-30";

test("the ladder says from which class on a case pays", async () => {
  const result = evaluateBusinessCase(claimsAssistant);
  const chart = npvLadderChart(result, { asOf });
  const svg = await rendered(chart);
  expect(svg).toContain("capacity");
  expect(chart.description).toMatch(
    /believing up to cost -\d+ EUR, capacity -?\d+ EUR; (pays from capacity on|does not pay)/,
  );
  expect(chart.title.subtitle).toContain("n = 2 classes");
});

test("costs alone do not pay, and nothing is worth nothing", async () => {
  const costly = npvLadderChart(evaluateBusinessCase({ ...claimsAssistant, benefits: [] }), { asOf });
  await rendered(costly);
  expect(costly.description).toContain("does not pay");
  const { basis } = claimsAssistant;
  const empty = npvLadderChart(
    evaluateBusinessCase({ id: "e", name: "E", basis, drivers: {}, costs: [], benefits: [] }),
    { asOf },
  );
  await rendered(empty);
  expect(empty.description).toBe("nothing is worth anything");
});
