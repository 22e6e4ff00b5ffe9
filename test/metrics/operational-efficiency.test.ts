import fc from "fast-check";
import { expect, test } from "vitest";
import type { OperationPeriod } from "../../src/metrics/operation-period.ts";
import { operationalEfficiency } from "../../src/metrics/operational-efficiency.ts";
import { sparse } from "./arbitrary-record.ts";
import { expectRecordLaws, expectSplitLaw } from "./record-laws.ts";

const asOf = "2025-12-31";
const baseline = { from: "2024-01", to: "2024-12" };
const month = (period: string, more: Partial<OperationPeriod> = {}): OperationPeriod => ({
  period,
  volume: 100,
  ...more,
});
const incident = (openedAt: string, restoredAt?: string) => ({
  openedAt,
  ...(restoredAt ? { restoredAt } : {}),
});

test("ratios to the baseline, below 1 where better, and their geometric mean", () => {
  const { headline, parts, n } = operationalEfficiency(
    [
      month("2024-03", {
        cost: "1000",
        automated: 20,
        hours: 50,
        rework: 10,
        incidents: [incident("2024-03-01T00:00:00Z", "2024-03-01T04:00:00Z")],
      }),
      month("2025-03", {
        volume: 200,
        cost: "500",
        automated: 120,
        hours: 50,
        rework: 5,
        incidents: [incident("2025-03-01T00:00:00Z", "2025-03-01T01:00:00Z")],
      }),
    ],
    { asOf, baseline },
  );
  expect(n).toBe(2);
  expect(parts.unitCost).toEqual({ value: 0.25 });
  expect(parts.manualShare).toEqual({ value: 0.4 / 0.8 });
  expect(parts.restoreTime).toEqual({ value: 0.25 });
  expect(parts.hoursPerCase).toEqual({ value: 0.5 });
  expect(parts.reworkRate).toEqual({ value: 0.25 });
  expect(headline.value).toBeCloseTo(Math.cbrt(0.25 * 0.5 * 0.25), 14);
});

test("a month that is given twice counts once", () => {
  const before = month("2024-03", { id: "before", cost: 100 });
  const now = month("2025-03", { id: "now", cost: 60 });
  const { parts, n, excluded } = operationalEfficiency([before, now, { ...now, cost: 90 }], {
    asOf,
    baseline,
  });
  expect([n, parts.unitCost]).toEqual([2, { value: 0.6 }]);
  expect(excluded).toEqual([{ reason: "duplicate", count: 1, ids: ["now"] }]);
});

test("a zero base has no ratio and no mean; what is not kept is no part of it", () => {
  const of = (before: Partial<OperationPeriod>, now: Partial<OperationPeriod>) =>
    operationalEfficiency([month("2024-03", before), month("2025-03", now)], { asOf, baseline });
  const zero = of({ cost: 10, automated: 100 }, { cost: 5, automated: 50 });
  expect(zero.headline).toMatchObject({ value: null, reason: "zero-base" });
  expect(zero.parts.unitCost).toEqual({ value: 0.5 });
  expect(of({ cost: 10 }, { cost: 5 }).headline).toEqual({ value: 0.5 });
  expect(of({ cost: 10 }, { cost: 0 }).headline).toMatchObject({ reason: "zero-ratio" });
  expect(of({ cost: 10 }, {}).headline).toMatchObject({ reason: "not-kept" });
  expect(operationalEfficiency([month("2024-03")], { asOf, baseline }).headline).toMatchObject({
    reason: "no-current",
  });
  expect(operationalEfficiency([month("2025-03")], { asOf, baseline }).headline).toMatchObject({
    reason: "no-baseline",
  });
});

test("an interval by bootstrap over months, the same for the same seed", () => {
  const records = [1, 2, 3, 4, 5, 6].flatMap((m) => [
    month(`2024-0${m}`, { cost: 1000 + 50 * m }),
    month(`2025-0${m}`, { cost: 500 + 30 * m }),
  ]);
  const of = (seed: number) => operationalEfficiency(records, { asOf, baseline, seed }).headline;
  const { value, low, high, confidence } = of(7) as {
    value: number;
    low: number;
    high: number;
    confidence: number;
  };
  expect(confidence).toBe(0.95);
  expect(low).toBeLessThan(value);
  expect(high).toBeGreaterThan(value);
  expect(high - low).toBeLessThan(0.2);
  expect(of(7)).toEqual(of(7));
});

