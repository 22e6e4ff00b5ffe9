import { expect, test } from "vitest";
import { rankAcceptabilityChart } from "../../src/charts/rank-acceptability-chart.ts";
import { rankAcceptability } from "../../src/prioritization/rank-acceptability.ts";
import { rendered } from "./rendered.ts";

test("shares of each alternative add up to the whole", async () => {
  const scale = { min: 0, max: 1, unit: "share" };
  const result = rankAcceptability(
    ["a", "b", "c"].map((id, index) => ({
      id,
      values: { x: { kind: "interval" as const, low: 0, high: 1 - index * 0.2 } },
    })),
    [{ id: "x", direction: "maximize", scale, weight: 1 }],
    { seed: 1, draws: 200 },
  );
  const chart = rankAcceptabilityChart(result, { asOf: "2026-06-30", names: { a: "Claims" } });
  expect(await rendered(chart)).toContain("Claims");
  const { values } = chart.data as unknown as { values: { alternative: string; share: number }[] };
  for (const name of ["Claims", "b", "c"]) {
    const sum = values
      .filter(({ alternative }) => alternative === name)
      .reduce((total, { share }) => total + share, 0);
    expect(sum).toBeCloseTo(1, 9);
  }
});

test("two of one name stand apart, and none at all is drawn without a warning", async () => {
  const entry = (id: string) => ({ id, acceptability: [0.5, 0.5], meanRank: 1.5, centralWeights: null });
  const result = { entries: [entry("a"), entry("b")], draws: 10, weights: "uniform", seed: 1 };
  const facts = { asOf: "2026-06-30", names: { a: "Chat", b: "Chat" } };
  expect(await rendered(rankAcceptabilityChart(result as never, facts))).toContain("Chat (2)");
  const none = rankAcceptabilityChart({ ...result, entries: [] } as never, facts);
  await rendered(none);
  expect(none.description).toBe("nothing is ranked");
});
