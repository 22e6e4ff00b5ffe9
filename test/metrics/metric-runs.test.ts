import { expect, test } from "vitest";
import { metricIds } from "../../src/metrics/metric-definition.ts";
import { metricRuns } from "../../src/metrics/metric-runs.ts";

test("every metric has its run, and says what it needs where there is nothing", () => {
  expect(Object.keys(metricRuns).sort()).toEqual([...metricIds].sort());
  for (const key of metricIds) {
    const answer = metricRuns[key]({ initiatives: [] }, {}, {}, { asOf: "2025-12-31" });
    expect([key, answer]).toEqual([key, expect.stringMatching(/^Needs /)]);
  }
});

test("an initiative without dates and status supports no metric", () => {
  const registry = { initiatives: [{ id: "a", name: "A", type: "use-case" as const }] };
  for (const key of metricIds) {
    expect(typeof metricRuns[key](registry, {}, {}, { asOf: "2025-12-31" })).toBe("string");
  }
});