test("open incidents count up to the day asked", () => {
  const { parts, notes } = operationalEfficiency(
    [
      month("2024-12", { incidents: [incident("2024-12-01T00:00:00Z", "2024-12-03T00:00:00Z")] }),
      month("2025-12", {
        incidents: [
          incident("2025-12-31T00:00:00Z"),
          incident("2025-12-31T00:00:00+00:00", "2026-01-02T00:00:00Z"),
        ],
      }),
    ],
    { asOf, baseline },
  );
  expect(parts.restoreTime).toEqual({ value: 0.5 });
  expect(notes.map(({ code }) => code)).toContain("open-incidents");
});

test("what is left out, and why", () => {
  const { excluded } = operationalEfficiency(
    [
      month("2025-13", { id: "1" }),
      month("2026-01", { id: "2" }),
      month("2023-01", { id: "3" }),
      month("2025-01", { id: "4", automated: 101 }),
      month("2025-01", { id: "5", volume: -1 }),
      month("2025-01", { id: "6", cost: "?" }),
      month("2025-01", { id: "7", cost: 1, currency: "USD" }),
      month("2025-01", { id: "8", incidents: [incident("2025-01-02T00:00:00Z", "2025-01-01T00:00:00Z")] }),
    ],
    { asOf, baseline, currency: "EUR" },
  );
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["2"]],
    ["incident-dates", ["8/2025-01-02T00:00:00Z"]],
    ["invalid-amount", ["6"]],
    ["invalid-period", ["1"]],
    ["invalid-quantity", ["5"]],
    ["more-automated-than-volume", ["4"]],
    ["other-currency", ["7"]],
    ["outside-spans", ["3"]],
  ]);
});

test("mixed currencies and spans that are none", () => {
  const records = [
    month("2024-03", { cost: 1, currency: "EUR", hours: 10 }),
    month("2025-03", { cost: 1, currency: "USD", hours: 5 }),
  ];
  const mixed = operationalEfficiency(records, { asOf, baseline });
  expect(mixed.headline).toMatchObject({ reason: "mixed-currencies" });
  expect(mixed.parts.unitCost).toMatchObject({ reason: "mixed-currencies" });
  expect(mixed.parts.hoursPerCase).toEqual({ value: 0.5 });
  const wrong = (options: object) => () => operationalEfficiency([], { asOf, baseline, ...options });
  expect(wrong({ baseline: { from: "2024-12", to: "2024-01" } })).toThrow("options.baseline");
  expect(wrong({ current: { from: "2024-06", to: "2025-06" } })).toThrow("options.current");
});

const some = sparse<OperationPeriod>(
  {
    period: fc.constantFrom("2024-02", "2024-03", "2024-04", "2025-02", "2025-03", "2025-04", "2023-01"),
    volume: fc.integer({ min: 10, max: 100 }),
  },
  {
    cost: fc.integer({ min: 1, max: 9999 }).map((cents) => cents / 100),
    hours: fc.integer({ min: 1, max: 50 }),
    automated: fc.integer({ min: 0, max: 10 }),
    rework: fc.integer({ min: 0, max: 10 }),
    incidents: fc.constantFrom([], [incident("2024-02-03T10:00:00Z", "2024-02-03T12:30:00Z")]),
  },
);

test("laws of records", () => {
  expectRecordLaws<OperationPeriod>({
    measure: (records) =>
      operationalEfficiency(records, { asOf, baseline, provenance: true, resamples: 100 }),
    record: some,
    leftOut: [
      month("2026-05", { id: "x1" }),
      month("2020-05", { id: "x2" }),
      month("2025-02", { id: "x3", automated: 500 }),
    ],
    runs: 60,
  });
  expectSplitLaw<OperationPeriod>({
    figures: (records) => {
      const { headline, parts } = operationalEfficiency(records, { asOf, baseline, resamples: 100 });
      return [headline, parts.unitCost, parts.manualShare, parts.hoursPerCase, parts.reworkRate];
    },
    record: some.map(({ incidents, ...one }) => one),
    halves: (one) => {
      const half = Object.fromEntries(
        Object.entries(one).map(([name, value]) => [name, name === "period" ? value : Number(value) / 2]),
      ) as unknown as OperationPeriod; // the same members, each halved
      return [half, half];
    },
  });
});

test("what is left out, or costs nothing, has no say in the currency", () => {
  const [before, now] = [
    month("2024-03", { cost: 10, currency: "EUR" }),
    month("2025-03", { cost: 5, currency: "EUR" }),
  ];
  const outside = month("2023-03", { cost: 5, currency: "USD" });
  const uncosted = month("2025-04", { currency: "USD" });
  const { headline } = operationalEfficiency([before, now, outside, uncosted], { asOf, baseline });
  expect(headline).toEqual({ value: 0.5 });
});
