import { expect, test } from "vitest";
import { cycleTime } from "../../src/metrics/cycle-time.ts";
import { measurementFact } from "../../src/metrics/measurement-fact.ts";
import { successRatio } from "../../src/metrics/success-ratio.ts";

const by = { recordedBy: "job", source: "registry" };

test("headline, interval and digest go into the fact", () => {
  const measurement = successRatio([{ id: "a", outcome: "success" }], {
    asOf: "2025-12-31",
    provenance: true,
  });
  const { low, high } = measurement.headline as { low: number; high: number };
  expect(measurementFact(measurement, by)).toEqual({
    measure: "metric.success-ratio",
    value: 1,
    low,
    high,
    unit: "share",
    asOf: "2025-12-31T00:00:00Z",
    ...by,
    digest: measurement.digest,
  });
});

test("a part with its unit", () => {
  const measurement = cycleTime([{ id: "a", ideaAt: "2025-01-01", productionAt: "2025-02-01" }], {
    asOf: "2025-12-31",
  });
  expect(measurementFact(measurement, { ...by, part: "wentLive", unit: "count" })).toMatchObject({
    measure: "metric.cycle-time.wentLive",
    value: 1,
    unit: "count",
  });
  expect(() => measurementFact(measurement, { ...by, part: "toString" })).toThrow(
    /a part of the measurement/,
  );
});

test("an unknown number is no fact", () => {
  const measurement = successRatio([], { asOf: "2025-12-31" });
  expect(() => measurementFact(measurement, by)).toThrow(/it is zero-denominator/);
});
