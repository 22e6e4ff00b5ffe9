import fc from "fast-check";
import { expect, test } from "vitest";
import { metricStatus } from "../../src/metrics/metric-status.ts";
import type { Estimate } from "../../src/model/estimate.ts";
import type { Measurement } from "../../src/model/measurement.ts";

const measurement = (headline: Estimate, more: Partial<Measurement> = {}): Measurement => ({
  metric: "acme:scale.metric.other",
  headline,
  unit: "share",
  direction: "up",
  parts: {},
  n: 20,
  excluded: [],
  coverage: { value: 1 },
  method: "test",
  notes: [],
  asOf: "2025-12-31",
  ...more,
});

test("up, down and band", () => {
  const status = (
    value: number,
    direction: Measurement["direction"],
    target: Parameters<typeof metricStatus>[1],
  ) => metricStatus(measurement({ value }, { direction }), target).status;
  const up = { green: 0.8, amber: 0.6 };
  expect([0.8, 0.79, 0.6, 0.59].map((value) => status(value, "up", up))).toEqual([
    "green",
    "amber",
    "amber",
    "red",
  ]);
  const down = { green: 180, amber: 365 };
  expect([180, 181, 365, 366].map((value) => status(value, "down", down))).toEqual([
    "green",
    "amber",
    "amber",
    "red",
  ]);
  const band = { green: [0.9, 1.1], amber: [0.8, 1.2] } as const;
  expect([1, 0.85, 1.15, 0.7, 1.3].map((value) => status(value, "band", band))).toEqual([
    "green",
    "amber",
    "amber",
    "red",
    "red",
  ]);
});

test("a missing headline is undetermined, with its own reason", () => {
  const missing = measurement({ value: null, reason: "not-measurable", detail: "Needs meetings." });
  expect(metricStatus(missing, { green: 1, amber: 0 })).toEqual({
    status: "undetermined",
    reason: "not-measurable",
    detail: "Needs meetings.",
  });
  expect(metricStatus(measurement({ value: 1 })).reason).toBe("no-target");
});

test("the metric's own target where none is given", () => {
  const metric = "foundation.metric.policy-completeness";
  expect(metricStatus(measurement({ value: 0.9 }, { metric })).status).toBe("green");
  expect(metricStatus(measurement({ value: 0.7 }, { metric })).status).toBe("amber");
  expect(metricStatus(measurement({ value: 0.69 }, { metric })).status).toBe("red");
});

test("executive alignment needs agreement too, whatever target the host sets", () => {
  const metric = "foundation.metric.executive-alignment";
  const agreed = (agreement: Estimate) => measurement({ value: 0.9 }, { metric, parts: { agreement } });
  expect(metricStatus(agreed({ value: 0.7 })).status).toBe("green");
  expect(metricStatus(agreed({ value: 0.69 }))).toMatchObject({
    status: "amber",
    reason: "requirement-missed",
  });
  expect(metricStatus(agreed({ value: null, reason: "one-rater" })).status).toBe("amber");
  expect(metricStatus(agreed({ value: 0.1 }), { green: 0.5, amber: 0.4 }).status).toBe("amber");
  expect(metricStatus(agreed({ value: 0.1 }), { green: 0.5, amber: 0.4, alsoRequired: [] }).status).toBe(
    "green",
  );
});

test("a low response keeps a result from being green", () => {
  const notes = [{ code: "low-response", message: "Few answered." }];
  const low = (value: number) => metricStatus(measurement({ value }, { notes }), { green: 0.5, amber: 0.2 });
  expect(low(0.9)).toEqual({ status: "amber", reason: "low-response", detail: "Few answered." });
  expect(low(0.1).status).toBe("red");
});

test("a target that contradicts itself is refused", () => {
  const up = measurement({ value: 1 });
  expect(() => metricStatus(up, { green: 0.5, amber: 0.6 })).toThrow(/target must be/);
  expect(() => metricStatus(up, { green: Number.NaN, amber: 0.6 })).toThrow(/target must be/);
  expect(() => metricStatus({ ...up, direction: "down" }, { green: 0.6, amber: 0.5 })).toThrow(
    /at least green/,
  );
  expect(() => metricStatus({ ...up, direction: "band" }, { green: 0.6, amber: 0.5 })).toThrow(/two bands/);
  expect(() => metricStatus(up, { green: [0, 2], amber: [1, 2] })).toThrow(/target must be/);
});

test("a better value never has a worse color", () => {
  const rank = { red: 0, amber: 1, green: 2, undetermined: -1 };
  const value = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(value, value, fc.tuple(value, value), (a, b, marks) => {
      const [amber, green] = marks.sort((x, y) => x - y) as [number, number];
      const color = (x: number) => rank[metricStatus(measurement({ value: x }), { green, amber }).status];
      expect(color(Math.max(a, b))).toBeGreaterThanOrEqual(color(Math.min(a, b)));
    }),
  );
});
