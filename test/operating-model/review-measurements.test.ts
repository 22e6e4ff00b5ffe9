import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { computeMetrics } from "../../src/metrics/compute-metrics.ts";
import type { Registry } from "../../src/model/registry.ts";
import { reviewAims, reviewMeasurements } from "../../src/operating-model/review-measurements.ts";

const live = (id: string) => ({
  id,
  name: id,
  type: "use-case" as const,
  status: "live" as const,
  dates: { production: "2025-01-01" },
});
const set = (asOf: string, count: number) => {
  const registry: Registry = { initiatives: Array.from({ length: count }, (_, index) => live(`i${index}`)) };
  return computeMetrics(registry, { asOf });
};
const metric = "initiate.metric.implemented-use-cases";
const find = (list: ReturnType<typeof reviewMeasurements>) => {
  const found = list.find((one) => one.metric === metric);
  if (found === undefined) throw new Error("not reviewed");
  return found;
};

test("earlier measurements give the trend, whatever their order", () => {
  const now = set("2026-06-30", 5);
  const { trend } = find(
    reviewMeasurements(blueprint, now, [set("2026-03-31", 3), set("2025-12-31", 2)], {}),
  );
  expect(trend.value).toEqual({
    points: [
      { asOf: "2025-12-31", value: 2 },
      { asOf: "2026-03-31", value: 3 },
      { asOf: "2026-06-30", value: 5 },
    ],
    change: { value: 3 },
    improved: true,
  });
});

test("without earlier measurements there is no trend, and later ones are refused", () => {
  const now = set("2026-06-30", 5);
  expect(find(reviewMeasurements(blueprint, now, undefined, {})).trend).toMatchObject({
    value: null,
    reason: "not-given",
  });
  expect(() => reviewMeasurements(blueprint, now, [set("2026-06-30", 1)], {})).toThrow(
    /earlier\[0\].asOf must be a day before/,
  );
});

test("what was never measured before cannot be compared", () => {
  const before = computeMetrics({ initiatives: [] }, { asOf: "2026-01-01" });
  const { trend } = find(reviewMeasurements(blueprint, set("2026-06-30", 2), [before], {}));
  expect(trend.value?.change).toMatchObject({ value: null, reason: "not-comparable" });
  expect(trend.value?.improved).toBe(null);
});

test("targets decide the status", () => {
  const now = set("2026-06-30", 5);
  const status = (green: number) =>
    find(reviewMeasurements(blueprint, now, undefined, { [metric]: { green, amber: 1 } })).status.status;
  expect([status(5), status(6)]).toEqual(["green", "amber"]);
});

test("every aim of the blueprint has its metrics, measured or not", () => {
  const aims = reviewAims(blueprint, reviewMeasurements(blueprint, set("2026-06-30", 5), undefined, {}));
  expect(aims.map(({ aim }) => aim)).toEqual(blueprint.aims.map(({ id }) => id));
  expect(aims[0]?.metrics[0]).toMatchObject({ metric, headline: { value: 5 } });
  for (const { leading, metrics } of aims) expect(metrics.map((one) => one.metric)).toContain(leading);
  for (const { metrics } of reviewAims(blueprint, null)) {
    for (const { headline, status } of metrics) {
      expect(headline).toMatchObject({ value: null, reason: "not-given" });
      expect(status).toBe("undetermined");
    }
  }
});
