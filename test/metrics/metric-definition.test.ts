import { expect, test } from "vitest";
import { metricDefinition, metricIds } from "../../src/metrics/metric-definition.ts";

test("four metrics a stage, each with a unit and a direction", () => {
  const stages = metricIds.map((key) => key.split(".")[0]);
  for (const stage of ["foundation", "initiate", "scale", "improve"])
    expect(stages.filter((one) => one === stage)).toHaveLength(4);
  for (const key of metricIds) expect(metricDefinition(key)?.unit).toMatch(/^[a-z]+$/);
});

test("an id that is none of the sixteen has no definition", () => {
  expect(metricDefinition("toString")).toBeUndefined();
  expect(metricDefinition("acme:scale.metric.other")).toBeUndefined();
});

test("every default target can be reached in the metric's direction", () => {
  for (const key of metricIds) {
    const { target, direction } = metricDefinition(key)!;
    if (target === null) continue;
    expect(direction).toBe("up");
    expect(target.green).toBeGreaterThan(target.amber);
  }
});
