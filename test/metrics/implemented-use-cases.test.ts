import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { implementedUseCases, type UseCaseRecord } from "../../src/metrics/implemented-use-cases.ts";
import { someDay, someId, sparse } from "./arbitrary-record.ts";
import { expectRecordLaws } from "./record-laws.ts";

const asOf = "2025-12-31";

test("live for 30 days, criteria met, accepted, not retired", () => {
  const records: UseCaseRecord[] = [
    { id: "counts", productionAt: "2025-12-01", criteriaMet: true },
    { id: "29 days", productionAt: "2025-12-02", criteriaMet: true },
    { id: "unproven", productionAt: "2025-01-02", criteriaMet: false },
    { id: "unknown", productionAt: "2025-01-02" },
    { id: "accepted later", productionAt: "2025-01-02", criteriaMet: true, acceptedAt: "2026-02-01" },
    { id: "retired", productionAt: "2024-01-02", criteriaMet: true, retiredAt: "2025-12-31" },
    { id: "retired later", productionAt: "2024-01-02", criteriaMet: true, retiredAt: "2026-01-01" },
    { id: "not begun" },
  ];
  const { headline, parts, n } = implementedUseCases(records, { asOf });
  expect(headline).toEqual({ value: 2 });
  expect(n).toBe(8);
  expect(parts.live).toEqual({ value: 6 });
  expect(parts.criteriaUnknown).toEqual({ value: 1 });
  expect(parts.criteriaNotMet).toEqual({ value: 2 });
  // Exact Poisson limits of 5: 1.623 and 11.668 (Garwood 1936).
  expect(parts.goLives?.value).toBe(5);
  const { low, high } = parts.goLives as { low: number; high: number };
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(["1.623", "11.668"]);
});

describe("criteria that nobody recorded", () => {
  const records: UseCaseRecord[] = [
    { id: "a", productionAt: "2025-01-02" },
    { id: "b", productionAt: "2025-01-02", criteriaMet: true },
    { id: "c", productionAt: "2025-01-02", criteriaMet: false },
  ];
  test("count only on request, and then as a proxy", () => {
    expect(implementedUseCases(records, { asOf }).headline).toEqual({ value: 1 });
    const { headline, notes } = implementedUseCases(records, { asOf, criteria: "if-known" });
    expect(headline).toEqual({ value: 2 });
    expect(notes.map(({ code }) => code)).toEqual(["proxy"]);
  });
  test("are no proxy where all are recorded", () => {
    expect(implementedUseCases(records.slice(1), { asOf, criteria: "if-known" }).notes).toEqual([]);
  });
});

test("what is left out, and why", () => {
  const { excluded, headline, coverage } = implementedUseCases(
    [
      { id: "1", status: "live" },
      { id: "2", productionAt: "2025-13-01" },
      { id: "3", productionAt: "2026-01-01" },
      { id: "4", productionAt: "2025-01-01", retiredAt: "2024-01-01" },
      { id: "5", productionAt: "2025-01-01", status: "in-progress" },
      { id: "6", productionAt: "2025-12" },
    ],
    { asOf },
  );
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["3"]],
    ["imprecise-date", ["6"]],
    ["invalid-date", ["2"]],
    ["no-production-date", ["1"]],
    ["retired-before-production", ["4"]],
    ["status-contradicts-date", ["5"]],
  ]);
  expect(headline).toEqual({ value: null, reason: "no-records" });
  expect(coverage).toEqual({ value: 0 });
});

test("a month or a year is precise enough where it cannot change the answer", () => {
  const records = [
    { id: "a", productionAt: "2024", criteriaMet: true },
    { id: "b", productionAt: "2025-03", criteriaMet: true },
  ];
  expect(implementedUseCases(records, { asOf, periodDays: 365 }).headline).toEqual({ value: 2 });
  // A period that begins on the last day of 2024, or within March 2025, leaves a date on either side.
  const leftOut = (periodDays: number) =>
    implementedUseCases(records, { asOf, periodDays }).excluded.map(({ reason, ids }) => [reason, ids]);
  expect(leftOut(366)).toEqual([["imprecise-date", ["a"]]]);
  expect(leftOut(300)).toEqual([["imprecise-date", ["b"]]]);
});

test("laws of records", () => {
  expectRecordLaws<UseCaseRecord>({
    measure: (records) => implementedUseCases(records, { asOf, provenance: true, criteria: "if-known" }),
    record: sparse<UseCaseRecord>(
      { id: someId },
      {
        productionAt: fc.oneof(someDay, fc.constantFrom("2025", "2025-11", "2023-01")),
        retiredAt: someDay,
        acceptedAt: someDay,
        criteriaMet: fc.boolean(),
        status: fc.constantFrom("live", "in-progress", "retired"),
      },
    ),
    leftOut: [
      { id: "x1", status: "live" },
      { id: "x2", productionAt: "2026-01-01" },
      { id: "x3", productionAt: "2025-12" },
      { id: "x4", productionAt: "2025-01-01", status: "proposed" },
    ],
  });
});
