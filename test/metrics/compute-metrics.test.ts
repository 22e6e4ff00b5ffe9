import { describe, expect, test } from "vitest";
import { computeMetrics } from "../../src/metrics/compute-metrics.ts";
import { metricIds } from "../../src/metrics/metric-definition.ts";
import type { Registry } from "../../src/model/registry.ts";
import { federalInventory, realData } from "./federal-inventory.ts";

const asOf = "2025-12-31";

test("all sixteen answer, whatever is missing", () => {
  const { measurements } = computeMetrics({ initiatives: [] }, { asOf });
  expect(Object.keys(measurements)).toEqual([...metricIds]);
  expect(metricIds).toHaveLength(16);
  for (const [metric, measurement] of Object.entries(measurements)) {
    expect(measurement).toMatchObject({
      metric,
      asOf,
      n: 0,
      headline: { value: null, reason: "not-measurable" },
    });
    expect((measurement.headline as { detail: string }).detail).toMatch(/^Needs .{20,}\.$/);
  }
});

test("a wrong day is a mistake of the caller", () => {
  expect(() => computeMetrics({ initiatives: [] }, { asOf: "2025-02-30" })).toThrow(/options.asOf/);
});

const registry: Registry = {
  initiatives: [
    {
      id: "i1",
      name: "One",
      type: "use-case",
      unit: "u1",
      status: "live",
      dates: { idea: "2025-01-01", production: "2025-03-01" },
    },
    {
      id: "i2",
      name: "Two",
      type: "use-case",
      unit: "u2",
      status: "stopped",
      dates: { idea: "2025-01-01", pilot: "2025-02-01", stopped: "2025-04-01" },
      componentIds: ["c"],
    },
    {
      id: "i3",
      name: "Three",
      type: "platform",
      unit: "u1",
      status: "in-progress",
      dates: { idea: "2025-06-01" },
    },
  ],
  components: [{ id: "c", name: "C", owner: "i1" }],
};

test("five metrics are read from a registry alone", () => {
  const { measurements } = computeMetrics(registry, { asOf });
  expect(measurements["initiate.metric.implemented-use-cases"].headline).toEqual({ value: 1 });
  expect(measurements["initiate.metric.cycle-time"].parts.daysTo25?.value).toBe(59);
  expect(measurements["scale.metric.business-units-engaged"].headline).toEqual({ value: 1 / 2 });
  expect(measurements["scale.metric.component-reuse-rate"].headline.value).toBe(1 / 3);
  expect(measurements["scale.metric.success-ratio"].headline.value).toBe(1 / 2);
});

test("records take precedence over the registry, settings are passed on", () => {
  const { measurements } = computeMetrics(registry, {
    asOf,
    provenance: true,
    confidence: 0.9,
    records: {
      useCases: [{ id: "x", productionAt: "2025-12-20", criteriaMet: true }],
      attempts: [{ id: "x", outcome: "success" }],
    },
    settings: { "implemented-use-cases": { minimumLiveDays: 0 } },
  });
  const implemented = measurements["initiate.metric.implemented-use-cases"];
  expect(implemented.headline).toEqual({ value: 1 });
  expect(implemented.parts.goLives).toMatchObject({ confidence: 0.9 });
  expect(implemented.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(measurements["scale.metric.success-ratio"]).toMatchObject({ n: 1, headline: { value: 1 } });
});

test("units: a proxy where nothing is known of sponsorship, the rule where engagements are", () => {
  const engaged = (more: Partial<Registry>) =>
    computeMetrics({ ...registry, ...more }, { asOf }).measurements["scale.metric.business-units-engaged"];
  expect(engaged({}).notes.map(({ code }) => code)).toEqual(["proxy", "units-not-listed"]);
  const units = [{ id: "u1", name: "U1" }];
  expect(engaged({ units }).notes.map(({ code }) => code)).toEqual(["proxy"]);
  const event = { unit: "u1", date: "2025-06-01" };
  const engagements = [
    { ...event, id: "1", kind: "sponsor" as const },
    { ...event, id: "2", kind: "fund" as const },
    { ...event, id: "3", kind: "use" as const },
  ];
  expect(engaged({ units, engagements })).toMatchObject({ headline: { value: 1 }, notes: [] });
});

describe.skipIf(!realData)("real data: federal AI use cases of 2024", () => {
  test("four metrics and the reason for each of the others", () => {
    const { measurements } = computeMetrics({ initiatives: federalInventory() }, { asOf: "2024-12-31" });
    const known = Object.values(measurements).filter(({ headline }) => headline.value !== null);
    expect(known.map(({ metric }) => metric)).toEqual([
      "initiate.metric.implemented-use-cases",
      "initiate.metric.cycle-time",
      "scale.metric.business-units-engaged",
      "scale.metric.success-ratio",
    ]);
    expect(measurements["scale.metric.time-to-value"].headline).toMatchObject({
      reason: "not-measurable",
      detail: expect.stringContaining("funding"),
    });
    // Counted from the file by a short Python program of its own.
    const implemented = measurements["initiate.metric.implemented-use-cases"];
    expect(implemented.parts.live).toEqual({ value: 451 });
    expect(implemented.headline).toEqual({ value: 448 });
    expect(implemented.notes.map(({ code }) => code)).toEqual(["proxy"]);
  });
});

test("an empty registry measures nothing, and wrong shapes are refused by their path", () => {
  const asOf = "2026-02-15";
  const { measurements } = computeMetrics({} as never, { asOf });
  for (const { headline } of Object.values(measurements)) expect(headline.value ?? 0).toBe(0);
  const refusal = (registry: unknown, options: unknown): unknown => {
    try {
      return computeMetrics(registry as never, options as never);
    } catch (error) {
      return error;
    }
  };
  expect(refusal(null, { asOf })).toMatchObject({ code: "invalid-argument", path: ["registry"] });
  expect(refusal({ initiatives: [] }, undefined)).toMatchObject({ path: ["options"] });
  expect(refusal({ initiatives: [null] }, { asOf })).toMatchObject({ path: ["registry", "initiatives", 0] });
  expect(refusal({ initiatives: "all" }, { asOf })).toMatchObject({ path: ["registry", "initiatives"] });
  expect(refusal({ initiatives: [] }, { asOf, records: { meetings: [1] } })).toMatchObject({
    path: ["options", "records", "meetings", 0],
  });
});

test("an object where a list of records belongs is refused by its path, not taken for nothing", () => {
  const compute = (records: object) => computeMetrics({ initiatives: [] }, { asOf: "2025-12-31", records });
  expect(() => compute({ meetings: {} })).toThrow("options.records.meetings must be a list");
  expect(() => compute({ reuse: { initiatives: [], components: [] } })).not.toThrow();
});
