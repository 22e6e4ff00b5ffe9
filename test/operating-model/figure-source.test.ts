import { expect, test } from "vitest";
import { computeMetrics } from "../../src/metrics/compute-metrics.ts";
import type { Registry } from "../../src/model/registry.ts";
import { measuredInitiatives, sourceFinder } from "../../src/operating-model/figure-source.ts";

const asOf = "2026-06-30";
const row = (line: number) => ({ source: { file: "a.csv", line } });
const registry: Registry = {
  initiatives: [
    {
      id: "a",
      name: "A",
      type: "use-case",
      status: "live",
      unit: "x",
      dates: { idea: "2025-01-01", production: "2025-06-01" },
      ...row(9),
    },
    { id: "b", name: "B", type: "use-case", status: "in-progress", dates: { idea: "2026-01-01" }, ...row(2) },
    { id: "c", name: "C", type: "platform", status: "in-progress", ...row(5) },
    { id: "d", name: "D", type: "use-case" },
  ],
};

test("rows are gathered by file in order, without repeats; initiatives without a row are named", () => {
  const origin = { chapter: "metrics", method: "m", asOf, n: 3, records: "initiatives" };
  const { figure, from } = sourceFinder(registry)(["x", 0], {
    ...origin,
    initiativeIds: ["a", "b", "a", "d", "unknown"],
  });
  expect(figure).toEqual(["x", 0]);
  expect(from).toEqual({ ...origin, rows: [{ file: "a.csv", lines: [2, 9] }], withoutRow: ["d", "unknown"] });
});

test("a measurement rests on the initiatives that it did not exclude", () => {
  const { measurements } = computeMetrics(registry, { asOf });
  const of = (metric: keyof typeof measurements, records = {}) =>
    measuredInitiatives(measurements[metric], registry, records);
  // What is left over of the initiatives is exactly what the metric says it counted.
  for (const metric of ["initiate.metric.cycle-time", "scale.metric.success-ratio"] as const) {
    expect(of(metric)).toHaveLength(measurements[metric].n);
  }
  expect(of("initiate.metric.cycle-time")).toEqual(["a", "b"]);
  expect(of("scale.metric.business-units-engaged")).toEqual(["a"]);
  // Not measurable: rests on nothing.
  expect(of("scale.metric.component-reuse-rate")).toEqual([]);
  expect(of("foundation.metric.executive-alignment")).toEqual([]);
  // Records that the host gave stand in for the registry's.
  expect(of("initiate.metric.cycle-time", { cycles: [{ id: "z" }] })).toEqual(["z"]);
});
