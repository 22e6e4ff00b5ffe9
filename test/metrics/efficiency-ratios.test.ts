import { expect, test } from "vitest";
import { componentRatios, type MonthTotals } from "../../src/metrics/efficiency-ratios.ts";

const none = [0, 0] as const;
const month = (name: string, baseline: boolean, unitCost: readonly [number, number]): MonthTotals => ({
  month: name,
  baseline,
  pairs: { unitCost, manualShare: none, restoreTime: none, hoursPerCase: none, reworkRate: none },
});

test("months are pooled as Σ/Σ, not averaged", () => {
  const { components, mean } = componentRatios([
    month("2024-01", true, [100, 10]),
    month("2024-02", true, [100, 90]),
    month("2025-01", false, [100, 100]),
  ]);
  expect(components.unitCost).toEqual({ value: 0.5 });
  expect(components.manualShare).toMatchObject({ reason: "not-kept" });
  expect(mean.value).toBeCloseTo(0.5, 14);
});

test("one span alone is no comparison", () => {
  expect(componentRatios([month("2024-01", true, [1, 1])]).mean).toMatchObject({ reason: "no-current" });
  expect(componentRatios([]).mean).toMatchObject({ reason: "no-baseline" });
});
