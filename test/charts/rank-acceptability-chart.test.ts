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
