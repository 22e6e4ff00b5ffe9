import { expect, test } from "vitest";
import { stagedValueChart } from "../../src/charts/staged-value-chart.ts";
import { stagedValue } from "../../src/simulation/staged-value.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";
import { rendered } from "./rendered.ts";

const facts = { asOf: "2026-06-30", currency: "EUR" };
const settings = { seed: 1, trials: 1024 };

test("one bar a gate, in order, with what the right to stop saves, and the case itself", async () => {
  const staged = stagedValue(
    claimsAssistant,
    [
      { id: "pilot", cost: 10_000, successProbability: 0.5 },
      { id: "roll-out", cost: 9e6, successProbability: 0.9, abandonValue: 40_000 },
    ],
    settings,
  );
  const chart = stagedValueChart(staged, facts);
  const svg = await rendered(chart);
  expect(chart.title.subtitle).toContain("n = 2 gates");
  // 0.5 × 40,000 − 10,000: the path is worth its way out.
  expect(chart.description).toMatch(
    /^pilot, reached in 100 %: worth 10000, straight on -[\d.e+]+, continue; /,
  );
  expect(chart.description).toMatch(
    /; roll-out, reached in 50 %: worth 40000, straight on -[\d.e+]+, abandon; /,
  );
  const order = ["pilot", "100 % get here", "roll-out", "50 % get here", "all passed"];
  const places = order.map((text) => svg.indexOf(`>${text}<`));
  expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
  expect(svg).toContain("going straight on");
});

test("a case that is worth nothing, and gates that are never reached", async () => {
  const gate = {
    reached: 0,
    riskAdjustedNpv: 0,
    abandonValue: 0,
    value: 0,
    decision: "continue",
    information: [],
  };
  const nothing = { npvOnSuccess: 0, standardError: 0, riskAdjustedNpv: 0, value: 0 };
  const gates = ["a", "b", "c", "d", "e", "f"].map((id) => ({
    ...gate,
    gate: id,
    decision: "continue" as const,
  }));
  const svg = await rendered(stagedValueChart({ ...nothing, gates }, facts));
  expect(svg).not.toContain("abandon");
  await rendered(stagedValueChart({ ...nothing, gates: [] }, facts, { width: 200 }));
});
