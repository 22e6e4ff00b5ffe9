import { expect, test } from "vitest";
import { unwrap } from "../../src/foundation/result.ts";
import { computeMetrics } from "../../src/metrics/compute-metrics.ts";
import type { MetricRecords } from "../../src/metrics/metric-records.ts";
import { metricRecordsSchema, parseMetricRecords } from "../../src/schemas/metrics.ts";

const records: MetricRecords = {
  interviews: [{ person: "ceo", item: "purpose", rating: 4, date: "2025-11-01" }],
  policies: [{ domain: "deployment", element: "monitoring", status: "approved", reviewDue: "2026-06-30" }],
  allocations: [
    { initiative: "a", category: "people", planned: "10", actual: 9.5, currency: "EUR", period: "2025-11" },
  ],
  meetings: [
    {
      id: "m",
      date: "2025-11-01",
      invited: 8,
      attended: 6,
      votes: [{ unit: "u", business: true }],
      decisions: [{ raisedAt: "2025-10-01" }],
    },
  ],
  useCases: [{ id: "a", productionAt: "2025-03", criteriaMet: true }],
  benefits: [],
  cycles: [{ id: "a", ideaAt: "2025-01-01", productionAt: "2025-03-01" }],
  satisfaction: [{ wave: "2025-Q4", rating: 9 }],
  engagements: [{ id: "e", unit: "u", kind: "sponsor", date: "2025-05-01" }],
  reuse: { initiatives: [{ id: "a" }], components: [{ id: "c", name: "C", owner: "b" }], uses: [] },
  valueTimes: [{ id: "a", fundedAt: "2025-01-01", firstValidatedBenefitAt: "2025-06-01" }],
  attempts: [{ id: "a", outcome: "success" }],
  evaluations: [
    {
      model: "m",
      metric: "accuracy",
      direction: "up",
      value: 0.9,
      baseline: 0.9,
      window: { from: "2025-11-01", to: "2025-12-01" },
    },
  ],
  operations: [{ period: "2025-11", volume: 10, incidents: [{ openedAt: "2025-11-02T09:00:00Z" }] }],
  techniques: [{ id: "t", adoptedAt: "2025-11-01" }],
  impacts: [
    { id: "i", kpi: "k", method: "ab", delta: "5", currency: "EUR", attributed: 1, class: "revenue" },
  ],
};

test("reads what JSON made of the records, and metrics can be computed of it", () => {
  const parsed = unwrap(parseMetricRecords(JSON.parse(JSON.stringify(records))));
  expect(parsed).toEqual(records);
  expect(metricRecordsSchema.safeParse({}).success).toBe(true);
  const { measurements } = computeMetrics({ initiatives: [] }, { asOf: "2025-12-31", records: parsed });
  expect(measurements["foundation.metric.executive-alignment"].headline.value).toBe(0.75);
});

test("every fault with its path", () => {
  const result = parseMetricRecords({
    interviews: [{ person: "ceo", item: "purpose", rating: "4" }],
    allocations: [{ ...records.allocations?.[0], currency: "euro", actual: "ten", percentComplete: 40 }],
    operations: [{ period: "2025-13", volume: -1 }],
    impacts: [{ ...records.impacts?.[0], delta: Number.POSITIVE_INFINITY }],
    intervews: [],
  });
  expect(result.ok ? [] : result.error.map(({ path }) => path.join(".")).sort()).toEqual([
    "",
    "allocations.0.actual",
    "allocations.0.currency",
    "allocations.0.percentComplete",
    "impacts.0.delta",
    "interviews.0.rating",
    "operations.0.period",
    "operations.0.volume",
  ]);
});
